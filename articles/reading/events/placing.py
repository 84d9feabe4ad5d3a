"""When an article without a good date may have been written, by the dated articles it is most like.

A story that runs on for weeks is told in the same words, so likeness alone puts an undated article
into any of its events. It belongs to the time of the article that it is most like, and to no other.
Where the articles that it is most like are of two times, the weekday that it names decides; else it is
torn, and belongs to neither.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.reading.events.days import is_near
from articles.reading.events.sketches import Dated

AS_SURE = 0.3
"""Odds nearer than this (natural logarithm: three to four) to the surest tie's are as sure."""

DAYS_SINCE_NAMED = 2
"""The first weekday that a news text names is 0 to 2 days before its publication in 81 % of 1,008 texts."""


@dataclass(frozen=True, slots=True)
class Placed:
    """`beside`: the dated article that it is most like. `torn`: there are several, of different times."""

    beside: Dated | None = None
    torn: bool = False


def place(sketch: Dated, ties: Iterable[tuple[float, Dated]]) -> Placed:
    """Return where an article without a good date stands, given all its ties."""
    surest_first = sorted(ties, key=lambda tie: (-tie[0], tie[1].first, tie[1].article))
    dated = [(odds, each) for odds, each in surest_first if each.timed]
    if not dated:
        return Placed()
    rivals = [each for odds, each in dated if odds >= surest_first[0][0] - AS_SURE]
    if not rivals or _one_time(rivals):
        return Placed(dated[0][1])
    when = _one_time([rival for rival in rivals if _fits_weekday(sketch, rival)])
    return Placed(when, torn=when is None)


def may_meet(one: Placed, other: Placed) -> bool:
    """Tell whether two undated articles may be of one event: a torn one with none that has its time."""
    return not ((one.torn and other.beside) or (other.torn and one.beside))


def may_meet_dated(placed: Placed, dated: Dated) -> bool:
    """Tell the same of an article that was placed and one that has a date."""
    if placed.beside:
        return is_near(placed.beside, dated)
    return not placed.torn


def _one_time(rivals: Sequence[Dated]) -> Dated | None:
    """Return the first of several that may all be of one time; None when they cannot be."""
    return rivals[0] if rivals and all(is_near(rivals[0], rival) for rival in rivals) else None


def _fits_weekday(sketch: Dated, rival: Dated) -> bool:
    """Tell whether a weekday that the text names lies just before the day of another."""
    if rival.first != rival.last:
        return False
    day = date.fromordinal(rival.last).weekday()
    return any(sketch.weekdays >> (day - since) % 7 & 1 for since in range(DAYS_SINCE_NAMED + 1))
