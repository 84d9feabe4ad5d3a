"""Plain TF-IDF over a whole archive: cosines of all pairs within a few days, average linkage, nothing else.

The cosines come of an inverted index that forgets what is older than the window; all terms count, none is
left out to be faster. Beside `events_at_scale`, in the same run and language: what grouping costs by itself.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from articles.reading.events.linkage import Measure, Pair, link
from articles.reading.records_across import Rulings, Telling
from benchmarks.accuracy.tfidf import vector

WINDOW = timedelta(days=3)
THRESHOLD = 0.08
"""Both as first measured for plain TF-IDF: a window of three days, a cosine near .08."""
LEAST = 0.03

Posting = tuple[date, str, float]


def plain_groups(tellings: Iterable[Telling]) -> list[frozenset[str]]:
    """Group the dated ones by cosine alone."""
    dated = sorted((day, each.article, each) for each in tellings if (day := _day(each)))
    plain = Measure(nothing=0.0, at_least=THRESHOLD, by_size=0.0, within=0.0, longest=10**6)
    days = dict.fromkeys(article for _, article, _ in dated)
    return link(dict(_cosines_near(dated)), Rulings(), plain, days)


def _day(telling: Telling) -> date | None:
    return telling.published.latest if telling.published else None


def _cosines_near(dated: Iterable[tuple[date, str, Telling]]) -> Iterator[tuple[Pair, float]]:
    holders: dict[str, deque[Posting]] = defaultdict(deque)
    for day, article, telling in dated:
        sums: dict[str, float] = defaultdict(float)
        for term, own in vector(telling).items():
            held = holders[term]
            while held and held[0][0] < day - WINDOW:
                held.popleft()
            for _, other, theirs in held:
                sums[other] += own * theirs
            held.append((day, article, own))
        yield from (((other, article), cosine) for other, cosine in sums.items() if cosine >= LEAST)
