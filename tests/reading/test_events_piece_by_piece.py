"""Events grouped as articles come and go are the events of all articles grouped at once."""

import random
import statistics
from collections.abc import Iterable

import pytest

from articles.reading.events import (
    Graph,
    Index,
    Sketch,
    Stamp,
    changed_pieces,
    group_articles,
    pack,
    sketch,
    ties_of,
    unpack,
)
from articles.reading.records_across import Rulings, Telling
from tests.reading.news_of_corvenna import news

NO_RULINGS = Rulings()
Groups = set[frozenset[str]]


class Archive:
    """Keeps sketches, ties and groups, and touches only what an arrival or a leaving changes."""

    def __init__(self) -> None:
        self.index = Index()
        self.ties: dict[str, dict[str, float]] = {}
        self.rulings = NO_RULINGS
        self.groups: Groups = set()
        self.looked_at: list[int] = []

    def arrive(self, telling: Telling) -> None:
        before = self._graph()
        own = sketch(telling)
        ties = ties_of(own, self.index.candidates(own))
        self.index.add(own)
        self.ties = {**self.ties, own.article: ties}
        for other, odds in ties.items():
            self.ties[other] = {**self.ties.get(other, {}), own.article: odds}
        self._group_again(before, [own.article])

    def leave(self, article: str) -> None:
        before = self._graph()
        self.index.remove(article)
        self.ties = {
            one: {other: odds for other, odds in beside.items() if other != article}
            for one, beside in self.ties.items()
            if one != article
        }
        self._group_again(before, [article])

    def rule(self, rulings: Rulings) -> None:
        before = self._graph()
        pairs = {*rulings.same, *rulings.different} ^ {*self.rulings.same, *self.rulings.different}
        self.rulings = rulings
        self._group_again(before, {article for pair in pairs for article in pair})

    def _graph(self) -> Graph:
        return Graph(dict(self.index.sketches), self.ties, self.rulings)

    def _group_again(self, before: Graph, articles: Iterable[str]) -> None:
        after = self._graph()
        pieces = changed_pieces(before, after, articles)
        touched = frozenset(articles).union(*pieces)
        self.looked_at.append(len(touched))
        self.groups = {group for group in self.groups if not group & touched}
        self.groups |= {group for piece in pieces for group in after.group(piece) if len(group) > 1}


def at_once(tellings: Iterable[Telling], rulings: Rulings = NO_RULINGS) -> Groups:
    return set(group_articles(map(sketch, tellings), rulings))


def one_by_one(tellings: Iterable[Telling]) -> Archive:
    archive = Archive()
    for each in tellings:
        archive.arrive(each)
    return archive


@pytest.mark.parametrize("seed", range(8))
def test_one_by_one_in_any_order_ends_in_the_events_of_all_at_once(seed: int) -> None:
    tellings = news(60, seed)
    expected = at_once(tellings)
    assert 6 < len(expected) < 30
    random.Random(seed).shuffle(tellings)  # noqa: S311  order, not secrets
    assert one_by_one(tellings).groups == expected
    assert at_once(tellings) == expected


@pytest.mark.parametrize("seed", range(4))
def test_what_left_leaves_no_trace(seed: int) -> None:
    tellings = news(50, seed)
    archive = one_by_one(tellings)
    for gone in tellings[::3]:
        archive.leave(gone.article)
    assert archive.groups == at_once([each for each in tellings if each not in tellings[::3]])


@pytest.mark.parametrize("seed", range(4))
def test_a_ruling_holds_and_when_revoked_is_as_if_it_had_not_been(seed: int) -> None:
    tellings = news(50, seed)
    archive = one_by_one(tellings)
    before = archive.groups
    split = sorted(max(before, key=lambda group: (len(group), sorted(group))))[:2]
    strangers = (
        tellings[0].article,
        next(t.article for t in tellings if not _together(before, tellings[0], t)),
    )
    rulings = Rulings(same=frozenset({strangers}), different=frozenset({(split[0], split[1])}))
    archive.rule(rulings)
    assert archive.groups == at_once(tellings, rulings)
    assert not any(set(split) <= group for group in archive.groups)
    assert any(set(strangers) <= group for group in archive.groups)
    archive.rule(NO_RULINGS)
    assert archive.groups == before


def test_an_arrival_looks_at_its_surroundings_only() -> None:
    archive = one_by_one(news(60, seed=1))
    archive.arrive(Telling("fair", "Lanterns at the fair", "Bakers sold honey cakes by the pond.", None))
    assert archive.looked_at[-1] == 1
    assert statistics.median(archive.looked_at) < 30


def test_a_stored_sketch_is_the_sketch() -> None:
    tellings = news(40, seed=2)
    stored = [unpack(pack(each), _stamp(each)) for each in map(sketch, tellings)]
    assert set(group_articles(stored, NO_RULINGS)) == at_once(tellings)
    assert [each.keys for each in stored] == [sketch(each).keys for each in tellings]
    assert all(len(pack(each)) < 3_000 for each in stored)


def _stamp(own: Sketch) -> Stamp:
    return Stamp(own.article, own.first, own.last, own.timed, own.weekdays)


def _together(groups: Groups, one: Telling, other: Telling) -> bool:
    return one is other or any({one.article, other.article} <= group for group in groups)
