"""Lines of metadata that a scraper put over the text: they are about the article, not of it."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from articles.reading.cleaning.pieces import Piece
from articles.reading.metadata_lines import (
    IN_THE_FILE,
    MOST_LINES,
    MetadataLine,
    metadata_lines,
    trimmed,
)
from articles.reading.metadata_lines.lines import Line
from articles.reading.records import BlockKind

KINDS = {"title": BlockKind.HEADLINE, "published": BlockKind.DATELINE, "authors": BlockKind.BYLINE}
PIECES_OF_A_HEAD = 100
LONGEST_LAST_LINE = 1_000
"""What follows the lines that are cut is one piece, of up to the whole file."""


def mark_metadata_lines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark "Title: …", "URL: …", "Date: …" over the text, each as what it is."""
    lines = chain.from_iterable(trimmed(piece.as_written, piece.start) for piece in pieces)
    last = [_last_line(piece) for piece in pieces[-1:]]
    head = list(islice(lines, MOST_LINES))
    found = metadata_lines([*head, *(line for line in last if line not in head)])
    if not found:
        return pieces
    own = {piece.words for piece in pieces[:PIECES_OF_A_HEAD]}
    parts = chain.from_iterable(_parts(piece, found, own) for piece in pieces)
    return tuple(part for part in parts if part.as_written)


def _last_line(piece: Piece) -> Line:
    """Return the last line of a piece, looking no further back than a line is long."""
    tail = piece.as_written[-LONGEST_LAST_LINE:]
    return list(trimmed(tail, piece.end - len(tail)))[-1]


def _parts(piece: Piece, found: Sequence[MetadataLine], own: set[str]) -> Iterator[Piece]:
    """Yield the piece cut into its lines of metadata and what stands between them."""
    rest = piece
    for metadata in found if piece.is_free else ():
        if rest.start <= metadata.line.start < rest.end:
            before, rest = rest.split_at(metadata.line.start - rest.start)
            line, rest = rest.split_at(_length(metadata))
            yield from (before, *_claimed(line, metadata, own))
    yield rest


def _length(metadata: MetadataLine) -> int:
    return metadata.at if metadata.is_before_body else len(metadata.line.words)


def _claimed(line: Piece, metadata: MetadataLine, own: set[str]) -> tuple[Piece, ...]:
    """Return the line as what it says; the value of a title or of authors apart from what is around it."""
    kind = KINDS.get(metadata.field, BlockKind.BOILERPLATE)
    if kind is BlockKind.HEADLINE and metadata.value in own:
        kind = BlockKind.BOILERPLATE
    if kind in (BlockKind.BOILERPLATE, BlockKind.DATELINE):
        return (line.claimed(kind, IN_THE_FILE),)
    label, rest = line.split_at(metadata.at)
    value, after = rest.split_at(len(metadata.value))
    around = (part.claimed(BlockKind.BOILERPLATE, IN_THE_FILE) for part in (label, after))
    return (next(around), value.claimed(kind, IN_THE_FILE), next(around))
