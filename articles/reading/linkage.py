"""Average linkage over a sparse graph: join the two likest groups again and again, while like enough.

Pairs that are not in `scores` count as 0. The result depends on the set of members and scores only,
never on their order: ties go to the group whose first member sorts first.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.reading.records_across import Rulings

Pair = tuple[str, str]


def average_linkage(
    members: Iterable[str], scores: Mapping[Pair, float], rulings: Rulings, *, at_least: float
) -> list[frozenset[str]]:
    """Group members whose mean score is `at_least` so much. Rulings hold whatever the scores say."""
    start = _ruled_same(frozenset(members), rulings)
    pieces = _connected(start, scores, at_least)
    groups = [
        group
        for piece, inside in zip(pieces, _scores_inside(pieces, scores), strict=True)
        for group in _link(piece, inside, rulings.different, at_least)
    ]
    return sorted(groups, key=min)


def _ruled_same(members: frozenset[str], rulings: Rulings) -> list[frozenset[str]]:
    """Join what was ruled the same, unless it would join what was ruled different."""
    group_of = {member: frozenset({member}) for member in members}
    for pair in sorted(tuple(sorted(pair)) for pair in rulings.same):
        if not set(pair) <= members:
            continue
        joined = group_of[pair[0]] | group_of[pair[1]]
        if not _ruled_apart(joined, rulings.different):
            group_of.update(dict.fromkeys(joined, joined))
    return sorted(set(group_of.values()), key=min)


def _ruled_apart(group: frozenset[str], different: frozenset[Pair]) -> bool:
    return any(first in group and second in group for first, second in different)


def _connected(
    start: list[frozenset[str]], scores: Mapping[Pair, float], at_least: float
) -> list[list[frozenset[str]]]:
    """Split the groups into pieces between which no pair is like enough: they can never be joined."""
    head = {member: min(group) for group in start for member in group}
    beside = defaultdict(set)
    for (first, second), score in scores.items():
        if score >= at_least:
            beside[head[first]].add(head[second])
            beside[head[second]].add(head[first])
    groups = {min(group): group for group in start}
    pieces = []
    while groups:
        piece = _reach(min(groups), beside)
        pieces.append([groups.pop(name) for name in sorted(piece)])
    return pieces


def _reach(start: str, beside: Mapping[str, set[str]]) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        new = beside.get(ahead.pop(), set()) - reached
        reached |= new
        ahead.extend(new)
    return reached


def _scores_inside(
    pieces: list[list[frozenset[str]]], scores: Mapping[Pair, float]
) -> list[dict[Pair, float]]:
    """Share the scores out among the pieces, in the order of their pairs."""
    piece_of = {member: number for number, piece in enumerate(pieces) for group in piece for member in group}
    inside: list[dict[Pair, float]] = [{} for _ in pieces]
    for pair, score in sorted(scores.items()):
        if piece_of[pair[0]] == piece_of[pair[1]]:
            inside[piece_of[pair[0]]][pair] = score
    return inside


def _link(
    piece: list[frozenset[str]], scores: Mapping[Pair, float], different: frozenset[Pair], at_least: float
) -> list[frozenset[str]]:
    linking = _Linking.of(piece, scores, different)
    while joined := linking.likest(at_least):
        linking.join(*joined)
    return list(linking.groups.values())


@dataclass(slots=True)
class _Linking:
    """Work in progress. A group goes by its first member; `sums` hold the scores between two groups."""

    groups: dict[str, frozenset[str]]
    sums: dict[str, dict[str, float]]
    different: frozenset[Pair]
    queue: list[tuple[float, str, str, int]]

    @classmethod
    def of(
        cls, piece: list[frozenset[str]], scores: Mapping[Pair, float], different: frozenset[Pair]
    ) -> "_Linking":
        linking = cls({min(group): group for group in piece}, defaultdict(dict), different, [])
        head = {member: min(group) for group in piece for member in group}
        for (first, second), score in scores.items():
            linking.add(head[first], head[second], score)
        linking.queue_all()
        return linking

    def add(self, one: str, other: str, score: float) -> None:
        if one != other:
            self.sums[one][other] = self.sums[other][one] = self.sums[one].get(other, 0.0) + score

    def queue_all(self) -> None:
        for one in sorted(self.sums):
            for other in sorted(self.sums[one]):
                if one < other:
                    self.enqueue(one, other)

    def enqueue(self, one: str, other: str) -> None:
        one, other = min(one, other), max(one, other)
        size = len(self.groups[one]) * len(self.groups[other])
        entry = (-round(self.sums[one][other] / size, 9), one, other, self._age(one, other))
        heapq.heappush(self.queue, entry)

    def likest(self, at_least: float) -> tuple[str, str] | None:
        """Return the two likest groups that may be joined, None when no two are like enough."""
        while self.queue and -self.queue[0][0] >= at_least:
            _, one, other, age = heapq.heappop(self.queue)
            if self._both_stand(one, other, age) and not self._apart(one, other):
                return one, other
        return None

    def join(self, one: str, other: str) -> None:
        """Join two groups; the joined one goes by `one`, which sorts first."""
        self.groups[one] |= self.groups.pop(other)
        for third, score in sorted(self.sums.pop(other).items()):
            del self.sums[third][other]
            self.add(one, third, score)
        for third in sorted(self.sums[one]):
            self.enqueue(one, third)

    def _both_stand(self, one: str, other: str, age: int) -> bool:
        return one in self.groups and other in self.groups and age == self._age(one, other)

    def _age(self, one: str, other: str) -> int:
        return len(self.groups[one]) + len(self.groups[other])

    def _apart(self, one: str, other: str) -> bool:
        return bool(self.different) and _ruled_apart(self.groups[one] | self.groups[other], self.different)
