"""Namesakes: the uses of one name parted into people where nothing joins them and roles speak against it.

Two uses hold together by a companion, a place or a walk of life that both have. What hangs together, however
far, is one person. Uses that no role tells apart go with the rest, unless the rest is two people of like
weight: then they are nobody's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.reading.names import fold, parts_of
from articles.reading.persons.walks import speak_against, walks_of
from articles.reading.records_across import NameUse

OUTWEIGHS = 9
"""Times as many articles as all namesakes together: then a use that tells nothing is this one's."""

Uses = tuple[NameUse, ...]


def parted(uses: Sequence[NameUse]) -> tuple[Uses, ...]:
    """Part the uses of one name into people. Uses that may be anybody's are left out."""
    telling: list[_Cluster] = []
    silent: list[_Cluster] = []
    for cluster in _hanging_together(uses):
        (telling if cluster.walks else silent).append(cluster)
    people: list[_Cluster] = []
    for cluster in sorted(telling, key=_weight):
        fitting = next((at for at, person in enumerate(people) if not person.is_against(cluster)), None)
        if fitting is None:
            people.append(cluster)
        else:
            people[fitting] = people[fitting].with_uses(cluster)
    return tuple(person.uses for person in _with_silent(people, silent))


@dataclass(frozen=True, slots=True)
class _Cluster:
    uses: Uses
    walks: frozenset[str]

    def is_against(self, other: _Cluster) -> bool:
        return speak_against(self.walks, other.walks)

    def with_uses(self, other: _Cluster) -> _Cluster:
        return _Cluster(self.uses + other.uses, self.walks | other.walks)

    @property
    def articles(self) -> int:
        return len({use.article for use in self.uses})


def _weight(cluster: _Cluster) -> tuple[int, str]:
    """The most articles first, then the first key."""
    return -cluster.articles, min(use.article for use in cluster.uses)


def _with_silent(people: list[_Cluster], silent: list[_Cluster]) -> Sequence[_Cluster]:
    if not silent:
        return people
    rest = _Cluster(tuple(use for cluster in silent for use in cluster.uses), frozenset())
    if not people:
        return [rest]
    first, *others = sorted(people, key=_weight)
    if first.articles < OUTWEIGHS * sum(person.articles for person in others):
        return people
    return [first.with_uses(rest), *others]


def _hanging_together(uses: Sequence[NameUse]) -> Iterator[_Cluster]:
    """Yield what hangs together by a common feature, however far. Linear in the uses."""
    leader = list(range(len(uses)))
    holder: dict[tuple[str, str], int] = {}
    walks = [_walks(use) for use in uses]
    for at, use in enumerate(uses):
        for feature in _features(use, walks[at]):
            _unite(leader, at, holder.setdefault(feature, at))
    together: defaultdict[int, list[int]] = defaultdict(list)
    for at in range(len(uses)):
        together[_root(leader, at)].append(at)
    for members in together.values():
        own = frozenset(walk for at in members for walk in walks[at])
        yield _Cluster(tuple(uses[at] for at in members), own)


def _features(use: NameUse, walks: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what two uses of one person may have in common; of a companion the given name and the surname."""
    yield "article", use.article
    yield from (("walk", walk) for walk in walks)
    yield from (("place", fold(place)) for place in use.places)
    for companion in use.companions:
        parts = parts_of(companion)
        yield "companion", " ".join((*parts.given[:1], parts.surname))


def _walks(use: NameUse) -> frozenset[str]:
    return frozenset(walk for role in use.roles for walk in walks_of(role))


def _unite(leader: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(leader, one), _root(leader, other)))
    leader[second] = first


def _root(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at
