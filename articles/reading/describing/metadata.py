"""Metadata in the file: lines such as "Title: …", "URL: …" that a scraper put over the text."""

from collections import defaultdict
from typing import Any

from articles.reading.metadata_lines import IN_THE_FILE, MetadataLine, lines_in, metadata_lines, said_of
from articles.reading.records import Block, BlockKind, Evidence, Given, Text


def metadata_in(text: Text, blocks: tuple[Block, ...]) -> Given:
    """Return what the file's own lines of metadata say, each with its place in the text."""
    said: dict[str, Any] = {}
    evidence: defaultdict[str, tuple[Evidence, ...]] = defaultdict(tuple)
    for line in metadata_lines(lines_in(text)):
        given = said_of(line).given
        for field in (line.field, "url"):
            value = getattr(given, field) if field else None
            if value and (field == "authors" or field not in said) and not _is_in_body(line, blocks):
                said[field] = said.get(field, ()) + value if field == "authors" else value
                evidence[field] += (line.evidence(),)
    return Given(**said, rule=IN_THE_FILE, evidence=evidence)


def _is_in_body(line: MetadataLine, blocks: tuple[Block, ...]) -> bool:
    """Tell a line that an editor gave back to the article."""
    return any(block.start <= line.line.start < block.end for block in blocks if block.kind is BlockKind.BODY)
