"""Dates and months, with their own year or with the one that the verb and the day of publication give."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from articles.reading.calendar_words import (
    MONTH,
    MONTH_NAMES,
    WEEKDAY,
    WrittenDate,
    dates_in,
    month_number,
    weekday_number,
)
from articles.reading.calendar_words.counting import end_of
from articles.reading.moments.direction import WORDS_FILE, Direction, direction_of
from articles.reading.moments.found import Found, SaidOn, the_day
from articles.reading.records import Period

TRIGGERS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

MOST_DAYS = 300
"""A date without its year is rarely so far off: with its verb against it, it is left out."""
NEAR_DAYS = 45
"""Where no verb says which way, only a date so near is resolved."""
FURTHEST_WEEKDAY = 12

_MONTH_ALONE = re.compile(
    r"\b(?:(?P<which>last|next|this)|in(?: (?P<part>early|late|mid))?|(?P<lone_part>early|late|mid)"
    r"|earlier in|later in)[ -]"
    rf"(?P<month>{MONTH})(?!,? ?\d|['’]s\b| (?:of|Madness)\b)",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<day>{WEEKDAY}),? (?:\(|the )?$")


def find_dates(words: str) -> Iterator[Found]:
    written = list(dates_in(words))
    told_from = next((each.start for each in written if each.year), len(words))
    for each in written:
        if each.year:
            yield from _with_year(each)
        elif each.day and (each.month, each.day) not in _named_days():
            yield _without_year(words, each, told_from)
    for match in _MONTH_ALONE.finditer(words):
        if match["month"][0].isupper():
            yield _month(words, match, told_from)


def _with_year(written: WrittenDate) -> Iterator[Found]:
    if written.full and not written.may_turn:
        period = the_day(written.full)
        yield Found(written.start, written.end, lambda _: period, "a date with its year", "")
    elif written.year and not written.day:
        first = date(written.year, written.month, 1)
        month = Period(first, end_of(first, "month"))
        yield Found(written.start, written.end, lambda _: month, "a month with its year", "")


def _without_year(words: str, written: WrittenDate, told_from: int) -> Found:
    weekday = _WEEKDAY_BEFORE.search(words, max(0, written.start - FURTHEST_WEEKDAY), written.start)
    start = weekday.start("day") if weekday else written.start
    if weekday:
        on: SaidOn = partial(_with_weekday, written, weekday_number(weekday["day"]))
        return Found(start, written.end, on, "its weekday and the day of publication give the year")
    direction = _direction(words, written.start, written.end, told_from)
    return Found(
        start, written.end, partial(_nearest, written, direction), "the day of publication gives the year"
    )


def _direction(words: str, start: int, end: int, told_from: int) -> Direction:
    """Ask the verb; where the paragraph has told of a year of its own, a near date alone is meant."""
    return Direction.UNSAID if start > told_from else direction_of(words, start, end)


def _with_weekday(written: WrittenDate, weekday: int, day: date) -> Period | None:
    years = (written.in_year(day.year + step) for step in (-1, 0, 1))
    fitting = [each for each in years if each and each.weekday() == weekday]
    return the_day(min(fitting, key=lambda each: abs((each - day).days))) if fitting else None


def _nearest(written: WrittenDate, direction: Direction, day: date) -> Period | None:
    years = [each for step in (-1, 0, 1) if (each := written.in_year(day.year + step))]
    back = [the_day(each) for each in years if each <= day]
    ahead = [the_day(each) for each in years if each >= day]
    return _chosen(back[-1] if back else None, ahead[0] if ahead else None, direction, day)


def _chosen(back: Period | None, ahead: Period | None, direction: Direction, day: date) -> Period | None:
    """Return the one that the verb points to, or the nearer one where no verb does."""
    days_back = (day - back.latest).days if back else MOST_DAYS
    days_ahead = (ahead.earliest - day).days if ahead else MOST_DAYS
    if direction is Direction.PAST:
        return back if days_back < MOST_DAYS else None
    if direction is Direction.FUTURE:
        return ahead if days_ahead < MOST_DAYS else None
    if min(days_back, days_ahead) > NEAR_DAYS:
        return None
    return back if days_back <= days_ahead else ahead


def _month(words: str, match: re.Match[str], told_from: int) -> Found:
    month, (start, end) = month_number(match["month"]), match.span()
    if match["month"].rstrip(".").lower() in MONTH_NAMES:
        end = start + len(match[0].rstrip("."))
    rule = f"“{words[start:end]}”, counted from the day of publication"
    part = (match["part"] or match["lone_part"] or "").lower()
    if match["which"]:
        return Found(start, end, partial(_counted_month, month, match["which"].lower()), rule, "month")
    direction = _direction(words, start, end, told_from)
    return Found(start, end, partial(_directed_month, month, part, direction), rule, "month")


def _counted_month(month: int, which: str, day: date) -> Period | None:
    """Resolve "last March": in doubt when March of the same year has passed, or is still to come."""
    if which == "this":
        return _of(day.year, month)
    if which == "last":
        return _of(day.year - 1, month) if day.month <= month else None
    return _of(day.year + 1, month) if day.month >= month else None


def _directed_month(month: int, part: str, direction: Direction, day: date) -> Period | None:
    back = _of(day.year if day.month >= month else day.year - 1, month)
    ahead = _of(day.year if day.month <= month else day.year + 1, month)
    chosen = back if back == ahead else _chosen(back, ahead, direction, day)
    return _part(chosen, part) if chosen else None


def _of(year: int, month: int) -> Period:
    first = date(min(max(year, 1), date.max.year), month, 1)
    return Period(first, end_of(first, "month"))


def _part(month: Period, part: str) -> Period:
    """Return the days that early, mid and late may mean: they overlap."""
    first = month.earliest
    ends = {"early": (1, 12), "mid": (8, 23), "late": (16, 0)}.get(part)
    if not ends:
        return month
    return Period(first.replace(day=ends[0]), first.replace(day=ends[1]) if ends[1] else month.latest)


@cache
def _named_days() -> frozenset[tuple[int, int]]:
    listed = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["named_days"]
    return frozenset((written.month, written.day or 0) for name in listed for written in dates_in(name))
