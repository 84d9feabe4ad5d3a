"""Which tellings are worth comparing: near in time and with rare words in common, or likely copies.

Whether a pair is compared depends on the two alone, so that no third article changes it.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from articles.reading.events.days import is_near, may_be_one_event
from articles.reading.events.sketches import Sketch
from articles.reading.nearness import DAYS_OF_LATE_TELLINGS, DAYS_OF_ONE_EVENT, LONG_PERIOD

POINTS = 2
"""Two tellings near in time are compared when they share one very rare word, or two less rare ones."""

POINTS_OTHER_DAYS = 5
"""Two very rare words and one more, where one of the two has no good date or comes late."""

COPY_KEYS, COPY_SHARES = 4, 2
"""Of one text's four heaviest rare words, a copy has at least two among its own four."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word that a table of sketches is asked by: `points` are 0 where it counts on the same days only."""

    number: int
    points: int
    is_heaviest: bool


def keys_of(sketch: Sketch) -> list[Key]:
    """Return all that a sketch is found by, each number once."""
    heaviest = _heaviest(sketch)
    return [
        *(Key(number, points, number in heaviest) for number, points in _worth_on_other_days(sketch)),
        *(Key(number, 0, is_heaviest=False) for number in sketch.keys.uncommon),
    ]


def first_days(sketch: Sketch, days: int) -> tuple[int, int]:
    """Return between which first days lie all that were published so many days before or after."""
    return sketch.first - days - LONG_PERIOD, sketch.last + days


class Index:
    """The sketches of an archive, found by their rare words."""

    def __init__(self, sketches: Iterable[Sketch] = ()) -> None:
        self.sketches: dict[str, Sketch] = {}
        self._timed: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self._untimed: dict[int, list[str]] = defaultdict(list)
        self._likely_copies: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for each in sorted(sketches, key=_first_day):
            self.add(each)

    def add(self, sketch: Sketch) -> None:
        self.sketches[sketch.article] = sketch
        for key, _ in _worth(sketch):
            if sketch.timed:
                insort(self._timed[key], _first_day(sketch))
            else:
                self._untimed[key].append(sketch.article)
        for pair in _copy_keys(sketch):
            self._likely_copies[pair].append(sketch.article)

    def remove(self, article: str) -> None:
        sketch = self.sketches.pop(article)
        for key, _ in _worth(sketch):
            if sketch.timed:
                self._timed[key].remove(_first_day(sketch))
            else:
                self._untimed[key].remove(article)
        for pair in _copy_keys(sketch):
            self._likely_copies[pair].remove(article)

    def candidates(self, sketch: Sketch) -> list[Sketch]:
        """Return the other sketches that one is to be compared with, in the order of their articles."""
        found = {*self._dated(sketch), *self._without_day(sketch), *self._copies(sketch)} - {sketch.article}
        return [self.sketches[article] for article in sorted(found)]

    def _dated(self, sketch: Sketch) -> Iterator[str]:
        """Yield those of the same days, and those that come late or before."""
        if sketch.timed:
            near = self._within(DAYS_OF_ONE_EVENT, sketch, _worth(sketch))
            yield from self._worth_comparing(near, sketch, POINTS, is_near)
            late = self._within(DAYS_OF_LATE_TELLINGS, sketch, _worth_on_other_days(sketch))
            yield from self._worth_comparing(late, sketch, POINTS_OTHER_DAYS, may_be_one_event)

    def _within(self, days: int, sketch: Sketch, worth: Iterable[tuple[int, int]]) -> Counter[str]:
        """Count the points of those that were published so many days before or after."""
        first, last = first_days(sketch, days)
        since, until = (first, ""), (last + 1, "")
        found: list[tuple[int, str]] = []
        for key, points in worth:
            holders = self._timed.get(key, ())
            found += holders[bisect_left(holders, since) : bisect_left(holders, until)] * points
        return Counter([article for _, article in found])

    def _without_day(self, sketch: Sketch) -> Iterator[str]:
        """Yield those that may be of the same day because it, or they, have no good date."""
        found: list[str] = []
        for key, worth in _worth_on_other_days(sketch):
            found += list(self._untimed.get(key, ())) * worth
            if not sketch.timed:
                found += [article for _, article in self._timed.get(key, ())] * worth
        yield from self._worth_comparing(Counter(found), sketch, POINTS_OTHER_DAYS, may_be_one_event)

    def _worth_comparing(
        self, shared: Counter[str], sketch: Sketch, at_least: int, may_meet: Callable[[Sketch, Sketch], bool]
    ) -> Iterator[str]:
        for article, count in shared.items():
            if count >= at_least and may_meet(self.sketches[article], sketch):
                yield article

    def _copies(self, sketch: Sketch) -> Iterator[str]:
        for pair in _copy_keys(sketch):
            yield from self._likely_copies.get(pair, ())


def _worth(sketch: Sketch) -> Iterator[tuple[int, int]]:
    """Yield each key with the points that sharing it counts for."""
    yield from _worth_on_other_days(sketch)
    yield from ((key, 1) for key in sketch.keys.uncommon)


def _worth_on_other_days(sketch: Sketch) -> Iterator[tuple[int, int]]:
    yield from ((key, 2) for key in sketch.keys.very_rare)
    yield from ((key, 1) for key in sketch.keys.rare)


def _first_day(sketch: Sketch) -> tuple[int, str]:
    return sketch.first, sketch.article


def _copy_keys(sketch: Sketch) -> Iterator[tuple[int, ...]]:
    return combinations(sorted(_heaviest(sketch)), COPY_SHARES)


def _heaviest(sketch: Sketch) -> tuple[int, ...]:
    return (*sketch.keys.very_rare, *sketch.keys.rare)[:COPY_KEYS]
