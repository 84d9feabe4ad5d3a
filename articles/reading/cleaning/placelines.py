"""The stretch before an agency report's first sentence: "PLACE, March 3 (Agency) —"."""

import re

from articles.reading.calendar_words import DAY, MONTH, YEAR
from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

_DASH = r"\s*(?:—|–|--|-)\s+"
_PLACE = r"(?:[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]*)*)(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DATE = rf"(?:{MONTH} {DAY}|{DAY} {MONTH})(?:,? {YEAR})?"
_AGENCY = r"\([A-Z][\w &./-]{1,40}\)"
_PLACELINE = re.compile(
    rf"^(?:{_PLACE}(?:, {_DATE})?(?: {_AGENCY})?(?:\.|:)?{_DASH}(?=[\"“'‘]?[A-Z0-9])"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}(?:, {_DATE}(?: {_AGENCY})?| {_AGENCY}){_DASH}"
    rf"|{_AGENCY}{_DASH})"
)


def split_placeline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Cut the dateline off the paragraphs that open with one."""
    return tuple(part for piece in pieces for part in _parts(piece))


def _parts(piece: Piece) -> tuple[Piece, ...]:
    match = _PLACELINE.match(piece.words[:150]) if piece.is_free else None
    if not match or match.end() >= len(piece.words):
        return (piece,)
    place, rest = piece.cut_at(match.end())
    return place.claimed(BlockKind.DATELINE, "place and date before the first sentence"), rest
