"""What the list of people can be narrowed by, with how many people each would leave."""

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, QuerySet

from articles.models import Appearance, Event, Outlet, Person
from articles.views.footer import counted_once
from articles.views.ledger import MISSING
from articles.views.people_asked import AskedOfPeople

MOST_VALUES = 12
MOST_FOR_ROLES = 3_000
"""People whose roles are counted while a reader waits; of more, words of a role are asked for."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something to narrow by. `value` is as the address has it."""

    value: str
    label: str
    people: int


@dataclass(frozen=True, slots=True)
class Facets:
    outlets: tuple[Value, ...]
    events: tuple[Value, ...]
    roles: tuple[Value, ...]


def facets(asked: AskedOfPeople, people: QuerySet[Person], count: int) -> Facets:
    """Return what narrows these people further; counted once for each state of the archive."""
    return counted_once(
        f"people-facets-{sha256(asked.key.encode()).hexdigest()}", lambda: _facets(asked, people, count)
    )


def _facets(asked: AskedOfPeople, people: QuerySet[Person], count: int) -> Facets:
    uses = Appearance.objects.filter(person__in=people.order_by().values("pk")).order_by()
    return Facets(
        outlets=() if asked.outlet else _outlets(uses),
        events=() if asked.event else _events(uses),
        roles=() if asked.role or count > MOST_FOR_ROLES else _roles(uses),
    )


def _outlets(uses: QuerySet[Appearance]) -> tuple[Value, ...]:
    counted = uses.values_list("article__outlet").annotate(people=Count("person", distinct=True))
    rows = counted.order_by("-people", "article__outlet__slug")[:MOST_VALUES]
    known = Outlet.objects.in_bulk([pk for pk, _ in rows if pk])
    return tuple(
        Value(known[pk].slug, known[pk].name, people) if pk else Value(MISSING, "outlet unknown", people)
        for pk, people in rows
    )


def _events(uses: QuerySet[Appearance]) -> tuple[Value, ...]:
    told = uses.exclude(article__event=None).values_list("article__event")
    counted = told.annotate(people=Count("person", distinct=True))
    rows = counted.order_by("-people", "article__event__slug")[:MOST_VALUES]
    known = Event.objects.in_bulk([pk for pk, _ in rows])
    return tuple(Value(known[pk].slug, known[pk].title, people) for pk, people in rows)


def _roles(uses: QuerySet[Appearance]) -> tuple[Value, ...]:
    """Return the roles that most people have; a filter for one finds longer ones that hold it, too."""
    bearers: defaultdict[str, set[int | None]] = defaultdict(set)
    for person, roles in uses.exclude(roles=[]).values_list("person_id", "roles"):
        for role in roles:
            bearers[role["text"].casefold()].add(person)
    holding = {role: set[int | None]().union(*_longer(role, bearers)) for role in _commonest(bearers)}
    ordered = sorted(holding, key=lambda role: (-len(holding[role]), role))
    return tuple(Value(role, role, len(holding[role])) for role in ordered)


def _commonest(bearers: dict[str, set[int | None]]) -> list[str]:
    return sorted(bearers, key=lambda role: (-len(bearers[role]), role))[:MOST_VALUES]


def _longer(role: str, bearers: dict[str, set[int | None]]) -> list[set[int | None]]:
    return [people for longer, people in bearers.items() if role in longer]
