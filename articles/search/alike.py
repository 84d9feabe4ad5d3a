"""Articles like one article: those that share the words that tell most of what it is about.

The words are weighed by the table that is shipped with the program (`reading.terms`), so that what is alike
does not depend on the archive around it; which articles have them, the index knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Occur, Query

from articles.models import Article
from articles.reading.terms import rarity, term_counts, tokens, weight
from articles.search.asking import RELEVANCE
from articles.search.index import searcher
from articles.search.matching import words_of
from articles.search.query import Term
from articles.search.ranking import key_and_copy, ranked
from articles.search.schema import schema

WORDS = 16
"""That tell most of an article: enough to be found by, few enough to be quick."""

SHARED_AT_LEAST = 4
"""Fewer have met by chance: two words make a name, three a name and a place."""

LEAST_RARITY = 2.5
"""A word in more than 8 % of the table's documents tells nothing of what one is about."""

_SHORTEST = 3
_ASKED_FOR = 60
"""Of the index: copies and tellings of the same event are the first of them."""
_LOOKED_AT = 4
"""Times as many as are wanted: some share too little."""


@dataclass(frozen=True, slots=True)
class Like:
    article: Article
    words: tuple[str, ...]
    """That both have, those that tell most first."""


def like(shown: Article, *, at_most: int) -> tuple[Like, ...]:
    """Return so many articles like this one: no copy of it, and no telling of the same event."""
    words = telling_words(shown.title, shown.body)
    if len(words) < SHARED_AT_LEAST:
        return ()
    keys = _nearest(shown, words)[: at_most * _LOOKED_AT]
    articles = {each.key: each for each in Article.objects.for_cards().filter(key__in=keys)}
    others = (articles[key] for key in keys if key in articles)
    found = (_likeness(other, words) for other in others if not _tells_the_same(other, shown))
    return tuple(each for each in found if len(each.words) >= SHARED_AT_LEAST)[:at_most]


def telling_words(title: str, body: str) -> dict[str, float]:
    """Return the words that tell most of what a text is about, each with its weight, the heaviest first."""
    counts = term_counts(title, body)
    weights = {term: weight(term, count) for term, count in counts.items() if _is_word(term)}
    heaviest = sorted(weights, key=lambda term: (-weights[term], term))[:WORDS]
    return {term: weights[term] for term in heaviest}


def _is_word(term: str) -> bool:
    return term.isalpha() and len(term) >= _SHORTEST and rarity(term) >= LEAST_RARITY


def _nearest(shown: Article, words: dict[str, float]) -> list[str]:
    """Return the keys of what has most of these words, without the article and its copies.

    The words are asked for alone: beside another condition the index would have to score all that has any.
    """
    index, first = searcher(), _first_of_its_copies(shown)
    asked = [(Occur.Should, Query.boost_query(_in_body(word), heft)) for word, heft in words.items()]
    addresses = ranked(index, Query.boolean_query(asked), RELEVANCE, limit=_ASKED_FOR)
    found = [key_and_copy(index, address) for address in addresses]
    return [key for key, copy in found if shown.key != key and copy != first]


def _in_body(word: str) -> Query:
    _, stems = words_of(Term(word))
    return Query.term_query(schema(), "body", stems[0]) if stems else Query.empty_query()


def _first_of_its_copies(shown: Article) -> str:
    if shown.copy_of_id is None:
        return shown.key
    return Article.objects.values_list("key", flat=True).get(pk=shown.copy_of_id)


def _tells_the_same(other: Article, shown: Article) -> bool:
    return other.event_id is not None and other.event_id == shown.event_id


def _likeness(article: Article, words: Iterable[str]) -> Like:
    theirs = {_stem(word) for word in tokens(f"{article.title} {article.body}")}
    return Like(article, tuple(word for word in words if _stem(word) in theirs))


def _stem(word: str) -> str:
    """Return a word as the index has it: "levees" is "leve"."""
    return " ".join(words_of(Term(word))[1])
