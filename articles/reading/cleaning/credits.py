"""Credits: who took the picture, cut off from the caption or on a line of their own."""

import re
from collections.abc import Iterator
from functools import cache

from articles.reading.cleaning.pieces import Piece
from articles.reading.outlet_table import agency_spellings
from articles.reading.records import BlockKind

LONGEST_CAPTION = 900
LONGEST_SIGNED_PARAGRAPH = 300
"""Before "(AP)" a shorter paragraph is a caption; a longer one is an article's last, signed by the agency."""

LONGEST_CREDIT = 160
SIGNS_OF_A_CREDIT = (
    *("/", "|", "©", "hoto", "PHOTO", "icture", "mage", "llustration", "redit", "creen", "raphic", "ideo"),
    "ourtesy",
)
"""What `_trailing_credit` cannot do without, at the end of a line."""

_MAKER = (
    r"(?:[Pp]hoto(?:graph|graphy)?s?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration"
    r"|[Cc]redit|[Ss]creen ?(?:shot|grab)|[Gg]raphic|[Vv]ideo)"
)
_WORD = r"[\w’'.&-]+"
_SIGNER = rf"(?:[A-Z]{_WORD}|-)(?: (?:[A-Z]{_WORD}|de|van|von|al|del|la|-))*"
_NO_SIGNER = r"(?!(?:UPDATE|VIDEO|PHOTO|WATCH|OPINION))"
_MADE_BY = r"(?::|by|[Cc]ourtesy|via|[Cc]opyright)"
_NAMED = rf"(?:{_MAKER} ?(?:[Cc]redits?)? ?{_MADE_BY}|Courtesy (?:of|:)|© ?) ?\S[^.]{{1,90}}"
_AFTER_SENTENCE = r"(?:(?<=[.!?:;\"”’)] )|(?<=[.!?])|^)"


@cache
def _trailing_credit() -> re.Pattern[str]:
    agency = "(?:" + "|".join(re.escape(name) for name in agency_spellings()) + r")(?![\w-])"
    slashed = rf"(?:{_SIGNER}|via) ?[/|] ?(?:{_SIGNER}|{agency})(?: ?[/|,] ?{_SIGNER}| via {_SIGNER})*"
    opening = rf"{agency}|{_MAKER}\b|{_SIGNER} ?/|[Cc]ourtesy|[Ss]upplied|[Ff]ile|[Vv]ia "
    bracketed = rf"\((?:[Ff]ile )?(?:{opening})[^()]{{0,80}}\)"
    return re.compile(
        rf"(?:(?:{bracketed} ?)*{bracketed}|^\([A-Z]{{2,6}}\)|(?<=[.!?] )\({_NO_SIGNER}{_SIGNER}\)"
        rf"|{_AFTER_SENTENCE}(?:{_NAMED}|{slashed}|(?:Copyright )?{agency}))\.?$"
    )


def split_credits(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Cut credits off, and call what stands before one on the same line its caption."""
    return tuple(part for piece in pieces for part in _parts(piece))


def _parts(piece: Piece) -> Iterator[Piece]:
    match = _credit_in(piece)
    if not match:
        yield piece
    elif match.start() == 0:
        yield piece.claimed(BlockKind.CREDIT, "line of credit")
    else:
        yield from _caption_and_credit(piece, match.start())


def _credit_in(piece: Piece) -> re.Match[str] | None:
    if not piece.is_free or len(piece.words) > LONGEST_CAPTION:
        return None
    start = max(0, len(piece.words) - LONGEST_CREDIT)
    if not _may_hold_credit(piece.words[start:]):
        return None
    return _trailing_credit().search(piece.words, start)


def _may_hold_credit(tail: str) -> bool:
    """Tell most lines apart at little cost: no bracket at the end, no slash, no agency, no maker's word."""
    if tail.removesuffix(".").endswith(_endings()):
        return True
    for sign in SIGNS_OF_A_CREDIT:  # noqa: SIM110  a generator takes four times as long, on every line
        if sign in tail:
            return True
    return False


@cache
def _endings() -> tuple[str, ...]:
    return (")", *agency_spellings())


def _caption_and_credit(piece: Piece, place: int) -> Iterator[Piece]:
    before, credit = piece.cut_at(place)
    is_signed = len(before.words) > LONGEST_SIGNED_PARAGRAPH and not before.words.startswith("FILE")
    yield before if is_signed else before.claimed(BlockKind.CAPTION, "stands before a credit")
    yield credit.claimed(
        BlockKind.CREDIT, "signature of an agency" if is_signed else "credit after a caption"
    )
