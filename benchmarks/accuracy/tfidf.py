"""The floor: cosines of TF-IDF (words and word pairs), a window of days, average linkage, nothing else."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from articles.reading.events.linkage import Measure, Pair, link
from articles.reading.nearness import days_between
from articles.reading.records_across import Rulings, Telling
from articles.reading.terms import term_counts, weight

if TYPE_CHECKING:
    from benchmarks.accuracy.events import Grouped

WINDOWS = (1, 2, 3, 10_000)
THRESHOLDS = tuple(step / 200 for step in range(8, 60, 2))
LEAST = 0.03

Score = Callable[[Iterable[Iterable[str]]], "Grouped"]


def at_its_best(tellings: Sequence[Telling], score: Score) -> tuple[str, Grouped]:
    """Return the setting that is best for these very tellings (BCubed F), and its figures."""
    from benchmarks.accuracy.events import f_of  # noqa: PLC0415  the two need each other

    cosines = dict(_cosines(tellings))
    found = [
        (score(_grouped(tellings, cosines, window, least)), f"{_days(window)}, {least:.2f}")
        for window in WINDOWS
        for least in THRESHOLDS
    ]
    best, setting = max(found, key=lambda each: f_of(*each[0].bcubed))
    return setting, best


def _days(window: int) -> str:
    return "any day" if window == max(WINDOWS) else f"{window} days"


def _grouped(
    tellings: Sequence[Telling], cosines: Mapping[Pair, float], window: int, least: float
) -> list[frozenset[str]]:
    days = {each.article: each.published for each in tellings}
    near = {
        (one, other): cosine
        for (one, other), cosine in cosines.items()
        if not (here := days[one]) or not (there := days[other]) or days_between(here, there) <= window
    }
    plain = Measure(nothing=0.0, at_least=least, by_size=0.0, within=0.0, longest=10**6)
    return link(near, Rulings(), plain, dict.fromkeys(days))


def _cosines(tellings: Sequence[Telling]) -> Iterator[tuple[Pair, float]]:
    holders: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for each in tellings:
        sums: dict[str, float] = defaultdict(float)
        for term, own in vector(each).items():
            for other, theirs in holders[term]:
                sums[other] += own * theirs
            holders[term].append((each.article, own))
        yield from (((other, each.article), cosine) for other, cosine in sums.items() if cosine >= LEAST)


def vector(telling: Telling) -> dict[str, float]:
    """Return the weights of the words and word pairs, of length 1."""
    counts = term_counts(telling.title, telling.body)
    weights = {term: weight(term, count) for term, count in counts.items()}
    length = math.sqrt(sum(own * own for own in weights.values())) or 1.0
    return {term: own / length for term, own in weights.items()}
