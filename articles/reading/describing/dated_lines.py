"""Lines of a page that carry a date, and whether that date may be the page's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import takewhile

from articles.reading.calendar_words import WrittenDate, all_dates_in
from articles.reading.calendar_words.stamps import STAMPS, Kind, Part, parts_of
from articles.reading.describing.findings import Stretch
from articles.reading.records import BlockKind

LONGEST_LINE = 160
LONGEST_OPENING = 120
"""Characters at the start of a paragraph in which a scraper may have left the page's date."""
MOST_NAMES = 10
"""Names, a section, a title beside a date; a line with more is a headline or a sentence."""
MOST_NAMES_BEFORE = 4
"""An agency or a place before the date that opens a paragraph."""
OPENINGS = 2
"""Paragraphs at the start of a text that are asked whether a date was left in them."""


_OF_A_PAGE = {Kind.PUBLISHED, Kind.UPDATED, Kind.CLOCK}


class Says(IntEnum):
    """What a line says of its date, the strongest first."""

    PUBLISHED = 0
    ALONE = 1
    OPENS = 2
    UPDATED = 3


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A date that may be the page's own. `place` counts the lines of the page."""

    place: int
    line: Stretch
    written: WrittenDate
    says: Says


_YEAR = re.compile(r"\d\d\d\d|\d[./]\d\d\b|['’]\d\d\b")
_STAMP_ONLY = re.compile(
    r"^\W*(?:(?:first |last )?(?:published|posted|publication)(?: (?:on|date))?|date)\W*$", re.IGNORECASE
)
_DATES_SOMETHING_ELSE = re.compile(
    r"\b(?:born|died|deadline|due|expir\w+|effective|event|opens?|closes?|retrieved|accessed|archived|print|printed|issue"
    r"|edition|volume|copyright|anniversary|memoriam|photo\w*|image|picture|file|court|valid|season|episode|next|upcoming"
    r"|starts?|ends?|trial|joined|member|registered)\b|©|\(c\)|\(@",
    re.IGNORECASE,
)
_SAYS_OF_ITSELF = re.compile(
    r"\W*(?:this|the) (?:article|story|post|piece|report|page|interview|column|essay|editorial|press release)"
    r" (?:was|has been) (?:(?:first|originally|last) )?(?:published|posted|updated|modified)(?: on| at)?\W*"
    r"(?:\w+,? )?(?:[A-Z][a-z]+\.? \d|\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(\w+)\s*:\s*$")
_SEPARATOR = re.compile(r"[|·•—–/»>]|\s-\s")
_BY = re.compile(r"\W*by\b", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[?!…]$|(?<![ .][AaPp]\.[Mm])(?<![ ap]m)(?<!\.[A-Z])\.[\"”’)]*$")
_SENTENCE_AFTER = re.compile(r"[\s|;–—/-]*(?![A-Z][\w’'-]+:)(?:[\"“'‘(\[]*[A-Z0-9]|$)")


def dated_lines(page: tuple[Stretch, ...]) -> tuple[DatedLine, ...]:
    """Return the dates that may be the page's own, in order."""
    found: list[DatedLine] = []
    openings = 0
    for place, line in enumerate(page):
        short = _in_line(page, place) if len(line.words) <= LONGEST_LINE else ()
        found += short
        if openings < OPENINGS and _is_paragraph(line):
            openings += 1
            found += [] if short else _in_opening(line, place)
    return tuple(found)


def _is_paragraph(line: Stretch) -> bool:
    return line.kind is BlockKind.BODY and len(line.words) > LONGEST_OPENING // 3


def _in_line(page: tuple[Stretch, ...], place: int) -> tuple[DatedLine, ...]:
    line = page[place]
    if not _has_date(line.words):
        return ()
    parts = parts_of(line.words)
    if _is_all_date(line, parts):
        under = _STAMP_ONLY.match(page[place - 1].words) if place else None
        return tuple(_said(line, place, parts, Says.PUBLISHED if under else Says.ALONE))
    return tuple(_at_end_of_headline(line, place, parts))


def _has_date(words: str) -> bool:
    """Tell by what costs least whether day, month and year may stand in the words."""
    if not _YEAR.search(words):
        return False
    return any(written.day and written.year for written in all_dates_in(words))


def _is_all_date(line: Stretch, parts: tuple[Part, ...]) -> bool:
    """Tell a line of dates, times and names from a sentence or a headline."""
    kinds = [part.kind for part in parts]
    if _SAYS_OF_ITSELF.match(line.words):
        return True
    if Kind.WORD in kinds or _DATES_SOMETHING_ELSE.search(line.words) or _is_labelled(line.words, parts):
        return False
    names = kinds.count(Kind.NAME)
    return not names or (
        names <= MOST_NAMES and not _ENDS_SENTENCE.search(line.words) and _is_signed(line, parts)
    )


def _is_labelled(words: str, parts: tuple[Part, ...]) -> bool:
    """Tell "Deadline: 4 June 2021", whose label is no word of publication."""
    for before, part in zip((None, *parts), parts, strict=False):
        if part.date and before and before.kind in (Kind.NAME, Kind.WORD):
            return _LABEL.search(words[: part.start]) is not None
    return False


def _is_signed(line: Stretch, parts: tuple[Part, ...]) -> bool:
    """Tell whether names beside a date are those of who published: a caption has names and dates too."""
    if line.kind is BlockKind.HEADLINE:
        return False
    kinds = {part.kind for part in parts}
    if kinds & _OF_A_PAGE or line.kind in (BlockKind.BYLINE, BlockKind.DATELINE):
        return True
    if _is_by_someone(line.words, parts):
        return True
    return Kind.LEAD not in kinds and _is_set_apart(line.words, parts)


def _is_set_apart(words: str, parts: tuple[Part, ...]) -> bool:
    """Tell "News | 3 May 2021", "03/05/2021 Ida Brandt" and "LONDON, 3 May 2021"."""
    first = next(part for part in parts if part.date)
    in_figures = words[first.start : first.end].replace("/", "").isdigit()
    return in_figures or words[: first.start].isupper() or _SEPARATOR.search(words) is not None


def _is_by_someone(words: str, parts: tuple[Part, ...]) -> bool:
    """Tell "By Ida Brandt, 3 May 2021" and "3 May 2021 by Ida Brandt"."""
    after = max(part.end for part in parts if part.date)
    return _BY.match(words) is not None or _BY.match(words, after) is not None


def _said(line: Stretch, place: int, parts: tuple[Part, ...], says: Says) -> Iterator[DatedLine]:
    """Yield each date with the last word of publication before it; one without is as the date before."""
    for part in parts:
        if part.kind is Kind.PUBLISHED:
            says = Says.PUBLISHED
        elif part.kind is Kind.UPDATED:
            says = Says.UPDATED
        elif part.date:
            yield DatedLine(place, line, part.date, says)


def _at_end_of_headline(line: Stretch, place: int, parts: tuple[Part, ...]) -> Iterator[DatedLine]:
    """Find "Old bridge closes Sunday, May 28, 2006": a scraper set the page's date after its headline."""
    is_headline = place <= 1 or line.kind is BlockKind.HEADLINE
    if len(parts) < 3 or not is_headline or parts[-1].end < len(line.words):
        return
    before, weekday, last = parts[-3:]
    if last.date and weekday.kind is Kind.WEEKDAY and before.kind is not Kind.LEAD:
        yield DatedLine(place, line, last.date, Says.ALONE)


def _in_opening(line: Stretch, place: int) -> tuple[DatedLine, ...]:
    """Find "UPDATED 3:09 AM EST Dec 19, 2008 The council has": a date left at the start of a paragraph."""
    if not _has_date(line.words[:LONGEST_OPENING]):
        return ()
    parts = parts_of(line.words[:LONGEST_OPENING])
    before = tuple(takewhile(lambda part: not part.date, parts))
    stamped = list(takewhile(lambda part: part.kind in STAMPS, parts[len(before) :]))
    while stamped and stamped[-1].kind is Kind.BESIDE:
        stamped.pop()
    if not stamped or not _may_stand_before(before):
        return ()
    if not _SENTENCE_AFTER.match(line.words, stamped[-1].end):
        return ()
    return tuple(_said(line, place, (*before, *stamped), Says.OPENS))


def _may_stand_before(parts: tuple[Part, ...]) -> bool:
    kinds = [part.kind for part in parts]
    stamped = any(kind in (Kind.PUBLISHED, Kind.UPDATED) for kind in kinds)
    return (
        Kind.WORD not in kinds
        and (stamped or Kind.LEAD not in kinds)
        and kinds.count(Kind.NAME) <= MOST_NAMES_BEFORE
    )
