"""Dates as written, in words or in figures, with what they leave open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from articles.reading.calendar_words.names import ENGLISH_MONTHS, MONTH, MONTH_OF

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
LAST_YEAR_OF_SHORT_FORM = 69
"""'69 is 2069 and '70 is 1970, as every C library reads a year of two figures."""
LONGEST_BEFORE = 16
"""Characters before a month in which its day stands: "the 29th of "."""

DATE = re.compile(
    rf"\b{YEAR}-\d\d-\d\d\b"
    rf"|\b{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR}\b)?"
    rf"|\b{MONTH}\s+{DAY}\b(?:,?\s+{YEAR}\b)?"
    rf"|\b{MONTH},?\s+{YEAR}\b"
)
"""A date in English words, or in the order of ISO: for who needs only its place."""

_ENGLISH_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*"
)
_WORD = re.compile(r"[^\W\d_]+")
_DAY_NUMBER = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_SHORT_YEAR = r"['’](?P<short_year>\d\d)"
_DAY_BEFORE = re.compile(
    rf"(?<![\w.,:/-]){_DAY_NUMBER}(?:st|nd|rd|th|er|º|\.)?(?:\s+(?:of|de|d['’])\s*|[\s/-]+)$", re.IGNORECASE
)
_DAY_AFTER = re.compile(
    rf"\.?(?:\s+(?:the\s+)?|[/-]){_DAY_NUMBER}(?:st|nd|rd|th)?(?![\d:%]|\.\d|,\d)(?:[-–]\d\d?\b)?"
)
_YEAR_AFTER = re.compile(rf"\.?(?:,?\s+(?:de\s+)?|[/-])(?:(?P<year>[12]\d{{3}})\b(?!-\d)|{_SHORT_YEAR}\b)")
_FIGURES = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![./-]\d)")
_MARKS_OF_FIGURES = ("/", ".0", ".1", ".20", "-0", "-1", "-2", "-3")
"""One of them stands in every date in figures: looking for it is cheaper than looking for the date."""
_BESIDE_FIGURES = frozenset("./-:,$€£#=&?_")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written at [start, end) of the words searched; year or day may be left open."""

    start: int
    end: int
    month: int
    day: int | None = None
    year: int | None = None
    may_turn: bool = False
    """Figures such as 03/04/2021, of which either may be the month: read with the day first."""

    @property
    def full(self) -> date | None:
        """Return the day it names, if it names one that exists."""
        return self.in_year(self.year) if self.year else None

    @property
    def turned(self) -> date | None:
        """Return the day it names when the month stands first, if it may."""
        return _day_or_none(self.year, self.day, self.month) if self.may_turn else None

    def in_year(self, year: int) -> date | None:
        """Return the day it names in that year, if there is one."""
        return _day_or_none(year, self.month, self.day)


def dates_in(words: str) -> Iterator[WrittenDate]:
    """Yield the dates written out in English or in figures, in order."""
    return _in_order(words, _ENGLISH_MONTH)


def all_dates_in(line: str) -> Iterator[WrittenDate]:
    """Yield the dates of a line in any language and case of the table."""
    return _in_order(line, _WORD)


def _in_order(words: str, month_words: re.Pattern[str]) -> Iterator[WrittenDate]:
    found = [*_in_words(words, month_words), *_in_figures(words)]
    end = 0
    for written in sorted(found, key=lambda each: each.start):
        if written.start >= end:
            yield written
            end = written.end


def _in_words(words: str, month_words: re.Pattern[str]) -> Iterator[WrittenDate]:
    end = 0
    for match in month_words.finditer(words):
        if match.start() < end or match[0].lower() not in MONTH_OF or _follows_letter(words, match):
            continue
        if written := _around_month(words, match, end):
            yield written
            end = written.end


def _follows_letter(words: str, match: re.Match[str]) -> bool:
    return match.start() > 0 and words[match.start() - 1].isalnum()


def _around_month(words: str, name: re.Match[str], end_of_last: int) -> WrittenDate | None:
    """Read day and year beside a month. Outside English, and in lower case, only a full date is one."""
    is_english = name[0].lower() in ENGLISH_MONTHS
    day, year = _day_and_year(words, name, end_of_last, is_english=is_english)
    if not (day and year) and not (is_english and name[0][0].isupper() and (day or year)):
        return None
    parts = [part for part in (name, day, year) if part]
    return WrittenDate(
        start=min(part.start() for part in parts),
        end=max(part.end() for part in parts),
        month=MONTH_OF[name[0].lower()],
        day=int(day["day"]) if day else None,
        year=_year(year) if year else None,
    )


Parts = tuple[re.Match[str] | None, re.Match[str] | None]


def _day_and_year(words: str, name: re.Match[str], end_of_last: int, *, is_english: bool) -> Parts:
    """Return the matches of day and year: after the month as Americans write it, else before it."""
    before = _DAY_BEFORE.search(words, max(end_of_last, name.start() - LONGEST_BEFORE), name.start())
    after = _DAY_AFTER.match(words, name.end()) if is_english else None
    year = _YEAR_AFTER.match(words, after.end()) if after else None
    if after and (year or not before):
        return after, year
    return before, _YEAR_AFTER.match(words, name.end())


def _year(match: re.Match[str]) -> int:
    return int(match["year"]) if match["year"] else _long_year(int(match["short_year"]))


def _long_year(short: int) -> int:
    return short + (2000 if short <= LAST_YEAR_OF_SHORT_FORM else 1900)


def _in_figures(words: str) -> Iterator[WrittenDate]:
    if not any(mark in words for mark in _MARKS_OF_FIGURES):
        return
    for match in _FIGURES.finditer(words):
        if _stands_alone(words, match) and (written := _from_figures(match)):
            yield written


def _stands_alone(words: str, match: re.Match[str]) -> bool:
    """Tell a date from a piece of a telephone number, a version, an address; "T" opens ISO's time."""
    before, after = words[: match.start()][-1:], words[match.end() : match.end() + 2]
    if before.isalnum() or before in _BESIDE_FIGURES:
        return False
    return not after[:1].isalnum() or after[:1] == "T"


def _from_figures(match: re.Match[str]) -> WrittenDate | None:
    first, separator, second, third = match.groups()
    if len(first) == 4 and len(third) == 2:
        return _checked(match, int(first), int(second), int(third))
    if len(first) > 2:
        return None
    year = int(third) if len(third) == 4 else _long_year(int(third))
    one, other = int(first), int(second)
    if other > 12:
        return _checked(match, year, one, other)
    may_turn = separator != "." and one <= 12 and one != other
    return _checked(match, year, other, one, may_turn=may_turn)


def _checked(
    match: re.Match[str], year: int, month: int, day: int, *, may_turn: bool = False
) -> WrittenDate | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return WrittenDate(*match.span(), month, day, year, may_turn)


def _day_or_none(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month, day) if year and month and day else None
    except ValueError:
        return None
