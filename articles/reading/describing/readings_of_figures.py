"""Dates in figures that can be read two ways, 03/04/2021: what else on the page says which it is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from articles.reading.calendar_words import WEEKDAY_OF, all_dates_in, dates_in
from articles.reading.calendar_words.clock import clock_beside
from articles.reading.describing.dated_lines import LONGEST_LINE, DatedLine
from articles.reading.describing.findings import Stretch
from articles.reading.records import BlockKind

NEAR = timedelta(days=14)
"""Before a text comes out, in which the days that it names fall."""

FEWEST_CHARACTERS = 300
"""An English text of so many has a "the"."""

_MONTH_FIRST_ZONES = frozenset("ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT HST".split())  # noqa: SIM905  a list of words
_WORD = re.compile(r"[^\W\d_]+")
_BRITISH = re.compile(
    r"\b(?:colour|labour|centre|programme|defence|organis|favour|behaviour|neighbour|per cent\b)|£",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:color|labor|center|program\b|defense|organiz|favor|behavior|neighbor|percent\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figures:
    """The two days that figures can mean."""

    found: DatedLine
    day_first: date
    month_first: date


Sign = Callable[[Figures, tuple[Stretch, ...]], date | None]


def reading_of(figures: Figures, page: tuple[Stretch, ...]) -> tuple[date, str] | None:
    """Return the day meant and the sign that says so, or None when nothing does."""
    for sign, words in SIGNS:
        if day := sign(figures, page):
            return day, words
    return None


def _by_weekday(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    del page
    named = {WEEKDAY_OF[word] for word in _words(figures.found.line.words) if word in WEEKDAY_OF}
    return _only(day for day in (figures.day_first, figures.month_first) if day.weekday() in named)


def _by_other_figures(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    """Read as the other figures of the page, of which one part is above 12."""
    orders = {order for line in page if len(line.words) <= LONGEST_LINE for order in _orders(line.words)}
    if len(orders) != 1:
        return None
    return figures.day_first if orders.pop() == "day first" else figures.month_first


def _orders(words: str) -> Iterator[str]:
    if "/" not in words and "-" not in words:
        return
    for written in all_dates_in(words):
        first = re.match(r"(\d{1,2})[/-]\d{1,2}[/-]", words[written.start : written.end])
        if first and not written.may_turn and written.month != written.day:
            yield "day first" if int(first[1]) == written.day else "month first"


def _by_dates_in_words(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    """Read as the day just before which other days of the text fall."""
    body = [line.words for line in page if line.kind is BlockKind.BODY]
    named = [written for words in body for written in dates_in(words) if written.day and not written.may_turn]
    readings = (figures.day_first, figures.month_first)
    return _only(
        day
        for day in readings
        if any(_is_just_before(written.in_year(written.year or day.year), day) for written in named)
    )


def _is_just_before(named: date | None, day: date) -> bool:
    return named is not None and day - NEAR <= named <= day


def _by_zone(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    del page
    written = figures.found.written
    zone = clock_beside(figures.found.line.words, written.start, written.end).zone
    if not zone or not zone.isalpha() or zone == "UTC":
        return None
    return figures.month_first if zone in _MONTH_FIRST_ZONES else figures.day_first


def _by_language(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    """Read with the day first where the text is not English: no other language sets the month first."""
    body = _body_of(page)
    return figures.day_first if len(body) > FEWEST_CHARACTERS and " the " not in body else None


def _by_spelling(figures: Figures, page: tuple[Stretch, ...]) -> date | None:
    body = _body_of(page)
    british, american = _BRITISH.search(body), _AMERICAN.search(body)
    if bool(british) == bool(american):
        return None
    return figures.day_first if british else figures.month_first


def _body_of(page: tuple[Stretch, ...]) -> str:
    return " ".join(line.words for line in page if line.kind is BlockKind.BODY)


SIGNS: tuple[tuple[Sign, str], ...] = (
    (_by_weekday, "by its weekday"),
    (_by_other_figures, "as the other figures of the page"),
    (_by_dates_in_words, "by the days named in the text"),
    (_by_zone, "by its time zone"),
    (_by_language, "as the text is not English"),
    (_by_spelling, "by the spelling of the text"),
)
"""In the order they are asked."""


def _words(line: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(line))


def _only(days: Iterator[date]) -> date | None:
    found = list(days)
    return found[0] if len(found) == 1 else None
