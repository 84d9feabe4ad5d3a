"""A question as tantivy asks it: which articles match."""

from collections.abc import Iterable, Iterator

from tantivy import FieldType, Occur, Query, TextAnalyzer

from articles.search.asking import CHOSEN_BY, Asked
from articles.search.query import Group, Term, Understood
from articles.search.schema import exact, schema, stemmed

WEIGHTS = {"title": 3.0, "body": 1.0, "captions": 0.5}
"""A word in the headline says what an article is about; one in a caption may be of a stock picture."""

_POSSESSIVES = ("'s", "’s")


def matching(asked: Asked) -> Query:
    """Return what matches a question; everything when nothing is asked."""
    if asked.refused:
        return Query.empty_query()
    clauses = [*_word_clauses(asked.understood), *_choice_clauses(asked), *_time_clauses(asked)]
    return _all_of(clauses)


def words_of(term: Term) -> tuple[TextAnalyzer, list[str]]:
    """Return how a term's words are made, and the words: more than one stand side by side."""
    if term.is_phrase:
        return exact(), exact().analyze(term.text)
    return stemmed(), stemmed().analyze(_without_possessive(term.text))


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def _all_of(clauses: list[tuple[Occur, Query]]) -> Query:
    """Join clauses; exclusions alone take away from everything."""
    if any(occur is not Occur.MustNot for occur, _ in clauses):
        return Query.boolean_query(clauses)
    return Query.boolean_query([(Occur.Must, _unscored(Query.all_query())), *clauses])


def _any_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _unscored(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def _word_clauses(understood: Understood) -> Iterator[tuple[Occur, Query]]:
    for group in understood.groups:
        yield Occur.Must, _group(group)
    for term in understood.without:
        yield Occur.MustNot, _term(term)


def _group(group: Group) -> Query:
    return _any_of(map(_term, group))


def _term(term: Term) -> Query:
    _, words = words_of(term)
    if not words:
        return Query.empty_query()
    return _any_of(
        Query.boost_query(_words_in(f"{field}_exact" if term.is_phrase else field, words), weight)
        for field, weight in WEIGHTS.items()
    )


def _words_in(field: str, words: list[str]) -> Query:
    if len(words) == 1:
        return Query.term_query(schema(), field, words[0])
    return Query.phrase_query(schema(), field, [*words])


def _choice_clauses(asked: Asked) -> Iterator[tuple[Occur, Query]]:
    """One of the values chosen for each key, and none of those excluded."""
    for key in CHOSEN_BY:
        choices = asked.choices_of(key)
        if wanted := [choice.value for choice in choices if not choice.is_excluded]:
            yield Occur.Must, _one_of(key, wanted)
        if unwanted := [choice.value for choice in choices if choice.is_excluded]:
            yield Occur.MustNot, _one_of(key, unwanted)


def _one_of(key: str, values: list[str]) -> Query:
    return _unscored(Query.term_set_query(schema(), key, values))


def _time_clauses(asked: Asked) -> Iterator[tuple[Occur, Query]]:
    """An article is of a stretch of time when it may have been published in it."""
    if asked.since:
        yield Occur.Must, _days("latest", lower=asked.since.first_day.toordinal())
    if asked.until:
        yield Occur.Must, _days("earliest", upper=asked.until.last_day.toordinal())


def _days(field: str, *, lower: int | None = None, upper: int | None = None) -> Query:
    return _unscored(
        Query.range_query(schema(), field, FieldType.Integer, lower_bound=lower, upper_bound=upper)
    )
