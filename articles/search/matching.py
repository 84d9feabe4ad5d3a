"""A question as tantivy asks it: which articles match."""

from collections.abc import Callable, Iterable, Iterator
from itertools import permutations

from tantivy import FieldType, Occur, Query, TextAnalyzer

from articles.search.asking import CHOSEN_BY, Asked, stretch
from articles.search.query import DATES, FIELDS, STATES, Every, Group, Item, Term, Together, Understood
from articles.search.schema import LONGEST_SENTENCE, QUOTES, exact, schema, stemmed

WEIGHTS = {"title": 3.0, "body": 1.0, "captions": 0.5}
"""A word in the headline says what an article is about; one in a caption may be of a stock picture."""

_POSSESSIVES = ("'s", "’s")

_TEXT_OF = {"quote": QUOTES}
"""What the index calls a field that is searched for words."""

_MOST_IN_ANY_ORDER = 3
"""Words of which every order is asked for: six questions."""


def matching(asked: Asked) -> Query:
    """Return what matches a question; everything when nothing is asked."""
    if asked.refused:
        return Query.empty_query()
    clauses = [*_word_clauses(asked.understood), *_choice_clauses(asked), *_time_clauses(asked)]
    return _all_of(clauses)


def words_of(term: Term) -> tuple[TextAnalyzer, list[str]]:
    """Return how a term's words are made, and the words: more than one stand side by side."""
    if term.is_phrase or term.is_prefix:
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


def _word_clauses(asked: Understood | Every) -> Iterator[tuple[Occur, Query]]:
    for group in asked.groups:
        yield Occur.Must, _group(group)
    for item in asked.without:
        yield Occur.MustNot, _item(item)


def _group(group: Group) -> Query:
    return _any_of(map(_item, group))


def _item(item: Item) -> Query:
    if isinstance(item, Every):
        return _all_of([*_word_clauses(item)])
    if isinstance(item, Together):
        return _in_texts(lambda field: _in_one_sentence(field, item))
    if item.field in FIELDS:
        return _dated(item) if item.field in DATES else _of_field(item)
    if item.field:
        return _term(item, _TEXT_OF.get(item.field, item.field))
    return _in_texts(lambda field: _term(item, field))


def _in_texts(query_of: Callable[[str], Query]) -> Query:
    return _any_of(Query.boost_query(query_of(field), weight) for field, weight in WEIGHTS.items())


def _term(term: Term, text: str) -> Query:
    """Return what has the term in one text, in whatever way it is joined: cease-fire, ceasefire."""
    _, words = words_of(term)
    if not words:
        return Query.empty_query()
    field = f"{text}_exact" if term.is_phrase or term.is_prefix else text
    if term.is_prefix and len(words) == 1 and words[0].isalnum():
        return Query.regex_query(schema(), field, f"{words[0]}.*")
    if term.reach:
        return _near(field, words, term.reach)
    if len(words) == 2 and min(map(len, words)) > 1:
        joined = words_of(Term("".join(exact().analyze(term.text)), is_phrase=term.is_phrase))[1]
        return _any_of([_words_in(field, words), *(_words_in(field, [word]) for word in joined)])
    return _words_in(field, words)


def _words_in(field: str, words: list[str]) -> Query:
    if len(words) == 1:
        return Query.term_query(schema(), field, words[0])
    return Query.phrase_query(schema(), field, [*words])


def _near(field: str, words: list[str], reach: int) -> Query:
    """Return what has the words within reach of each other: few in any order, many in this one."""
    if len(words) == 1:
        return _words_in(field, words)
    orders = permutations(words) if len(words) <= _MOST_IN_ANY_ORDER else [words]
    return _any_of(Query.phrase_query(schema(), field, [*order], slop=reach) for order in orders)


def _in_one_sentence(field: str, together: Together) -> Query:
    words = [word for term in together.terms for word in stemmed().analyze(_without_possessive(term.text))]
    return _near(field, list(dict.fromkeys(words)), LONGEST_SENTENCE) if words else Query.empty_query()


def _of_field(term: Term) -> Query:
    if state := STATES.get((term.field, term.text)):
        key, value, must_be = state
        found = _one_of(key, [value])
        return found if must_be else _all_of([(Occur.MustNot, found)])
    return _one_of("language" if term.field == "lang" else term.field, [*term.values])


def _dated(term: Term) -> Query:
    """An article is of a time when it may have been published in it."""
    time = stretch(term.text)
    if time is None:
        return Query.empty_query()
    first, last = time.first_day.toordinal(), time.last_day.toordinal()
    if term.field == "before":
        return _days("earliest", upper=first - 1)
    if term.field == "after":
        return _days("latest", lower=last + 1)
    return _all_of([(Occur.Must, _days("latest", lower=first)), (Occur.Must, _days("earliest", upper=last))])


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
