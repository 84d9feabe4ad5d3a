"""The values of fields as typed, looked up in the archive: by slug or by name, spellings folded."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Article, Event, Outlet, Person
from articles.reading.names import fold, same_name, slug_of, sort_name
from articles.reading.persons import name_key
from articles.search.asking import stretch
from articles.search.query import DATES, FIELDS, Every, Item, Term, Understood

MOST_MEANT = 200
"""Persons or events of one name. With more it says nothing."""

_MOST_WORDS = 12
"""Of a name; a longer one is somebody's sentence."""


def looked_up(understood: Understood) -> Understood:
    """Return the question with what the archive calls each value; a sentence for each it does not know."""
    notices: list[str] = []
    groups = tuple(tuple(_known(item, notices) for item in group) for group in understood.groups)
    without = tuple(_known(item, notices) for item in understood.without)
    return Understood(groups, without, tuple(dict.fromkeys([*understood.notices, *notices])))


def _known(item: Item, notices: list[str]) -> Item:
    if isinstance(item, Every):
        groups = tuple(tuple(_known(one, notices) for one in group) for group in item.groups)
        return Every(groups, tuple(_known(one, notices) for one in item.without))
    if not isinstance(item, Term) or item.field not in FIELDS:
        return item
    if item.field in DATES:
        notices += _no_date(item)
        return item
    if item.field in ("is", "has"):
        return item
    found = tuple(_values(item)[:MOST_MEANT])
    if not found:
        notices.append(f"The archive knows no {_CALLED.get(item.field, item.field)} “{item.text}”.")
    return replace(item, values=found)


def _no_date(term: Term) -> Iterator[str]:
    if not stretch(term.text):
        yield f"“{term.text}” is no date. Write 2022, 2022-03 or 2022-03-11."


def _values(term: Term) -> list[str]:
    if term.text.lower() in ("none", "unknown"):
        return ["none"]
    if term.field == "lang":
        return [term.text.lower()] if Article.objects.filter(language=term.text.lower()).exists() else []
    return next(filter(None, (_slugs(rows) for rows in _ROWS[term.field](term))), [])


def _slugs(rows: QuerySet[Any]) -> list[str]:
    return list(rows.order_by("slug").values_list("slug", flat=True).distinct()[: MOST_MEANT + 1])


def _persons(term: Term) -> Iterable[QuerySet[Person]]:
    """Yield who may be meant, the surest first: the address, the name, its other spellings, a part of it."""
    yield Person.objects.filter(slug=term.text)
    yield Person.objects.filter(Q(slug=slug_of(term.text)) | Q(appearances__name__iexact=term.text))
    yield Person.objects.filter(pk__in=[*_spelled_alike(term.text)])
    yield Person.objects.filter(_has_words("sort_name", sort_name(term.text)))


def _spelled_alike(name: str) -> Iterator[int]:
    """Yield the persons with this name, or this surname alone, in any spelling: Zelensky, Zelenskyy."""
    is_surname = len(name.split()) == 1
    rows = Person.objects.filter(appearances__name_key=name_key(name)).order_by("pk").distinct()
    for key, other, sorted_by in rows.values_list("pk", "name", "sort_name"):
        if fold(sorted_by.split()[0]) == fold(name) if is_surname else same_name(other, name):
            yield key


def _outlets(term: Term) -> Iterable[QuerySet[Outlet]]:
    yield Outlet.objects.filter(slug=term.text)
    yield Outlet.objects.filter(Q(slug=slug_of(term.text)) | Q(name__iexact=term.text))
    yield Outlet.objects.filter(_has_words("slug", slug_of(term.text).replace("-", " ")))


def _events(term: Term) -> Iterable[QuerySet[Event]]:
    yield Event.objects.filter(slug=term.text)
    yield Event.objects.filter(title__iexact=term.text)
    yield Event.objects.filter(_has_words("title", term.text))


def _has_words(field: str, words: str) -> Q:
    every = [Q(**{f"{field}__icontains": word}) for word in words.split()[:_MOST_WORDS]]
    return reduce(and_, every) if every else Q(pk__in=())


_ROWS = {"person": _persons, "speaker": _persons, "outlet": _outlets, "event": _events}
_CALLED = {"lang": "text in the language", "speaker": "person"}
