"""What matches a question, ranked as it asks, by the keys of the index."""

from collections.abc import Sequence

from tantivy import DocAddress, Query, Searcher

from articles.search.asking import RELEVANCE


def ranked(index: Searcher, query: Query, order: str, *, limit: int, offset: int = 0) -> list[DocAddress]:
    """Return so many of what matches, the first of the order first."""
    by = None if order == RELEVANCE else order
    found = index.search(query, limit, count=False, order_by_field=by, offset=offset)
    return [address for _, address in found.hits]


def keys_of(index: Searcher, addresses: Sequence[DocAddress]) -> tuple[str, ...]:
    return tuple(index.doc(address)["key"][0] for address in addresses)


def key_and_copy(index: Searcher, address: DocAddress) -> tuple[str, str]:
    """Return an article's key, and the key of the first of its copies; empty when it has none."""
    document = index.doc(address)
    return document["key"][0], next(iter(document.get_all("copy")), "")
