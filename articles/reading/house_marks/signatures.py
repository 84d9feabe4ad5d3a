"""Forms in which an outlet signs: bylines, credits and datelines, whatever names stand in them."""

import re
from collections.abc import Iterator

from articles.reading.house_marks.kinds import AUTHOR, BYLINE, CREDIT, DATELINE, OPENING
from articles.reading.house_marks.stretches import Stretch
from articles.reading.line_folds import fold_line
from articles.reading.outlet_table import outlet_called
from articles.reading.records import BlockKind, HouseMark

LONGEST_SIGNATURE = 160
LONGEST_PLACE = 60
SOMEBODY, SOMEWHERE = "somebody", "somewhere"

_NAMES = re.compile(
    r"(?!The |By )(?:[A-Z][\w’'-]*\.? ){1,3}(?:(?:de|van|von|al|el|bin|der|la) )?[A-Z][\w’'-]+"
)
_BY = re.compile(r"^(?:By|BY|by|Author:|Written by|Words by|Posted by) ")
_PLACE = re.compile(r"[A-Z][\w.’' ]*(?:, [A-Z][\w.’' ]*)*(?=[ ,]*[(—–-])")
_AGENCY = re.compile(r"[A-Z][\w.,’' ]{0,40}\([A-Z][\w .&/-]{1,30}\)|\([A-Z][\w .&/-]{1,30}\)")


def signature_marks(stretch: Stretch) -> Iterator[HouseMark]:
    """Yield the form of a byline, a credit or a dateline, and the authors of a byline."""
    if len(stretch.words) > LONGEST_SIGNATURE:
        return
    if stretch.kind is BlockKind.CREDIT:
        yield _form(CREDIT, stretch, _without_names(stretch.words))
    elif stretch.kind is BlockKind.DATELINE:
        yield _form(DATELINE, stretch, _PLACE.sub(SOMEWHERE, stretch.words, count=1))
    elif stretch.kind is BlockKind.BYLINE:
        yield _form(BYLINE, stretch, _without_names(stretch.words))
        yield from _authors(stretch)


def first_word_mark(first: Stretch) -> Iterator[HouseMark]:
    """Yield the first word where it is set as few are: "(CNN)", "HARROW—The"."""
    word = first.words[:LONGEST_PLACE].split(None, 1)[0]
    if not (word[1:].islower() or len(word) == 1):
        yield HouseMark(OPENING, word, first.start, first.start + len(word))


def dateline_mark(first: Stretch) -> Iterator[HouseMark]:
    """Yield the agency's or the outlet's name in brackets with which the first paragraph opens."""
    if match := _AGENCY.match(first.words[:LONGEST_PLACE]):
        form = _PLACE.sub(SOMEWHERE, match[0], count=1)
        yield HouseMark(DATELINE, form.lower(), first.start, first.start + match.end())


def _authors(stretch: Stretch) -> Iterator[HouseMark]:
    by = _BY.match(stretch.words)
    for match in _NAMES.finditer(stretch.words, by.end()) if by else ():
        yield HouseMark(
            AUTHOR, fold_line(match[0]), stretch.start + match.start(), stretch.start + match.end()
        )


def _without_names(words: str) -> str:
    """Return the words with "somebody" for each name that is no outlet's or agency's."""
    return _NAMES.sub(lambda match: match[0] if outlet_called(match[0]) else SOMEBODY, words)


def _form(kind: str, stretch: Stretch, form: str) -> HouseMark:
    return HouseMark(kind, fold_line(form), stretch.start, stretch.end)
