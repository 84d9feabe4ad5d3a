"""What two dates say about one event: of one day, of the next, days apart, unknown, or of other times."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from articles.reading.events.sketches import Dated
from articles.reading.nearness import DAYS_OF_LATE_TELLINGS, DAYS_OF_ONE_EVENT

DAYS = ("same_day", "next_day", "days_apart", "far")
"""Chances that add up to 1; all 0 where one of the two has no good date."""


def days_apart(one: Dated, other: Dated) -> int:
    """Return the days that lie between two at the least; 0 when they may be of one day."""
    return max(0, one.first - other.last, other.first - one.last)


def is_near(one: Dated, other: Dated) -> bool:
    """Tell whether two reports may lie within the days of one event."""
    return days_apart(one, other) <= DAYS_OF_ONE_EVENT


def may_be_one_event(one: Dated, other: Dated) -> bool:
    """Tell whether two reports may be of one event: the one may come late."""
    return days_apart(one, other) <= DAYS_OF_LATE_TELLINGS


def chances(one: Dated, others: Sequence[Dated]) -> NDArray[np.float64]:
    """Return a row of `DAYS` for each of the others: how many days may lie between it and one."""
    return np.array([_chances(one, other) for other in others]).reshape(-1, len(DAYS))


def _chances(one: Dated, other: Dated) -> tuple[float, ...]:
    if not (one.timed and other.timed):
        return (0.0,) * len(DAYS)
    return _counted(one.last - one.first, other.first - one.first, other.last - other.first)


@cache
def _counted(length: int, offset: int, other_length: int) -> tuple[float, ...]:
    """Count, over all days that the two may be, how many days lie between."""
    gaps = [abs(offset + there - here) for here in range(length + 1) for there in range(other_length + 1)]
    within = (0, 1, DAYS_OF_ONE_EVENT, max(*gaps, DAYS_OF_ONE_EVENT + 1))
    shares = [sum(gap <= days for gap in gaps) / len(gaps) for days in within]
    return tuple(np.diff(shares, prepend=0.0).tolist())
