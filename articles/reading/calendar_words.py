"""Dates as words: found in a text, with what they leave open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
_MONTHS = [name.capitalize() for name in MONTH_NAMES] + [f"{short}\\b\\.?" for short in _SHORT_MONTHS]
MONTH = "(?:" + "|".join(_MONTHS + [month.upper().replace("\\B", "\\b") for month in _MONTHS]) + ")"
"""A month as a date writes it: with a capital, so that "may" and "march" stay verbs."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
WEEKDAY = "(?:" + "|".join(name.capitalize() for name in WEEKDAY_NAMES) + ")"

DATE = re.compile(
    rf"\b(?P<iso>{YEAR}-\d\d-\d\d)\b"
    rf"|\b(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR})\b)?"
    rf"|\b(?P<us_month>{MONTH})\s+(?P<us_day>{DAY})\b(?:,?\s+(?P<us_year>{YEAR})\b)?"
    rf"|\b(?P<only_month>{MONTH}),?\s+(?P<only_year>{YEAR})\b"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written at [start, end) of the words searched; year or day may be left open."""

    start: int
    end: int
    month: int
    day: int | None = None
    year: int | None = None

    @property
    def full(self) -> date | None:
        """Return the day it names, if it names one that exists."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> date | None:
        """Return the day it names in that year, if there is one."""
        return _day_or_none(year, self.month, self.day) if self.day else None


def dates_in(words: str) -> Iterator[WrittenDate]:
    """Yield the dates written out, in order."""
    for match in DATE.finditer(words):
        if written := _written(match):
            yield written


def month_number(name: str) -> int:
    """Return 1 to 12 for "March", "Mar." or "MAR"."""
    return next(n for n, month in enumerate(MONTH_NAMES, 1) if month.startswith(name[:3].lower()))


def weekday_number(name: str) -> int:
    """Return 0 for Monday, as `date.weekday` does."""
    return WEEKDAY_NAMES.index(name.lower())


def _written(match: re.Match[str]) -> WrittenDate | None:
    start, end = match.span()
    if match["iso"]:
        day = _iso_or_none(match["iso"])
        return WrittenDate(start, end, day.month, day.day, day.year) if day else None
    month = match["month"] or match["us_month"] or match["only_month"]
    day_words = match["day"] or match["us_day"]
    year = match["year"] or match["us_year"] or match["only_year"]
    return WrittenDate(
        start,
        end,
        month_number(month),
        int(re.sub(r"\D", "", day_words)) if day_words else None,
        int(year) if year else None,
    )


def _iso_or_none(words: str) -> date | None:
    year, month, day = map(int, words.split("-"))
    return _day_or_none(year, month, day)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
