"""Whom or what somebody means who types a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tantivy import Occur, Query, Searcher

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
    where nothing is spelled so. With `is_beginning` the last word may be typed in part.
    """
    words = pieces_of(typed)
    if not words or len(words) > MOST_WORDS:
        return ()
    names, ways = searcher(), list(_ways(words, is_beginning=is_beginning))
    found = [(kind, slug) for kind in KINDS for slug in _first_found(names, kind, ways, at_most)]
    return _counted(found) if found else ()


def _first_found(names: Searcher, kind: str, ways: Iterable[Query], at_most: int) -> tuple[str, ...]:
    return next(filter(None, (_found(names, kind, way, at_most) for way in ways)), ())


def _found(names: Searcher, kind: str, query: Query, at_most: int) -> tuple[str, ...]:
    of_kind = _all_of([Query.term_query(schema(), "kind", kind), query])
    hits = names.search(of_kind, at_most * _SPELLINGS_OF_ONE, count=False, order_by_field="articles").hits
    slugs = dict.fromkeys(names.doc(address)["slug"][0] for _, address in hits)
    return tuple(slugs)[:at_most]


def _counted(found: Iterable[tuple[str, str]]) -> tuple[Called, ...]:
    articles = index_of_articles.searcher()
    return tuple(Called(kind, slug, articles_of(kind, slug, articles)) for kind, slug in found)


def _ways(words: list[str], *, is_beginning: bool) -> Iterator[Query]:
    """Yield how the words may be meant, the likeliest first."""
    *others, last = words
    if is_beginning and len(last) >= SHORTEST_BEGINNING:
        yield _all_of([*map(_as_typed, others), _beginning(last)])
    yield _all_of(map(_as_typed, words))
    yield _all_of(map(_nearly, words))


def _as_typed(word: str) -> Query:
    return _any_of(Query.term_query(schema(), "words", form) for form in forms_of(word))


def _nearly(word: str) -> Query:
    forms = [form for form in forms_of(word) if len(form) >= SHORTEST_WITH_TYPO]
    return _any_of([_as_typed(word), *(Query.fuzzy_term_query(schema(), "words", form) for form in forms)])


def _beginning(word: str) -> Query:
    return _any_of(
        Query.fuzzy_term_query(schema(), "words", form, distance=0, prefix=True) for form in forms_of(word)
    )


def _any_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _all_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])
