"""Weeks, months and years, whole or counted, before and after the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from articles.reading.calendar_words.counting import COUNT, count_of, end_of, plus, start_of
from articles.reading.moments.found import Found, SaidOn
from articles.reading.records import Period

TRIGGERS = ("week", "month", "year", "days", "day ago")
AGO = " ago"

MOST_YEARS = 30
"""What is said to be longer ago is a round number."""
SLACK_DAYS = {"day": 0, "week": 3, "month": 15, "year": 183}
"""Half of what is counted in: "two weeks ago" is nearer to two than to one or three."""
LATER = {"last": -1, "this": 0, "next": 1}
SUNDAY_BEFORE = timedelta(days=1)
"""Some weeks begin on Sunday."""
MIDDLE_OF_A_MONTH = 15

_UNIT = re.compile(r"(?P<unit>day|week|month|year)s?\b")
_CALENDAR = re.compile(
    r"(?<!the )(?<!his )(?<!her )(?<!its )(?<!their )(?<!my )(?<!our )"
    r"\b(?:(?P<part>earlier|later|late|early) )?(?P<which>last|this|next) $",
    re.IGNORECASE,
)
_NO_CALENDAR = re.compile(r"-| (?:of|old|ago|before|after|in the|alone)\b")
_AGO = re.compile(
    r"\b(?:(?P<more>more than|over|at least) |(?P<less>nearly|almost|less than|just under) "
    rf"|(?:about|around|some|roughly|just) )?(?P<count>{COUNT}) $",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:in|over|during|within|for) the (?:past|last) (?:(?P<count>{COUNT}) )?$", re.IGNORECASE
)
FURTHEST_COUNT = 40


def find_stretches(words: str) -> Iterator[Found]:
    for unit in _UNIT.finditer(words):
        found = _past(words, unit) or _ago(words, unit) or _calendar(words, unit)
        if found:
            yield found


def _before(pattern: re.Pattern[str], words: str, unit: re.Match[str]) -> re.Match[str] | None:
    return pattern.search(words, max(0, unit.start() - FURTHEST_COUNT), unit.start())


def _past(words: str, unit: re.Match[str]) -> Found | None:
    """Find "in the past year", "over the last three weeks"."""
    said = _before(_PAST, words, unit)
    if not said or words.startswith(" of", unit.end()):
        return None
    return _found(words, said, unit, partial(_until_now, count_of(said["count"] or "a"), unit["unit"]))


def _ago(words: str, unit: re.Match[str]) -> Found | None:
    """Find "two weeks ago", "more than a year ago"."""
    said = _before(_AGO, words, unit) if words.startswith(AGO, unit.end()) else None
    if not said or (unit["unit"] == "year" and count_of(said["count"]) > MOST_YEARS):
        return None
    return _found(words, said, unit, _counted_back(said, unit["unit"]), len(AGO))


def _calendar(words: str, unit: re.Match[str]) -> Found | None:
    """Find "last month", "earlier this year", "next week"."""
    said = _before(_CALENDAR, words, unit) if unit["unit"] != "day" else None
    if not said or unit[0].endswith("s") or _NO_CALENDAR.match(words, unit.end()):
        return None
    which, part = said["which"].lower(), (said["part"] or "").lower()
    return _found(words, said, unit, partial(_of_calendar, which, unit["unit"], part))


def _found(words: str, said: re.Match[str], unit: re.Match[str], on: SaidOn, behind: int = 0) -> Found:
    start, end = said.start(), unit.end() + behind
    return Found(start, end, on, f"“{words[start:end]}”, counted from the day of publication", unit["unit"])


def _of_calendar(which: str, unit: str, part: str, day: date) -> Period:
    first = start_of(plus(start_of(day, unit), LATER[which], unit), unit)
    last = end_of(first, unit)
    if unit == "week":
        first = max(first, date.min + SUNDAY_BEFORE) - SUNDAY_BEFORE
    if part in ("earlier", "later") and which == "this":
        return Period(first, day) if part == "earlier" else Period(day, last)
    return _part_of(Period(first, last), unit, part)


def _part_of(whole: Period, unit: str, part: str) -> Period:
    """Return the half of a month or year that "early" or "late" means."""
    if not part or unit == "week":
        return whole
    first = whole.earliest
    middle = first.replace(day=MIDDLE_OF_A_MONTH) if unit == "month" else first.replace(month=6, day=30)
    if part.startswith("early") or part == "earlier":
        return Period(first, middle)
    return Period(middle + timedelta(days=1), whole.latest)


def _counted_back(match: re.Match[str], unit: str) -> SaidOn:
    count = count_of(match["count"])
    slack = SLACK_DAYS[unit]
    if match["more"]:
        return lambda day: Period(plus(day, -count - 1, unit), plus(day, -count, unit))
    after = 0 if not match["less"] else slack
    before = 0 if match["less"] else slack
    return lambda day: Period(
        plus(plus(day, -count, unit), -before, "day"),
        plus(plus(day, -count, unit), max(after, before), "day"),
    )


def _until_now(count: int, unit: str, day: date) -> Period:
    return Period(plus(day, -count, unit), day)
