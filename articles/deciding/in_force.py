"""The decisions in force, as look-ups. Of two that contradict each other, the later one holds."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from articles.models import Decision
from articles.reading.persons import name_key
from articles.reading.records_across import Rulings


@dataclass(frozen=True)
class InForce:
    by_article: dict[tuple[str, str], Decision]
    """The last decision of each kind on each article: `("article.title", key)`."""
    outlet_names: tuple[tuple[str, str], ...]
    """(old, new) in the order they were decided."""
    person_names: tuple[tuple[str, str], ...]
    """(a spelling, the name to show), the last decided first."""
    people: Rulings
    events: Rulings
    lines: tuple[tuple[str, str, str], ...] = ()
    """(article's key, empty for everywhere; line, folded; "house" or "own") in the order of the decisions."""

    def shown_outlet(self, name: str) -> str:
        """Return the name that an outlet found under `name` is shown by, after every renaming in turn."""
        for old, new in self.outlet_names:
            if name == old:
                name = new
        return name

    def people_among(self, names: Collection[str]) -> Rulings:
        """Return the rulings on people that are about one of these names."""
        if self.ruled_names.isdisjoint(names):
            return Rulings()
        return Rulings(
            same=frozenset(pair for pair in self.people.same if not set(pair).isdisjoint(names)),
            different=frozenset(pair for pair in self.people.different if not set(pair).isdisjoint(names)),
        )

    @cached_property
    def ruled_names(self) -> frozenset[str]:
        """Every name that a ruling on two people is about."""
        return frozenset(name for pair in self.people.same | self.people.different for name in pair)

    @cached_property
    def blocks_beside(self) -> dict[str, set[str]]:
        """For a block of names, the other blocks that a decision joins to it."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in [*self.people.same, *self.person_names]:
            first, second = name_key(one), name_key(other)
            beside[first].add(second)
            beside[second].add(first)
        return dict(beside)


def in_force() -> InForce:
    """Return what holds now."""
    return holding(list(Decision.objects.in_force()))


def holding(decisions: list[Decision]) -> InForce:
    """Return what these decisions come to, in the order in which they were taken."""
    return InForce(
        by_article={
            (decision.kind, decision.subject["article"]): decision
            for decision in decisions
            if "article" in decision.subject
        },
        outlet_names=tuple(
            (decision.subject["outlet"], decision.value["name"]) for decision in _of(decisions, "outlet.name")
        ),
        person_names=tuple(
            (decision.subject["name"], decision.value["name"])
            for decision in reversed(_of(decisions, "person.name"))
        ),
        people=_rulings(decisions, "people", "names"),
        events=_rulings(decisions, "event", "articles"),
        lines=tuple(
            (decision.subject.get("article", ""), decision.subject["line"], decision.value["kind"])
            for decision in _of(decisions, "line.kind")
        ),
    )


def _of(decisions: list[Decision], kind: str) -> list[Decision]:
    return [decision for decision in decisions if decision.kind == kind]


def _rulings(decisions: list[Decision], about: str, pair: str) -> Rulings:
    last: dict[tuple[str, str], str] = {}
    for decision in decisions:
        if decision.kind in {f"{about}.same", f"{about}.different"}:
            one, other = decision.subject[pair]
            last[one, other] = decision.kind
    return Rulings(
        same=frozenset(two for two, kind in last.items() if kind.endswith(".same")),
        different=frozenset(two for two, kind in last.items() if kind.endswith(".different")),
    )
