"""Articles that are one text share a card: which of them stands on a page, and which beside it.

Of the copies that a question finds, the best by the order asked for stands for all of them, so every
order is as right as without copies: the cards are its articles, with those left out that come after
a copy of their own. Nobody can tell beforehand which these are: another order or another choice of
outlets lets another copy come first.

- How many texts there are: the articles, less what each group among them has beyond one. Only
  articles that have copies have the field `copy`, so where nothing found has any, counting the groups
  costs nothing, and a page is fetched by its offset as ever.
- Where some have, the ranking is walked from its beginning until the page is full, and every copy
  after the first of its group is passed over. So no group comes twice on any page, and none is
  skipped. It costs about a microsecond for each article before the end of the page.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tantivy import DocAddress, Occur, Query, Searcher

from articles.search.ranking import key_and_copy, keys_of, ranked
from articles.search.schema import schema

MOST_GROUPS = 65_000
"""Values that tantivy counts at once; beyond them the articles are counted one by one."""

_IN_EVERY_SEGMENT = 1_000_000
"""Values that each segment hands in. With fewer the counts of tantivy would be estimates."""

Groups = Mapping[str, int]
"""By the key of the first of several copies: how many of them are found."""


@dataclass(frozen=True, slots=True)
class OneText:
    """A text on a page of results: the article that stands for it, and its copies among what is found."""

    key: str
    group: str = ""
    """Key of the first of the copies in the archive; empty when there are none."""
    copies: tuple[str, ...] = ()
    """Keys of the others, in the order asked for."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a question finds, in the order it asks for."""

    index: Searcher
    query: Query
    order: str
    total: int

    def first(self, limit: int, offset: int = 0) -> list[DocAddress]:
        return ranked(self.index, self.query, self.order, limit=limit, offset=offset)


def groups_in(index: Searcher, query: Query) -> Groups:
    """Count the copies of each text among what a query finds; exact, and empty where there are none."""
    wanted = {"terms": {"field": "copy", "size": MOST_GROUPS, "segment_size": _IN_EVERY_SEGMENT}}
    found = index.aggregate(query, {"copy": wanted})["copy"]
    if found["sum_other_doc_count"]:
        return _counted_one_by_one(index, query)
    return {bucket["key"]: bucket["doc_count"] for bucket in found["buckets"]}


def surplus(groups: Groups) -> int:
    """Return how many articles say nothing that another one found does not say too."""
    return sum(count - 1 for count in groups.values())


def texts_of(found: Ranking, groups: Groups, *, limit: int, offset: int) -> tuple[OneText, ...]:
    """Return the texts from `offset` on, each with its copies."""
    if not surplus(groups):
        return tuple(OneText(key) for key in keys_of(found.index, found.first(limit, offset)))
    texts = _firsts(found, groups, offset + limit)[offset:]
    copies = _copies(found, {text.group: groups[text.group] for text in texts if text.group})
    return tuple(_with_copies(text, copies.get(text.group, ())) for text in texts)


def _firsts(found: Ranking, groups: Groups, wanted: int) -> list[OneText]:
    """Walk the ranking until there are so many texts; look further ahead each time it was not enough."""
    reach = wanted
    while True:
        texts = list(_apart(found, groups, found.first(reach)))
        if len(texts) >= wanted or reach >= found.total:
            return texts[:wanted]
        reach *= 2


def _apart(found: Ranking, groups: Groups, addresses: list[DocAddress]) -> Iterator[OneText]:
    seen: set[str] = set()
    for address in addresses:
        key, group = key_and_copy(found.index, address)
        if group in seen:
            continue
        if groups.get(group, 1) > 1:
            seen.add(group)
            yield OneText(key, group)
        else:
            yield OneText(key)


def _copies(found: Ranking, groups: Groups) -> Mapping[str, tuple[str, ...]]:
    """Return all that is found of these groups, in order: one question for a whole page."""
    if not groups:
        return {}
    copies: dict[str, tuple[str, ...]] = {}
    of_these = Query.const_score_query(Query.term_set_query(schema(), "copy", list(groups)), 0.0)
    query = Query.boolean_query([(Occur.Must, found.query), (Occur.Must, of_these)])
    for address in ranked(found.index, query, found.order, limit=sum(groups.values())):
        key, group = key_and_copy(found.index, address)
        copies[group] = (*copies.get(group, ()), key)
    return copies


def _with_copies(text: OneText, all_of_it: tuple[str, ...]) -> OneText:
    return OneText(text.key, text.group, tuple(key for key in all_of_it if key != text.key))


def _counted_one_by_one(index: Searcher, query: Query) -> Groups:
    has_copies = Query.term_query(schema(), "has", "copies")
    of_these = Query.boolean_query([(Occur.Must, query), (Occur.Must, has_copies)])
    count = index.search(of_these, 1, count=True).count  # type: ignore[attr-defined]  # not in its stub
    addresses = ranked(index, of_these, "newest", limit=max(count, 1))
    return Counter(key_and_copy(index, address)[1] for address in addresses)
