"""Who wrote it and when it was published, on lines of their own."""

import re

from articles.reading.calendar_words.stamps import STAMPS, Kind, parts_of
from articles.reading.cleaning.author_lines import names_its_authors
from articles.reading.cleaning.line_words import any_of
from articles.reading.cleaning.pieces import Piece
from articles.reading.outlet_table import outlet_called
from articles.reading.records import BlockKind

LONGEST_BYLINE = 160
LONGEST_REPORTED = 400
BLANKS_OF_A_DATELINE = 16
"""A longer line is a sentence: "Published 7:07 PM EST Nov 19, 2019, updated …" has twelve."""
LINES_OF_A_HEAD = 12
"""A byline without the word "by" is looked for among the first lines only."""

_NAME = r"[A-Z][\w’'.-]+(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]*){1,3}"
_BYWORD = r"(?:By|BY|by|Words by|Written by|Story by|Text by|Posted by|Author:|Publicado por:?|Por|Von|Par)"
_NO_NAME = r"(?![A-Z]\w+(?:ing|ING) )"
"""“By Closing The Bridge, Council …” is a headline."""
_BY = re.compile(rf"^{_BYWORD}\s+(?:the )?{_NO_NAME}{_NAME}")
_DID = r"(?:(?:additional )?reporting|writing|edited|written|translat(?:ion|ed)|compiled|(?:story )?produced)"
_PIECE = r"(?:report|story|article|post|piece|column|coverage|analysis|investigation|project|guide|review)"
_REPORTED = re.compile(
    rf"^[\W_]{{0,4}}(?:(?:{_DID}|editing|(?:audio|video) production) by\b.{{3,300}}$"
    r"|contribut(?:ing|ors?)\s?:.{3,200}$"
    r"|with (?:assistance|reporting|additional reporting|help|contributions) (?:by|from)\b.{3,200}$"
    rf"|(?-i:[A-Z]).{{3,220}}\bcontributed (?:to (?:this|the) {_PIECE}|reporting|research|from)\b.{{0,60}}$"
    rf"|(?-i:{_NAME}(?:(?:, | and |, and ){_NAME})* contributed)\.$"
    rf"|(?-i:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*) reported from\b.{{3,160}}$)",
    re.IGNORECASE,
)
_OPENS_AS_REPORTED = re.compile(
    r"[\W_]{0,4}(?:additional|reporting|writing|edited|editing|written|translat|compiled|story|produced"
    r"|audio|video|with)"
)
"""What `_REPORTED` cannot do without, or one of two words within: so most lines are told apart."""
_TRADE = re.compile(
    rf"^(?:[A-Z][\w.’'&-]+ |{any_of('adjectives_of_trades')} ){{0,5}}{any_of('trades')}\b.{{0,40}}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"^[\W_]{0,3}(?:(?:this )?(?:story|article|post|report|page)? ?(?:was )?(?:first |originally |last )?"
    r"(?:published|updated|posted|modified|created|issued|last update)"
    r"|date|publication date)\b.{0,100}\d",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_ENDS_WITH_THE_HOUR = re.compile(r"\d ?[ap]\.m\.$", re.IGNORECASE)
_AGO = re.compile(
    r"^(?:\w+ |(?-i:[A-Z][A-Z &]{2,30}))?(?:\d+|an?|one|two|three)"
    r" (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago$",
    re.IGNORECASE,
)


def mark_datelines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that say when the text was published, and nothing else."""
    return tuple(_dateline(piece) for piece in pieces)


def mark_bylines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that say who wrote or reported the text."""
    marked = [_byline(pieces, n) for n in range(len(pieces))]
    for n in range(min(len(marked), LINES_OF_A_HEAD)):
        marked[n] = _beside_a_byline(marked, n)
    return tuple(marked)


def _dateline(piece: Piece) -> Piece:
    if not piece.is_free or len(piece.words) > LONGEST_BYLINE:
        return piece
    if _FIGURE.search(piece.words) and _PUBLISHED.match(piece.words) and _says_no_more(piece.words):
        return piece.claimed(BlockKind.DATELINE, "line of publication")
    if _is_date_only(piece.words) or _AGO.match(piece.words):
        return piece.claimed(BlockKind.DATELINE, "date on its own")
    return piece


def _says_no_more(words: str) -> bool:
    return not words.endswith(".") or bool(_ENDS_WITH_THE_HOUR.search(words))


def _is_date_only(words: str) -> bool:
    """Tell a line of dates, weekdays and times, with "at", "by" or "min read" beside them."""
    if not _FIGURE.search(words) or words.count(" ") > BLANKS_OF_A_DATELINE:
        return False
    kinds = {part.kind for part in parts_of(words)}
    return Kind.DATE in kinds and kinds <= STAMPS | {Kind.LEAD}


def _byline(pieces: tuple[Piece, ...], n: int) -> Piece:
    piece = pieces[n]
    if not piece.is_free:
        return piece
    if len(piece.words) < LONGEST_REPORTED and _tells_who(piece.words):
        return piece.claimed(BlockKind.BYLINE, "line of those who reported")
    if len(piece.words) > LONGEST_BYLINE or piece.words.endswith((",", ":")):
        return piece
    if n and _BY.match(piece.words) and (not piece.words.endswith(".") or n < LINES_OF_A_HEAD):
        return piece.claimed(BlockKind.BYLINE, "line of authors")
    if names_its_authors(pieces, n):
        return piece.claimed(BlockKind.BYLINE, "names of authors")
    return piece


def _tells_who(words: str) -> bool:
    lowered = words.lower()
    may = "contribut" in lowered or "reported from" in lowered or _OPENS_AS_REPORTED.match(lowered)
    return bool(may and _REPORTED.match(words))


def _beside_a_byline(pieces: list[Piece], n: int) -> Piece:
    """Mark an author's trade, or the agency that sent the report, beside a byline or a date."""
    piece = pieces[n]
    if n == 0 or not piece.is_free or len(piece.words) > LONGEST_BYLINE:
        return piece
    if outlet_called(piece.words) or _TRADE.match(piece.words):
        near = _neighbours(pieces, n)
        if any(other.kind in {BlockKind.BYLINE, BlockKind.DATELINE} for other in near):
            return piece.claimed(BlockKind.BYLINE, "trade or agency beside a byline")
    return piece


def _neighbours(pieces: tuple[Piece, ...] | list[Piece], n: int) -> tuple[Piece, ...]:
    return (*pieces[max(0, n - 1) : n], *pieces[n + 1 : n + 2])
