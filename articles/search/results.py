"""What the archive has for a question: how many, which twenty, and the counts beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tantivy import Occur, Query, Searcher

from articles.search.asking import Asked
from articles.search.facets import Counts, Facet, count, facets, months, years
from articles.search.index import searcher
from articles.search.matching import matching
from articles.search.one_text import OneText, Ranking, groups_in, surplus, texts_of
from articles.search.ranking import keys_of, ranked
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
    distinct: int
    """Texts: copies of one count once."""
    texts: tuple[OneText, ...]
    """On the page, in order."""
    facets: tuple[Facet, ...]
    timeline: Counts
    """Articles by month ("2022-03"), or by year where the months are many."""

    @property
    def pages(self) -> int:
        return max(1, -(-self.distinct // ON_A_PAGE))

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the articles that stand on the page by their own cards, in order."""
        return tuple(text.key for text in self.texts)


def search(asked: Asked) -> Found:
    """Search the archive as it is now. Every number is exact."""
    index = searcher()
    query = matching(asked)
    total, groups = count(index, query), groups_in(index, query)
    distinct = total - surplus(groups)
    asked = replace(asked, page=max(1, min(asked.page, -(-distinct // ON_A_PAGE))))
    ranking = Ranking(index, query, asked.sorted_by, total)
    return Found(
        asked=asked,
        total=total,
        distinct=distinct,
        undated=_undated(index, asked),
        undated_left_out=_undated(index, replace(asked, since=None, until=None)) if asked.is_dated else 0,
        texts=texts_of(ranking, groups, limit=ON_A_PAGE, offset=(asked.page - 1) * ON_A_PAGE),
        facets=facets(index, asked),
        timeline=_timeline(index, asked),
    )


def how_many(asked: Asked) -> int:
    """Count what a question finds."""
    return count(searcher(), matching(asked))


def all_keys(asked: Asked) -> tuple[int, Iterator[tuple[str, ...]]]:
    """Return how many there are, and the keys of all of them in order, `AT_ONCE` at a time."""
    index = searcher()
    query = matching(asked)
    total = count(index, query)
    found = ranked(index, query, asked.sorted_by, limit=max(total, 1))
    return total, (keys_of(index, found[at : at + AT_ONCE]) for at in range(0, len(found), AT_ONCE))


def _undated(index: Searcher, asked: Asked) -> int:
    is_undated = Query.term_query(schema(), "year", MISSING)
    return count(index, Query.boolean_query([(Occur.Must, matching(asked)), (Occur.Must, is_undated)]))


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
