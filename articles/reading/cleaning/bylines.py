"""Who wrote it and when it was published, on lines of their own."""

import re

from articles.reading.calendar_words.stamps import STAMPS, Kind, parts_of
from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

LONGEST_BYLINE = 160
LINES_OF_A_HEAD = 12
"""A byline without the word "by" is looked for among the first lines only."""

_NAME = r"[A-Z][\w’'.-]+(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]*){1,3}"
_BY = re.compile(rf"^(?:By|BY|by|Words by|Written by|Story by|Text by|Posted by|Author:)\s+(?:the )?{_NAME}")
_REPORTED = re.compile(
    r"^[(\[]?(?:(?:additional )?reporting|writing|edited|written|translation|compiled) by\b.{3,300}$"
    r"|^[(\[]?(?:editing) by\b.{3,200}$"
    r"|^(?-i:[A-Z]).{3,150}\bcontributed (?:to this|reporting)\b.{0,40}$",
    re.IGNORECASE,
)
_NAMES_ONLY = re.compile(rf"^{_NAME}(?:(?:, | and | & |/){_NAME})*$")
_PUBLISHED = re.compile(
    r"^(?:(?:first |originally |last )?(?:published|updated|posted|modified|created|issued)"
    r"|date|publication date)\b.{0,100}\d",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_AGO = re.compile(
    r"^(?:\w+ )?(?:\d+|an?|one|two|three) (?:minutes?|hours?|days?|weeks?|months?) ago$", re.IGNORECASE
)


def mark_datelines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that say when the text was published, and nothing else."""
    return tuple(_dateline(piece) for piece in pieces)


def mark_bylines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that say who wrote or reported the text."""
    return tuple(_byline(pieces, n) for n in range(len(pieces)))


def _dateline(piece: Piece) -> Piece:
    if not piece.is_free or len(piece.words) > LONGEST_BYLINE:
        return piece
    if _PUBLISHED.search(piece.words) and not piece.words.endswith("."):
        return piece.claimed(BlockKind.DATELINE, "line of publication")
    if _is_date_only(piece.words) or _AGO.match(piece.words):
        return piece.claimed(BlockKind.DATELINE, "date on its own")
    return piece


def _is_date_only(words: str) -> bool:
    """Tell a line of dates, weekdays and times, with "at", "by" or "min read" beside them."""
    if not _FIGURE.search(words):
        return False
    kinds = {part.kind for part in parts_of(words)}
    return Kind.DATE in kinds and kinds <= STAMPS | {Kind.LEAD}


def _byline(pieces: tuple[Piece, ...], n: int) -> Piece:
    piece = pieces[n]
    if not piece.is_free:
        return piece
    if _REPORTED.search(piece.words[:400]) and len(piece.words) < 400:
        return piece.claimed(BlockKind.BYLINE, "line of those who reported")
    if len(piece.words) > LONGEST_BYLINE or piece.words.endswith((",", ":")):
        return piece
    if _BY.match(piece.words) and (not piece.words.endswith(".") or n < LINES_OF_A_HEAD):
        return piece.claimed(BlockKind.BYLINE, "line of authors")
    if _is_name_by_a_date(pieces, n):
        return piece.claimed(BlockKind.BYLINE, "names beside the date")
    return piece


def _is_name_by_a_date(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell a lone name for an author's by its neighbour: a short line needs a second sign."""
    if not 0 < n < LINES_OF_A_HEAD or not _NAMES_ONLY.match(pieces[n].words):
        return False
    return any(near.kind is BlockKind.DATELINE for near in (*pieces[n - 1 : n], *pieces[n + 1 : n + 2]))
