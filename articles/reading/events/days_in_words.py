"""How two dates stand to each other, in words."""

from datetime import date

from articles.reading.nearness import days_between, when
from articles.reading.records import Period

MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
]


def days_in_words(one: Period | None, other: Period | None) -> str:
    """Say "both 4 May 2021", "4 May 2021 and 5 May 2021, 1 day apart"; nothing when one is missing."""
    if one is None or other is None:
        return ""
    if _in_words(one) == _in_words(other):
        return f"both {_in_words(one)}"
    apart = days_between(when(one), when(other))
    both = f"{_in_words(one)} and {_in_words(other)}"
    return f"{both}, {apart} {'day' if apart == 1 else 'days'} apart" if apart else both


def _in_words(period: Period) -> str:
    known = when(period)
    if known.earliest == known.latest:
        return _day(known.earliest)
    return f"{_day(known.earliest)} to {_day(known.latest)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
