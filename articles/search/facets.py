"""How many articles each value would leave: outlets, people, years and so on; and how many a month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query, Searcher

from articles.search.asking import COUNTED, Asked
from articles.search.matching import matching
from articles.search.schema import MISSING, schema

SHOWN = 25
"""Values of one key on a page. Who looks for a rarer one narrows by words first."""

_IN_EVERY_SEGMENT = 1_000_000
"""Values that each segment hands in. With fewer the counts of tantivy would be estimates."""

_MOST_MONTHS = 20_000

Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Facet:
    key: str
    counts: Counts
    """Articles by value: the most frequent first, years from the latest on, what is missing last."""
    has_more: bool = False


def facets(searcher: Searcher, asked: Asked) -> tuple[Facet, ...]:
    """Count the values of each key under all constraints but those on that key itself."""
    free = [key for key in COUNTED if not asked.choices_of(key)]
    found = _most_frequent(searcher, matching(asked), free)
    for key in set(COUNTED) - set(free):
        found |= _most_frequent(searcher, matching(asked.without_key(key)), [key])
    return tuple(_complete(searcher, asked, found[key]) for key in COUNTED)


def months(searcher: Searcher, asked: Asked) -> Counts:
    """Count articles by month, "2022-03", in order of time; an estimate counts in each it may be of."""
    return _by_time(searcher, asked, "month")


def years(searcher: Searcher, asked: Asked) -> Counts:
    return _by_time(searcher, asked, "year")


def count(searcher: Searcher, query: Query) -> int:
    total: int = searcher.search(query, limit=1, count=True).count  # type: ignore[attr-defined]  # not in its stub
    return total


def _most_frequent(searcher: Searcher, query: Query, keys: Sequence[str]) -> dict[str, Facet]:
    wanted = {
        key: {"terms": {"field": key, "size": SHOWN, "segment_size": _IN_EVERY_SEGMENT}} for key in keys
    }
    found = searcher.aggregate(query, wanted) if keys else {}
    return {
        key: Facet(
            key,
            {bucket["key"]: bucket["doc_count"] for bucket in counted["buckets"]},
            has_more=counted["sum_other_doc_count"] > 0,
        )
        for key, counted in found.items()
    }


def _complete(searcher: Searcher, asked: Asked, facet: Facet) -> Facet:
    """Add what is chosen and what is missing, however rare, and put the values in order."""
    counts = dict(facet.counts)
    chosen = [choice.value for choice in asked.choices_of(facet.key)]
    for value in [*chosen, *([MISSING] if facet.has_more else [])]:
        if value not in counts:
            counts[value] = count(searcher, _with_value(asked, facet.key, value))
    kept = {
        value: counts[value] for value in _in_order(facet.key, counts) if counts[value] or value in chosen
    }
    return Facet(facet.key, kept, facet.has_more)


def _with_value(asked: Asked, key: str, value: str) -> Query:
    rest = matching(asked.without_key(key))
    return Query.boolean_query([(Occur.Must, rest), (Occur.Must, Query.term_query(schema(), key, value))])


def _in_order(key: str, counts: Counts) -> Iterable[str]:
    if key == "year":
        return sorted(counts, key=lambda year: (year != MISSING, year), reverse=True)
    return sorted(counts, key=lambda value: (value == MISSING, -counts[value], value))


def _by_time(searcher: Searcher, asked: Asked, key: str) -> Counts:
    found = searcher.aggregate(matching(asked), {key: {"terms": {"field": key, "size": _MOST_MONTHS}}})
    counts = {bucket["key"]: bucket["doc_count"] for bucket in found[key]["buckets"]}
    return {value: counts[value] for value in sorted(counts) if value != MISSING}
