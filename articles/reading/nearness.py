"""Which tellings are worth comparing: near in time and with rare terms in common, or likely copies.

Whether a pair is compared depends on the two alone, so that no third article changes it.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import TypeVar

from articles.reading.records import Period
from articles.reading.records_across import Telling
from articles.reading.similarity import Vector

DAYS_OF_ONE_EVENT = 3
"""Measured: articles of one event are published within two or three days in nearly all cases."""

SHARED_KEYS = 2
COPY_KEYS = 4
"""Of one text's four heaviest terms, a copy has at least two among its own four."""

ALWAYS = Period(date.min, date.max)

Key = TypeVar("Key")


def days_between(one: Period, other: Period) -> int:
    """Return the days that lie between two periods at the least; 0 when they may be one day."""
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def pairs_to_compare(tellings: Sequence[Telling], vectors: Sequence[Vector]) -> dict[int, list[int]]:
    """Return, by position, with which later tellings each is to be compared.

    `tellings` are sorted by `first_day`, the undated first.
    """
    pairs: dict[int, set[int]] = defaultdict(set)
    for first, second in [*_near_in_time(tellings, vectors), *_likely_copies(vectors)]:
        pairs[min(first, second)].add(max(first, second))
    return {first: sorted(others) for first, others in sorted(pairs.items())}


def first_day(telling: Telling) -> tuple[date, str]:
    """Return the order in which tellings are looked at: undated ones first, then by day, then by key."""
    return (telling.published or ALWAYS).earliest, telling.article


def _near_in_time(tellings: Sequence[Telling], vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    holders = _holders([each.keys for each in vectors])
    for first, each in enumerate(vectors):
        last_day = _last_day(tellings[first].published or ALWAYS)
        shared = Counter[int]()
        for key in each.keys:
            shared.update(_until(last_day, first, holders[key], tellings))
        yield from ((first, second) for second, count in shared.items() if count >= SHARED_KEYS)


def _until(last_day: date, first: int, holders: list[int], tellings: Sequence[Telling]) -> Iterator[int]:
    for second in holders[bisect_right(holders, first) :]:
        if (tellings[second].published or ALWAYS).earliest > last_day:
            return
        yield second


def _last_day(period: Period) -> date:
    if period.latest > date.max - timedelta(days=DAYS_OF_ONE_EVENT):
        return date.max
    return period.latest + timedelta(days=DAYS_OF_ONE_EVENT)


def _likely_copies(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    twos = [tuple(combinations(sorted(each.keys[:COPY_KEYS]), 2)) for each in vectors]
    for holders in _holders(twos).values():
        yield from combinations(holders, 2)


def _holders(keys: Sequence[Sequence[Key]]) -> dict[Key, list[int]]:
    holders: dict[Key, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            holders[key].append(position)
    return holders
