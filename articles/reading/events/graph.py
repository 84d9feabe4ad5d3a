"""The ties of an archive as a graph, and the pieces it falls into: each piece is grouped by itself.

All that is asked here of an article depends on what stands near it: when one arrives, leaves or is
ruled about, the pieces around it are cut anew and no other is looked at (`changed_pieces`).
"""

from collections.abc import Iterable, Mapping

from articles.reading.events.days import is_near
from articles.reading.events.judging import LEAST_WITHOUT_DAY, MEASURE, SURE, SURE_OF_OTHER_DAYS
from articles.reading.events.linkage import Pair, link
from articles.reading.events.placing import Placed, may_meet, may_meet_dated, place
from articles.reading.events.sketches import Dated
from articles.reading.records_across import Rulings

Beside = Mapping[str, float]
"""By article: the odds that it is of one event with another."""


def beside(ties: Mapping[Pair, float]) -> dict[str, dict[str, float]]:
    """Return for each article its ties."""
    found: dict[str, dict[str, float]] = {}
    for (one, other), odds in ties.items():
        found.setdefault(one, {})[other] = odds
        found.setdefault(other, {})[one] = odds
    return found


def changed_pieces(before: "Graph", after: "Graph", articles: Iterable[str]) -> list[frozenset[str]]:
    """Return the pieces of the later graph whose articles may be grouped otherwise than before.

    `articles` are those that arrived, left, or were ruled about. What is not in these pieces stays as it
    was; an article that left is in none.
    """
    around = {near for article in articles for graph in (before, after) for near in graph.around(article)}
    touched = set(articles)
    for article in around:
        here, there = before.edges(article), after.edges(article)
        touched |= {article, *(here ^ there)} if here != there else set()
        touched |= {article} if before.held(article) != after.held(article) else set()
    return after.pieces(sorted(touched))


class Graph:
    """`ties` gives for each article those beside it; both mappings may read a database as they are asked."""

    def __init__(self, sketches: Mapping[str, Dated], ties: Mapping[str, Beside], rulings: Rulings) -> None:
        self._sketches = sketches
        self._ties = ties
        self._rulings = rulings
        self._same = _partners(rulings.same)
        self._placed: dict[str, Placed] = {}
        self._held: dict[str, Beside] = {}

    def pieces(self, articles: Iterable[str]) -> list[frozenset[str]]:
        """Return the pieces that some articles are in, each once."""
        found: list[frozenset[str]] = []
        seen: set[str] = set()
        for article in articles:
            if article in self._sketches and article not in seen:
                found.append(self._piece(article))
                seen |= found[-1]
        return found

    def group(self, piece: frozenset[str]) -> list[frozenset[str]]:
        """Return the groups that a piece falls into, those of one article too."""
        odds = {
            (one, other): odds
            for one in piece
            for other, odds in self.held(one).items()
            if one < other and other in piece
        }
        sketches = {article: self._sketches[article] for article in piece}
        days = {
            article: (each.first, each.last) if each.timed else None for article, each in sketches.items()
        }
        return link(odds, self._rulings, MEASURE, days)

    def held(self, article: str) -> Beside:
        """Return the ties of an article that hold where the two are placed in time."""
        if article not in self._held:
            ties = self._ties.get(article, {}) if article in self._sketches else {}
            self._held[article] = {
                other: odds
                for other, odds in ties.items()
                if other in self._sketches and self._may_meet(article, other)
            }
        return self._held[article]

    def edges(self, article: str) -> set[str]:
        """Return those that are in one piece with an article: sure ties, and the surest tie of each end."""
        near = {
            other
            for other, odds in self.held(article).items()
            if odds >= self._least(article, other)
            and odds >= min(self._sure(article, other), self._surest(article), self._surest(other))
        }
        if article in self._sketches:
            near |= {other for other in self._same.get(article, ()) if other in self._sketches}
        return near

    def around(self, article: str) -> set[str]:
        """Return all whose edges depend on an article: those beside it, and beside these where undated."""
        found = {article}
        for near in [*self._ties.get(article, ()), *self._same.get(article, ())]:
            found.add(near)
            if near in self._sketches and not self._sketches[near].timed:
                found |= self._ties.get(near, {}).keys()
        return found

    def _piece(self, article: str) -> frozenset[str]:
        reached, ahead = {article}, [article]
        while ahead:
            new = self.edges(ahead.pop()) - reached
            reached |= new
            ahead.extend(new)
        return frozenset(reached)

    def _least(self, one: str, other: str) -> float:
        both_timed = self._sketches[one].timed and self._sketches[other].timed
        return MEASURE.at_least if both_timed else LEAST_WITHOUT_DAY

    def _sure(self, one: str, other: str) -> float:
        here, there = self._sketches[one], self._sketches[other]
        return SURE if here.timed and there.timed and is_near(here, there) else SURE_OF_OTHER_DAYS

    def _surest(self, article: str) -> float:
        return max(self.held(article).values())

    def _may_meet(self, one: str, other: str) -> bool:
        here, there = self._sketches[one], self._sketches[other]
        if here.timed and there.timed:
            return True
        if here.timed or there.timed:
            undated, dated = (other, here) if here.timed else (one, there)
            return may_meet_dated(self._place(undated), dated)
        return may_meet(self._place(one), self._place(other))

    def _place(self, article: str) -> Placed:
        if article not in self._placed:
            ties = self._ties.get(article, {}).items()
            known = [(odds, self._sketches[other]) for other, odds in ties if other in self._sketches]
            self._placed[article] = place(self._sketches[article], known)
        return self._placed[article]


def _partners(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
