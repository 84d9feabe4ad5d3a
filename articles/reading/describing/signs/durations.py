"""Stretches of time in words, counted on from a day: "more than two weeks", "19th month", "last year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from articles.reading.calendar_words.counting import COUNT, ORDINALS, UNIT_DAYS, count_of, plus, start_of
from articles.reading.records import Period

SLACK = {"day": 2.0, "week": 0.6, "month": 0.7, "year": 0.6}
"""How far off, in units, a round count may be: "two weeks after" is said from day 10 to day 18."""
DAY_TOO_SOON = timedelta(days=1)
"""It is "more than two weeks" on the last day of the second."""
ROUND_COUNT = 10
"""From there on, "more than 200 days" may be one in ten more."""
SLACK_AFTER = SLACK | {"year": 1.0}
"""Whole years are said until the next one is full."""
MOST_YEARS = 25
"""Longer ones count from happenings that are older than the table of anchors."""

_MORE = r"(?:(?:just |a little )?(?:more than|over)|at least)"
_LESS = r"(?:nearly|almost|less than|close to|(?:just )?under|not quite)"
DURATION = re.compile(
    rf"\b(?i:(?P<more>{_MORE}) |(?P<less>{_LESS}) |(?:about|around|some|roughly|exactly|just) )?"
    rf"(?i:(?P<count>{COUNT})) (?P<unit>day|week|month|year)s?\b"
)
_NTH = r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|" + "|".join(ORDINALS) + ")"
NTH = re.compile(rf"\b{_NTH} (?P<unit>day|week|month|year)\b")
ANNIVERSARY = re.compile(rf"\b(?:{_NTH}|(?P<count>{COUNT})[ -]year) anniversary\b")
RELATIVE = re.compile(r"\b(?P<which>last|this|earlier this) (?P<unit>month|year)\b")


def counted_durations(words: str) -> Iterator[re.Match[str]]:
    """Yield the durations, without the long ones."""
    for duration in DURATION.finditer(words):
        if duration["unit"] != "year" or count_of(duration["count"]) <= MOST_YEARS:
            yield duration


def after_duration(anchor: date, duration: re.Match[str]) -> Period:
    """Return when it is so long after the day."""
    count, unit = count_of(duration["count"]), duration["unit"]
    reached = plus(anchor, count, unit)
    if duration["more"]:
        return Period(reached - DAY_TOO_SOON, plus(anchor, count + 1 + count // ROUND_COUNT, unit))
    before = timedelta(days=round(SLACK[unit] * UNIT_DAYS[unit]))
    after = before // 5 if duration["less"] else timedelta(days=round(SLACK_AFTER[unit] * UNIT_DAYS[unit]))
    return Period(max(anchor, reached - before), reached + after)


def in_nth(anchor: date, nth: re.Match[str]) -> Period:
    """Return the nth day, week, month or year that begins with the day."""
    number, unit = nth_number(nth), nth["unit"]
    return Period(plus(anchor, number - 1, unit), plus(anchor, number, unit) - timedelta(days=1))


def nth_number(nth: re.Match[str]) -> int:
    """Return 19 for "19th", 2 for "second"; for an anniversary, also 5 for "five-year"."""
    words = nth["nth"] or nth["count"]
    digits = re.sub(r"\D", "", words)
    return int(digits) if digits else count_of(words, ORDINALS if nth["nth"] else None)


def as_relative(anchor: date, relative: re.Match[str]) -> Period:
    """Return when the day can be called a day of "last month", "this year"."""
    start = start_of(anchor, relative["unit"])
    first = plus(start, 1, relative["unit"]) if relative["which"] == "last" else start
    return Period(max(anchor, first), plus(first, 1, relative["unit"]) - timedelta(days=1))
