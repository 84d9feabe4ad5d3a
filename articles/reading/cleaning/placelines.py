"""The stretch before an agency report's first sentence: "PLACE, March 3 (Agency) —"."""

import re
import tomllib
from functools import cache
from pathlib import Path

from articles.reading.calendar_words import DAY, MONTH, WEEKDAY, YEAR
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.names import is_given_name
from articles.reading.outlet_table import outlet_called
from articles.reading.records import BlockKind

PLACES_FILE = Path(__file__).parents[1] / "data" / "places.toml"
LONGEST_PLACELINE = 150
WORDS_OF_A_PLACE = 3

_DASH = r"(?:\s*(?:—|–|--|-)\s+|\s?—)"
_REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_SHOUTED = r"(?P<shouted>(?:Mc|[A-Z])[A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]*)*)" + _REGION
_WRITTEN = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
_DATE = rf"(?:{MONTH} {DAY}|{DAY} {MONTH})(?:,? {YEAR})?"
_AGENCY = r"\([A-Z][\w &./-]{1,40}\)"
_PLACELINE = re.compile(
    rf"{_SHOUTED}(?:, {_DATE})?(?: {_AGENCY})?(?:\.|:)?{_DASH}(?=[\"“'‘]?[A-Z0-9])"
    rf"|(?!{WEEKDAY}){_WRITTEN}{_REGION}(?:, {_DATE}(?: {_AGENCY})?| {_AGENCY}){_DASH}"
    rf"|{_AGENCY}{_DASH}"
    rf"|(?:(?P<written>{_WRITTEN}){_REGION} )?\((?P<sender>[A-Z][\w &.-]{{1,30}})\) (?=[\"“'‘]?[A-Z0-9])"
)
_BEFORE_A_COLON = re.compile(rf"{_SHOUTED}: (?=[\"“'‘]?[A-Z0-9])")


def split_placeline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Cut off the dateline that a paragraph opens with: "PORT AMRA, March 3 (NPA) —", "PORT AMRA:" once."""
    lead = next((n for n, piece in enumerate(pieces) if piece.is_free and is_prose(piece.words)), None)
    # Where a colon comes twice it is a transcript, and tells who speaks.
    if sum(piece.is_free and bool(_BEFORE_A_COLON.match(piece.words)) for piece in pieces) > 1:
        lead = None
    return tuple(part for n, piece in enumerate(pieces) for part in _parts(piece, is_lead=n == lead))


def _parts(piece: Piece, *, is_lead: bool) -> tuple[Piece, ...]:
    opening = piece.words[:LONGEST_PLACELINE]
    match = _placeline(opening, is_lead=is_lead) if piece.is_free else None
    if not match or match.end() >= len(piece.words):
        return (piece,)
    place, rest = piece.cut_at(match.end())
    return place.claimed(BlockKind.DATELINE, "place and date before the first sentence"), rest


def _placeline(opening: str, *, is_lead: bool) -> re.Match[str] | None:
    match = _PLACELINE.match(opening)
    if match and (match["sender"] is None or outlet_called(match["sender"])):
        return match if _is_place(match["shouted"] or match["written"] or "") else None
    colon = _BEFORE_A_COLON.match(opening) if is_lead else None
    return colon if colon and " " not in colon["shouted"] and _is_place(colon["shouted"]) else None


def _is_place(written: str) -> bool:
    """Tell a place from a label or a person: "UPDATE —", "IDA BRANDT: Good morning"."""
    words = written.strip(" .").lower()
    first, *others = words.split() or [""]
    if words in _no_places() or outlet_called(words) or len(others) >= WORDS_OF_A_PLACE:
        return False
    return not others or not is_given_name(first)


@cache
def _no_places() -> frozenset[str]:
    return frozenset(tomllib.loads(PLACES_FILE.read_text(encoding="utf-8"))["no_places"])
