"""Grouping all of abp: seconds, memory, how long events last, storylines, and what one arrival costs.

Beside it, in the same run, plain TF-IDF over the same articles: its time and how often it is right.
"""

from __future__ import annotations

import resource
from collections import ChainMap, Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from time import process_time
from typing import TypeVar

from articles.reading.events import (
    Chapter,
    Graph,
    Index,
    Sketch,
    all_ties,
    beside,
    changed_pieces,
    chapter,
    describe,
    sketch,
    storylines,
    ties_of,
)
from articles.reading.events.linkage import Pair
from articles.reading.records_across import Rulings, Telling
from benchmarks.accuracy.corpora import HALVES, labelled
from benchmarks.accuracy.events import f_of, happenings, score, telling_of
from benchmarks.accuracy.tfidf_at_scale import plain_groups

NO_RULINGS = Rulings()
ARRIVALS = 50
LARGEST = 5
LONG = 6
DESCRIBED = 1_000

Result = TypeVar("Result")
Group = frozenset[str]


def main() -> None:
    rows = [
        (each.gold, telling_of(each.gold, each.text)) for half in HALVES for each in labelled("abp", half)
    ]
    tellings = {telling.article: telling for _, telling in rows}
    topics = {gold["file"]: gold.get("topic") for gold, _ in rows}
    began = process_time()
    sketches = _timed("sketches", lambda: {key: sketch(each) for key, each in tellings.items()})
    ties = _timed("ties", lambda: all_ties(sketches.values()))
    groups, pieces = _timed(
        "pieces and groups", lambda: _groups(Graph(sketches, beside(ties), NO_RULINGS), sketches)
    )
    ours = process_time() - began
    _print_shape(groups, pieces, sketches)
    _print_accuracy("abp_events", groups)
    _print_arrivals(sketches, ties)
    told = groups[:DESCRIBED]
    _timed(
        f"telling {len(told)} events", lambda: [describe([tellings[key] for key in group]) for group in told]
    )
    chapters = _timed("chapters of storylines", lambda: _chapters(groups, tellings))
    _print_storylines(chapters, {min(group): topics[min(group)] for group in groups})
    _print_beside_plain(ours, tellings.values())


def _timed(what: str, work: Callable[[], Result]) -> Result:
    began = process_time()
    result = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:28} {process_time() - began:7.1f} s of CPU, peak so far {peak:,.0f} MB", flush=True)
    return result


def _groups(graph: Graph, sketches: Mapping[str, Sketch]) -> tuple[list[Group], list[Group]]:
    pieces = graph.pieces(sorted(sketches))
    groups = [group for piece in pieces for group in graph.group(piece) if len(group) > 1]
    return sorted(groups, key=lambda group: (-len(group), min(group))), pieces


def _days(group: Group, sketches: Mapping[str, Sketch]) -> int:
    timed = [sketches[article] for article in group if sketches[article].timed]
    return max(each.last for each in timed) - min(each.first for each in timed) if timed else 0


def _print_shape(groups: Sequence[Group], pieces: Sequence[Group], sketches: Mapping[str, Sketch]) -> None:
    lasting = [_days(group, sketches) for group in groups]
    inside = sum(map(len, groups))
    print(f"{len(sketches)} articles, {inside} of them in {len(groups)} events, ", end="")
    print(f"largest piece {max(map(len, pieces))}")
    largest = ", ".join(
        f"{len(group)} articles in {_days(group, sketches)} days" for group in groups[:LARGEST]
    )
    print(f"largest events: {largest}")
    spans = ", ".join(
        f"{count} of {days}" for days, count in sorted(Counter(lasting).items()) if days <= LONG
    )
    print(f"days from first to last: {spans}; longer: {sum(days > LONG for days in lasting)}")


def _print_beside_plain(ours: float, tellings: Collection[Telling]) -> None:
    began = process_time()
    groups = _timed("plain TF-IDF, all of it", lambda: plain_groups(tellings))
    print(f"grouping all: {ours / (process_time() - began):.2f} of plain TF-IDF's CPU in this run")
    _print_accuracy("  plain TF-IDF", groups)


def _print_accuracy(name: str, groups: Sequence[Group]) -> None:
    """The labelled events amid everything else of those days, much of which is of the same events."""
    for half in HALVES:
        own = happenings("abp_events", half)
        found = score(own, groups)
        bcubed, pairs = f_of(*found.bcubed), f_of(*found.pairs)
        print(f"{name}, {half}, amid all of abp: BCubed F {bcubed:.3f}, pairs F {pairs:.3f}")


def _print_arrivals(sketches: Mapping[str, Sketch], ties: Mapping[Pair, float]) -> None:
    """Take articles out and let them arrive again."""
    arriving = sorted(sketches)[:: len(sketches) // ARRIVALS][:ARRIVALS]
    index = Index(each for key, each in sketches.items() if key not in set(arriving))
    known = beside({pair: odds for pair, odds in ties.items() if not set(pair) & set(arriving)})
    costs = sorted(_arrival(sketches[article], index, known) for article in arriving)
    print(f"one arrival: {costs[len(costs) // 2]:.1f} ms in the middle, {costs[-1]:.0f} ms at most")


def _arrival(own: Sketch, index: Index, known: dict[str, dict[str, float]]) -> float:
    """Return the milliseconds of CPU; an archive reads sketches and ties from its tables beside these."""
    began = process_time()
    ties = ties_of(own, index.candidates(own))
    before = Graph(index.sketches, known, NO_RULINGS)
    after = Graph(ChainMap({own.article: own}, index.sketches), _with(known, own.article, ties), NO_RULINGS)
    for piece in changed_pieces(before, after, [own.article]):
        after.group(piece)
    return (process_time() - began) * 1_000


def _with(
    known: dict[str, dict[str, float]], article: str, ties: dict[str, float]
) -> ChainMap[str, dict[str, float]]:
    around = {other: {**known.get(other, {}), article: odds} for other, odds in ties.items()}
    return ChainMap({article: ties, **around}, known)


def _chapters(groups: Sequence[Group], tellings: Mapping[str, Telling]) -> list[Chapter]:
    found = (chapter(min(group), [tellings[article] for article in group]) for group in groups)
    return [each for each in found if each]


def _print_storylines(chapters: Sequence[Chapter], topics: Mapping[str, str | None]) -> None:
    stories = _timed("storylines", lambda: storylines(chapters))
    sizes = sorted((len(story.events) for story in stories), reverse=True)
    links = [link for story in stories for link in story.links]
    same = sum(topics[link.before] == topics[link.after] for link in links)
    shares = Counter(topics.values())
    chance = sum((count / len(topics)) ** 2 for count in shares.values())
    print(f"{len(stories)} storylines of {sum(sizes)} events, the largest of {sizes[:LARGEST]}")
    print(f"links within one topic of the editors: {same / len(links):.2f}, ", end="")
    print(f"of two events at random: {chance:.2f}")
