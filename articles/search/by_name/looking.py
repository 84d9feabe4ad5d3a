"""Whom or what somebody means who types a name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tantivy import Occur, Query, Searcher

from articles.reading.names import fold
from articles.search import index as index_of_articles
from articles.search.by_name.index import searcher
from articles.search.by_name.schema import KINDS, forms_of, pieces_of, schema
from articles.search.by_name.spellings import articles_of

MOST_WORDS = 8
"""Of what was typed: longer is no name."""

SHORTEST_WITH_TYPO = 5
"""Letters of a folded word in which one may be wrong; of shorter ones too many are one letter apart."""

SHORTEST_BEGINNING = 2
_SPELLINGS_OF_ONE = 10
"""Looked at for each that is wanted: one person may be spelled in many ways."""


@dataclass(frozen=True, slots=True)
class Called:
    kind: str
    """One of `schema.KINDS`."""
    slug: str
    """Nobody may have it any more: look it up."""
    articles: int


def called(typed: str, *, at_most: int, is_beginning: bool = False) -> tuple[Called, ...]:
    """Return so many people, outlets and events of that name, those in most articles first within each kind.

    All words must be in a name. Spelled as typed, up to folding, comes first; one letter wrong in a word,
    where nothing of any kind is spelled so. With `is_beginning` the last word may be typed in part.
    """
    words = pieces_of(typed)
    if not words or len(words) > MOST_WORDS:
        return ()
    names = searcher()
    for way in _as_spelled(words, is_beginning=is_beginning):
        found = [each for kind in KINDS for each in _found(names, _of_kind(kind, way), at_most)]
        if found:
            return _counted(found)
    return _counted(_found(names, _all_of(map(_nearly, words)), at_most))


def _as_spelled(words: list[str], *, is_beginning: bool) -> Iterator[Query]:
    """Yield how the words may be meant, the likeliest first."""
    *others, last = words
    if is_beginning and len(last) >= SHORTEST_BEGINNING:
        yield _all_of([*map(_as_typed, others), _beginning(last)])
    yield _all_of(map(_as_typed, words))


def _of_kind(kind: str, query: Query) -> Query:
    return _all_of([Query.term_query(schema(), "kind", kind), query])


def _found(names: Searcher, query: Query, at_most: int) -> list[tuple[str, str]]:
    """Return kinds and slugs, so many of each kind."""
    hits = names.search(query, at_most * _SPELLINGS_OF_ONE, count=False, order_by_field="articles").hits
    documents = (names.doc(address) for _, address in hits)
    found = dict.fromkeys((document["kind"][0], document["slug"][0]) for document in documents)
    return [each for kind in KINDS for each in [one for one in found if one[0] == kind][:at_most]]


def _counted(found: Sequence[tuple[str, str]]) -> tuple[Called, ...]:
    if not found:
        return ()
    articles = index_of_articles.searcher()
    return tuple(Called(kind, slug, articles_of(kind, slug, articles)) for kind, slug in found)


def _as_typed(word: str) -> Query:
    return _any_of(Query.term_query(schema(), "words", form) for form in forms_of(word))


def _nearly(word: str) -> Query:
    folded = fold(word)
    if len(folded) < SHORTEST_WITH_TYPO:
        return _as_typed(word)
    return _any_of([_as_typed(word), Query.fuzzy_term_query(schema(), "words", folded)])


def _beginning(word: str) -> Query:
    return _any_of(
        Query.fuzzy_term_query(schema(), "words", form, distance=0, prefix=True) for form in forms_of(word)
    )


def _any_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _all_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])
