"""Seasons, of the north, and weekends."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from articles.reading.calendar_words.counting import end_of, plus
from articles.reading.moments.direction import Direction, direction_of
from articles.reading.moments.found import Found
from articles.reading.records import Period

TRIGGERS = ("weekend", "spring", "summer", "autumn", " fall")

FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""Winter lies in two years and is left out."""
DAYS_IN_DOUBT = 90
"""So soon after its end, "last summer" may be the one before."""
SATURDAY = 5
DAYS_OF_A_WEEK = 7

_SEASON = re.compile(r"\b(?P<which>last|this|next) (?P<season>spring|summer|autumn|fall)\b", re.IGNORECASE)
_WEEKEND = re.compile(
    r"\b(?:(?P<which>last|this past|this coming|this|next)|(?:over|at|on) the) weekend\b", re.IGNORECASE
)


def find_seasons(words: str) -> Iterator[Found]:
    for match in _SEASON.finditer(words):
        on = partial(_season, match["which"].lower(), match["season"].lower())
        yield Found(*match.span(), on, f"“{match[0]}”, counted from the day of publication", "month")
    for match in _WEEKEND.finditer(words):
        on = partial(_weekend, (match["which"] or "").lower(), direction_of(words, *match.span()))
        yield Found(*match.span(), on, f"“{match[0]}”, counted from the day of publication")


def _season(which: str, name: str, day: date) -> Period | None:
    this = _season_of(name, day.year)
    if which == "this":
        return this
    if which == "last":
        last = this if this.latest < day else _season_of(name, day.year - 1)
        return last if (day - last.latest).days >= DAYS_IN_DOUBT else None
    coming = this if this.earliest > day else _season_of(name, day.year + 1)
    return coming if (coming.earliest - day).days >= DAYS_IN_DOUBT else None


def _season_of(name: str, year: int) -> Period:
    first = date(min(max(year, 1), date.max.year), FIRST_MONTHS[name], 1)
    return Period(first, end_of(plus(first, 2, "month"), "month"))


def _weekend(which: str, direction: Direction, day: date) -> Period | None:
    past = plus(day, -((day.weekday() - SATURDAY) % DAYS_OF_A_WEEK), "day")
    is_weekend = (day - past).days <= 1
    coming = past if is_weekend else plus(past, 1, "week")
    if which in ("last", "this past"):
        return _from(plus(past, -1, "week") if is_weekend else past)
    if which == "next":
        return Period(coming, plus(coming, DAYS_OF_A_WEEK + 1, "day"))
    if is_weekend or which == "this coming" or direction is Direction.FUTURE:
        return _from(coming)
    return _from(past) if direction is Direction.PAST else None


def _from(saturday: date) -> Period:
    return Period(saturday, plus(saturday, 1, "day"))
