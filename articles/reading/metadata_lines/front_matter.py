"""Front matter: what stands between two fences that open a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.reading.metadata_lines.labels import MetadataLine, labelled
from articles.reading.metadata_lines.lines import Line

_FENCE = re.compile(r"-{3,}|\+{3,}")
_FRONT = re.compile(r"[\w.-]{1,40}\s*[:=]|- |#|\]")


def front_matter(head: list[Line]) -> tuple[MetadataLine, ...]:
    """Return the lines between two fences that open the text, if one of them says something."""
    if not head or not _FENCE.fullmatch(head[0].words):
        return ()
    ends = (n for n, line in enumerate(head[1:], 1) if line.words in (head[0].words, "..."))
    end = next(ends, 0)
    written = [line for line in head[1:end] if _FRONT.match(line.words)]
    found = tuple(_with_lists(head[1:end]))
    if 2 * len(written) < end - 1 or not any(line.field for line in found):
        return ()
    return (MetadataLine(head[0]), *found, MetadataLine(head[end]))


def _with_lists(lines: list[Line]) -> Iterator[MetadataLine]:
    """Yield each line; the points of a list are values of the label over them."""
    over = ""
    for line in lines:
        metadata = labelled(line)
        if metadata and not line.words.startswith("- "):
            over = metadata.field if not metadata.value else ""
            yield replace(_unquoted(metadata), field=metadata.field if metadata.value else "")
        elif line.words.startswith("- ") and over:
            yield _unquoted(MetadataLine(line, over, line.words[2:].strip(), 2, over))
        else:
            yield MetadataLine(line)


def _unquoted(line: MetadataLine) -> MetadataLine:
    """Take the marks off a value in quotes, and the brackets off a list in one line."""
    value = line.value
    while len(value) > 1 and (value[0], value[-1]) in {('"', '"'), ("'", "'"), ("[", "]")}:
        value = value[1:-1].strip()
    return replace(line, value=value, at=line.line.words.find(value, line.at))
