"""Stretches of time in words, counted on from a day: "more than two weeks", "19th month", "last year"."""

import re
from datetime import date, timedelta

from articles.reading.records import Period

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
SLACK = {"day": 0.0, "week": 0.6, "month": 0.7, "year": 0.5}
"""How far off, in units, a round count may be: "two weeks after" is said from day 10 to day 18."""

_COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905  a list of words
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
_MORE = r"(?:(?:just |a little )?(?:more than|over)|at least)"
_LESS = r"(?:nearly|almost|less than|close to|(?:just )?under|not quite)"
_COUNT = r"(?:\d{1,3}|an?|" + "|".join(_COUNTS) + ")"
DURATION = re.compile(
    rf"\b(?:(?P<more>{_MORE}) |(?P<less>{_LESS}) |(?:about|around|some|roughly|exactly|just) )?"
    rf"(?P<count>{_COUNT}) (?P<unit>day|week|month|year)s?\b"
)
NTH = re.compile(
    r"\b(?P<nth>\d{1,3}(?:st|nd|rd|th)|" + "|".join(_ORDINALS) + r") (?P<unit>day|week|month|year)\b"
)
RELATIVE = re.compile(r"\b(?P<which>last|this|earlier this) (?P<unit>month|year)\b")


def after_duration(anchor: date, duration: re.Match[str]) -> Period:
    """Return when it is so long after the day."""
    count, unit = _number(duration["count"], _COUNTS), duration["unit"]
    reached = plus(anchor, count, unit)
    if duration["more"]:
        return Period(reached, plus(anchor, count + 1, unit) - timedelta(days=1))
    slack = timedelta(days=round(SLACK[unit] * UNIT_DAYS[unit]))
    return Period(max(anchor, reached - slack), reached + (slack // 5 if duration["less"] else slack))


def in_nth(anchor: date, nth: re.Match[str]) -> Period:
    """Return the nth day, week, month or year that begins with the day."""
    number, unit = _number(re.sub(r"\D+$", "", nth["nth"]) or nth["nth"], _ORDINALS), nth["unit"]
    return Period(plus(anchor, number - 1, unit), plus(anchor, number, unit) - timedelta(days=1))


def as_relative(anchor: date, relative: re.Match[str]) -> Period:
    """Return when the day can be called a day of "last month", "this year"."""
    start = _start_of(anchor, relative["unit"])
    first = plus(start, 1, relative["unit"]) if relative["which"] == "last" else start
    return Period(max(anchor, first), plus(first, 1, relative["unit"]) - timedelta(days=1))


def plus(day: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, months or years later."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * UNIT_DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, _days_of_month(first)))


def _days_of_month(first: date) -> int:
    return (date(first.year + first.month // 12, first.month % 12 + 1, 1) - first).days


def _start_of(day: date, unit: str) -> date:
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _number(words: str, names: list[str]) -> int:
    if words.isdigit():
        return int(words)
    return names.index(words) + 1 if words in names else 1
