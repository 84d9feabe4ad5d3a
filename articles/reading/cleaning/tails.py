"""What follows an article: an outlet's message to its readers, comments, the end mark."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from articles.reading.cleaning.house_lines import LinePatterns, line_patterns
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.records import BlockKind

SHARE_BEFORE_TAIL = 0.4
"""An outlet's appeal can be longer than half of a short article, hardly longer than one and a half."""

_TO_READERS = re.compile(
    r"\b(?:your (?:support|help|contribution|inbox|donation)"
    r"|you(?:['’]re| are) (?:helping|defending|supporting)"
    r"|we,? the (?:journalists|editors|staff)|support (?:us|our)|our (?:work|journalism|newsroom|readers)"
    r"|(?:standing|stand) with us|help us)\b",
    re.IGNORECASE,
)


def mark_tail(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark everything from an end mark on, where enough of the article stands before it."""
    [(_, marks)] = line_patterns("tail_after")
    start = _start_of_tail(pieces, marks)
    return tuple(_in_tail(piece) if n >= start else piece for n, piece in enumerate(pieces))


def mark_appeals(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark an appeal in the midst of an article, as far as it goes on speaking to its readers."""
    [(_, marks)] = line_patterns("tail_after")
    return tuple(_with_appeals_marked(pieces, marks))


def _start_of_tail(pieces: tuple[Piece, ...], marks: LinePatterns) -> int:
    prose = [len(piece.words) if piece.is_free and is_prose(piece.words) else 0 for piece in pieces]
    before = list(accumulate(prose, initial=0))
    for n, piece in enumerate(pieces):
        if marks.fit(piece.words) and before[n] > SHARE_BEFORE_TAIL * before[-1]:
            return n
    return len(pieces)


def _in_tail(piece: Piece) -> Piece:
    return replace(piece, kind=BlockKind.BOILERPLATE, rule=piece.rule or "after the end of the article")


def _with_appeals_marked(pieces: tuple[Piece, ...], marks: LinePatterns) -> Iterator[Piece]:
    in_appeal = False
    for piece in pieces:
        starts = piece.is_free and marks.fit(piece.words)
        in_appeal = starts or (in_appeal and _goes_on(piece))
        claims = in_appeal and piece.is_free
        yield piece.claimed(BlockKind.BOILERPLATE, "message to readers") if claims else piece


def _goes_on(piece: Piece) -> bool:
    return not piece.is_free or bool(_TO_READERS.search(piece.words))
