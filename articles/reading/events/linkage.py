"""Average linkage over ties: join the two likest groups again and again, while they are like enough.

Four things beside the mean odds between two groups decide. Pairs without a tie count as `nothing`.
The larger the smaller of the two groups, the surer a join must be: it can be wrong many times over.
A group whose own articles hold together much better than they do with the other's is another
happening, so two events of one running story stay two. And no event lasts longer than `longest`,
whatever undated articles lie between, unless one text is the other's copy. The result depends on the
set of members and ties only, never on their order: of equals, the group that sorts first comes first.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from articles.reading.nearness import DAYS_OF_LATE_TELLINGS
from articles.reading.records_across import Rulings

Pair = tuple[str, str]
Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Measure:
    """How sure a join must be, in natural logarithms of odds. Measured: benchmarks/accuracy/events.py."""

    nothing: float
    """Of two articles without a tie."""
    at_least: float
    """Of two articles, and of an article and a group."""
    by_size: float
    """More for each e-fold of the smaller group's size."""
    within: float
    """More for each that both groups hold together by themselves."""
    longest: int
    """Days from the first to the last dated article of an event."""


@dataclass(frozen=True, slots=True)
class _Group:
    """`inside` is the sum of the odds above `nothing` between its members, `days` of the dated ones."""

    members: frozenset[str]
    inside: float = 0.0
    days: Days | None = None

    @property
    def pairs(self) -> int:
        return math.comb(len(self.members), 2)


def link(
    odds: Mapping[Pair, float], rulings: Rulings, measure: Measure, days: Mapping[str, Days | None]
) -> list[frozenset[str]]:
    """Group the articles that `days` names. Rulings hold whatever the odds say."""
    linking = _Linking(measure, rulings.different, _far(odds, days))
    for members in _ruled_same(frozenset(days), rulings):
        linking.start(members, [known for member in members if (known := days[member])])
    for (one, other), value in sorted(odds.items()):
        linking.tie(one, other, value - measure.nothing)
    linking.queue_all()
    while joined := linking.likest():
        linking.join(*joined)
    return sorted((group.members for group in linking.groups.values()), key=min)


def _far(odds: Iterable[Pair], days: Mapping[str, Days | None]) -> frozenset[Pair]:
    """Return the ties between articles of different times: only copies have them."""
    return frozenset(
        (one, other)
        for one, other in odds
        if (here := days[one])
        and (there := days[other])
        and max(here[0] - there[1], there[0] - here[1]) > DAYS_OF_LATE_TELLINGS
    )


def _ruled_same(members: frozenset[str], rulings: Rulings) -> list[frozenset[str]]:
    """Join what was ruled the same, unless it would join what was ruled different."""
    group_of = {member: frozenset({member}) for member in members}
    for pair in sorted(tuple(sorted(pair)) for pair in rulings.same):
        if not set(pair) <= members:
            continue
        joined = group_of[pair[0]] | group_of[pair[1]]
        if not _has_both(joined, rulings.different):
            group_of.update(dict.fromkeys(joined, joined))
    return sorted(set(group_of.values()), key=min)


def _has_both(members: frozenset[str], pairs: Iterable[Pair]) -> bool:
    return any(first in members and second in members for first, second in pairs)


@dataclass(slots=True)
class _Linking:
    """Work in progress. A group goes by its first member; `between` sums odds above `nothing`."""

    measure: Measure
    different: frozenset[Pair]
    far: frozenset[Pair]
    groups: dict[str, _Group] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)
    between: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    queue: list[tuple[float, str, str, int]] = field(default_factory=list)

    def start(self, members: frozenset[str], days: list[Days]) -> None:
        self.groups[min(members)] = _Group(members, days=_from_first_to_last(days) if days else None)
        self.head |= dict.fromkeys(members, min(members))

    def tie(self, one: str, other: str, odds: float) -> None:
        here, there = self.head[one], self.head[other]
        if here == there:
            self.groups[here] = replace(self.groups[here], inside=self.groups[here].inside + odds)
        else:
            self._add(here, there, odds)

    def queue_all(self) -> None:
        for one in sorted(self.between):
            for other in sorted(self.between[one]):
                if one < other:
                    self._enqueue(one, other)

    def likest(self) -> Pair | None:
        """Return the two groups to join next, None when no two are like enough."""
        while self.queue:
            _, one, other, age = heapq.heappop(self.queue)
            if self._both_stand(one, other, age) and self._may_join(self.groups[one], self.groups[other]):
                return one, other
        return None

    def join(self, one: str, other: str) -> None:
        """Join two groups; the joined one goes by `one`, which sorts first."""
        first, second = self.groups[one], self.groups.pop(other)
        inside = first.inside + second.inside + self.between[one].pop(other)
        self.groups[one] = _Group(first.members | second.members, inside, self._days_of_both(first, second))
        beside = self.between.pop(other)
        del beside[one]
        for third, odds in sorted(beside.items()):
            del self.between[third][other]
            self._add(one, third, odds)
        for third in sorted(self.between[one]):
            self._enqueue(one, third)

    def _add(self, one: str, other: str, odds: float) -> None:
        self.between[one][other] = self.between[other][one] = self.between[one].get(other, 0.0) + odds

    def _enqueue(self, one: str, other: str) -> None:
        one, other = min(one, other), max(one, other)
        surplus = self._surplus(one, other)
        if surplus >= 0:
            heapq.heappush(self.queue, (-surplus, one, other, self._age(one, other)))

    def _surplus(self, one: str, other: str) -> float:
        """Return how much surer a join is than it must be; below 0 it must not be."""
        first, second = self.groups[one], self.groups[other]
        sizes = len(first.members), len(second.members)
        mean = self.measure.nothing + self.between[one][other] / (sizes[0] * sizes[1])
        asked = self.measure.at_least + self.measure.by_size * math.log(min(sizes))
        asked += self.measure.within * max(0.0, min(self._within(first), self._within(second)))
        return round(mean - asked, 9)

    def _within(self, group: _Group) -> float:
        return self.measure.nothing + group.inside / group.pairs if group.pairs else 0.0

    def _both_stand(self, one: str, other: str, age: int) -> bool:
        return one in self.groups and other in self.groups and age == self._age(one, other)

    def _age(self, one: str, other: str) -> int:
        return len(self.groups[one].members) + len(self.groups[other].members)

    def _may_join(self, one: _Group, other: _Group) -> bool:
        members = one.members | other.members
        lasts = _lasting(one, other)
        return not _has_both(members, self.different) and (
            lasts <= self.measure.longest or _has_both(members, self.far)
        )

    def _days_of_both(self, one: _Group, other: _Group) -> Days | None:
        """Return from when to when; a copy run at another time leaves the earlier text's days."""
        known = [group.days for group in (one, other) if group.days]
        if _lasting(one, other) > self.measure.longest:
            return min(known)
        return _from_first_to_last(known) if known else None


def _lasting(one: _Group, other: _Group) -> int:
    known = [group.days for group in (one, other) if group.days]
    first, last = _from_first_to_last(known) if known else (0, 0)
    return last - first


def _from_first_to_last(days: Iterable[Days]) -> Days:
    firsts, lasts = zip(*days, strict=True)
    return min(firsts), max(lasts)
