"""Stretches of time in words, counted on from a day: "more than two weeks", "19th month", "last year"."""

import re
from datetime import date, timedelta

from articles.reading.calendar_words.counting import COUNT, ORDINALS, UNIT_DAYS, count_of, plus, start_of
from articles.reading.records import Period

SLACK = {"day": 0.0, "week": 0.6, "month": 0.7, "year": 0.5}
"""How far off, in units, a round count may be: "two weeks after" is said from day 10 to day 18."""

_MORE = r"(?:(?:just |a little )?(?:more than|over)|at least)"
_LESS = r"(?:nearly|almost|less than|close to|(?:just )?under|not quite)"
DURATION = re.compile(
    rf"\b(?:(?P<more>{_MORE}) |(?P<less>{_LESS}) |(?:about|around|some|roughly|exactly|just) )?"
    rf"(?P<count>{COUNT}) (?P<unit>day|week|month|year)s?\b"
)
NTH = re.compile(
    r"\b(?P<nth>\d{1,3}(?:st|nd|rd|th)|" + "|".join(ORDINALS) + r") (?P<unit>day|week|month|year)\b"
)
RELATIVE = re.compile(r"\b(?P<which>last|this|earlier this) (?P<unit>month|year)\b")


def after_duration(anchor: date, duration: re.Match[str]) -> Period:
    """Return when it is so long after the day."""
    count, unit = count_of(duration["count"]), duration["unit"]
    reached = plus(anchor, count, unit)
    if duration["more"]:
        return Period(reached, plus(anchor, count + 1, unit) - timedelta(days=1))
    slack = timedelta(days=round(SLACK[unit] * UNIT_DAYS[unit]))
    return Period(max(anchor, reached - slack), reached + (slack // 5 if duration["less"] else slack))


def in_nth(anchor: date, nth: re.Match[str]) -> Period:
    """Return the nth day, week, month or year that begins with the day."""
    number, unit = count_of(re.sub(r"\D+$", "", nth["nth"]) or nth["nth"], ORDINALS), nth["unit"]
    return Period(plus(anchor, number - 1, unit), plus(anchor, number, unit) - timedelta(days=1))


def as_relative(anchor: date, relative: re.Match[str]) -> Period:
    """Return when the day can be called a day of "last month", "this year"."""
    start = start_of(anchor, relative["unit"])
    first = plus(start, 1, relative["unit"]) if relative["which"] == "last" else start
    return Period(max(anchor, first), plus(first, 1, relative["unit"]) - timedelta(days=1))
