"""Words of time as found, and when they are, said on a given day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from articles.reading.records import Period

SaidOn = Callable[[date], Period | None]
"""When the words are, said on that day; None when that day leaves it open."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words at [start, end) of a paragraph."""

    start: int
    end: int
    on: SaidOn
    rule: str
    unit: str = "day"
    """What they are counted in: "day", "week", "month", "year"; "" for a date that says its own year."""


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of words of time. Where none of `triggers` stands, there are none of them."""

    triggers: tuple[str, ...]
    find: Callable[[str], Iterator[Found]]


def the_day(day: date) -> Period:
    return Period(day, day, day)
