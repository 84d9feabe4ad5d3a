"""What the archive has for a question: how many, which twenty, and the counts beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tantivy import DocAddress, Occur, Query, Searcher

from articles.search.asking import RELEVANCE, Asked
from articles.search.facets import Counts, Facet, count, facets, months, years
from articles.search.index import searcher
from articles.search.matching import matching
from articles.search.schema import MISSING, schema

ON_A_PAGE = 20
AT_ONCE = 500
"""Articles fetched together when all are wanted."""
MONTHS_IN_A_HISTOGRAM = 36
"""More of them are too thin to hit; then a bar is a year."""


@dataclass(frozen=True, slots=True)
class Found:
    asked: Asked
    """As asked, on a page that there is."""
    total: int
    undated: int
    undated_left_out: int
    """Articles that only miss because nobody knows when they were published."""
    keys: tuple[str, ...]
    """Of the articles on the page, in order."""
    facets: tuple[Facet, ...]
    timeline: Counts
    """Articles by month ("2022-03"), or by year where the months are many."""

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // ON_A_PAGE))


def search(asked: Asked) -> Found:
    """Search the archive as it is now. Every number is exact."""
    index = searcher()
    total = count(index, matching(asked))
    asked = replace(asked, page=max(1, min(asked.page, -(-total // ON_A_PAGE))))
    return Found(
        asked=asked,
        total=total,
        undated=_undated(index, asked),
        undated_left_out=_undated(index, replace(asked, since=None, until=None)) if asked.is_dated else 0,
        keys=_keys(index, _ranked(index, asked, ON_A_PAGE, (asked.page - 1) * ON_A_PAGE)),
        facets=facets(index, asked),
        timeline=_timeline(index, asked),
    )


def how_many(asked: Asked) -> int:
    """Count what a question finds."""
    return count(searcher(), matching(asked))


def all_keys(asked: Asked) -> tuple[int, Iterator[tuple[str, ...]]]:
    """Return how many there are, and the keys of all of them in order, `AT_ONCE` at a time."""
    index = searcher()
    total = count(index, matching(asked))
    found = _ranked(index, asked, max(total, 1), 0)
    return total, (_keys(index, found[at : at + AT_ONCE]) for at in range(0, len(found), AT_ONCE))


def _undated(index: Searcher, asked: Asked) -> int:
    is_undated = Query.term_query(schema(), "year", MISSING)
    return count(index, Query.boolean_query([(Occur.Must, matching(asked)), (Occur.Must, is_undated)]))


def _ranked(index: Searcher, asked: Asked, limit: int, offset: int) -> list[DocAddress]:
    order = None if asked.sorted_by == RELEVANCE else asked.sorted_by
    found = index.search(matching(asked), limit, count=False, order_by_field=order, offset=offset)
    return [address for _, address in found.hits]


def _keys(index: Searcher, addresses: Sequence[DocAddress]) -> tuple[str, ...]:
    return tuple(index.doc(address)["key"][0] for address in addresses)


def _timeline(index: Searcher, asked: Asked) -> Counts:
    by_month = _within(months(index, asked), asked)
    if by_month and _months_between(min(by_month), max(by_month)) > MONTHS_IN_A_HISTOGRAM:
        return _within(years(index, asked), asked)
    return by_month


def _within(counts: Counts, asked: Asked) -> Counts:
    """Leave out what an estimate reaches beyond the stretch of time that was asked for."""
    first = asked.since.first_day.isoformat() if asked.since else "0"
    last = asked.until.last_day.isoformat() if asked.until else "9999-12-31"
    return {
        time: number for time, number in counts.items() if first[: len(time)] <= time <= last[: len(time)]
    }


def _months_between(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
