"""The links of a search page: values to choose or exclude, orders, pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.models import Outlet
from articles.search.asking import ORDERS, Asked, Choice
from articles.search.facets import Facet
from articles.search.names import Named
from articles.search.results import Found
from articles.search.schema import MISSING

SHOWN_AT_ONCE = 7
PAGES_AROUND = 2

_TITLES = {
    "outlet": "Outlet",
    "person": "Person named",
    "speaker": "Person quoted",
    "event": "Event",
    "year": "Year",
    "certainty": "Date is",
    "language": "Language",
    "has": "Has",
    "attribution": "Outlet is",
}
_MISSING = {
    "outlet": "outlet unknown",
    "person": "nobody named",
    "speaker": "nobody quoted",
    "event": "in no event that others report",
    "year": "undated",
    "language": "language unknown",
    "has": "neither",
}


@dataclass(frozen=True, slots=True)
class Value:
    label: str
    count: int
    toggled: Asked
    """The question with this value chosen; without it, where it is chosen or excluded already."""
    excluded: Asked
    is_chosen: bool
    is_excluded: bool
    is_missing: bool
    outlet: Outlet | None


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One key: its values with what each would find."""

    title: str
    values: tuple[Value, ...]
    more: tuple[Value, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int
    asked: Asked
    is_current: bool
    follows_a_gap: bool


def narrowings(found: Found, known: Named) -> tuple[Narrowing, ...]:
    """Return the keys that tell the articles found apart, or that something is chosen of."""
    return tuple(
        _narrowing(found.asked, facet, known)
        for facet in found.facets
        if len(facet.counts) > 1 or found.asked.choices_of(facet.key)
    )


def orders(asked: Asked) -> tuple[tuple[str, Asked, bool], ...]:
    """Return the orders one may ask for: by relevance only when there are words."""
    possible = ORDERS if asked.understood.terms else ORDERS[1:]
    return tuple((order, replace(asked, order=order, page=1), order == asked.sorted_by) for order in possible)


def page_links(found: Found) -> tuple[PageLink, ...]:
    """Return the first page, the last, and those around this one."""
    here = found.asked.page
    numbers = sorted(
        {1, found.pages, *range(max(1, here - PAGES_AROUND), min(found.pages, here + PAGES_AROUND) + 1)}
    )
    before = [0, *numbers]
    return tuple(
        PageLink(number, replace(found.asked, page=number), number == here, number > last + 1)
        for last, number in zip(before, numbers, strict=False)
    )


def _narrowing(asked: Asked, facet: Facet, known: Named) -> Narrowing:
    values = tuple(_values(asked, facet, known))
    first = tuple(v for place, v in enumerate(values) if place < SHOWN_AT_ONCE or _always_shown(v))
    more = tuple(value for value in values if value not in first)
    return Narrowing(_TITLES[facet.key], first, more, facet.has_more)


def _always_shown(value: Value) -> bool:
    return value.is_chosen or value.is_excluded or value.is_missing


def _values(asked: Asked, facet: Facet, known: Named) -> Iterator[Value]:
    for slug, count in facet.counts.items():
        choice, exclusion = Choice(facet.key, slug), Choice(facet.key, slug, is_excluded=True)
        taken = next((each for each in (choice, exclusion) if each in asked.choices), None)
        yield Value(
            label=_label(choice, known),
            count=count,
            toggled=asked.without_choice(taken) if taken else asked.with_choice(choice),
            excluded=asked.with_choice(exclusion),
            is_chosen=taken == choice,
            is_excluded=taken == exclusion,
            is_missing=slug == MISSING,
            outlet=known.outlets.get(slug) if facet.key == "outlet" else None,
        )


def _label(choice: Choice, known: Named) -> str:
    if choice.value == MISSING and choice.key in _MISSING:
        return _MISSING[choice.key]
    return known.names.get((choice.key, choice.value), choice.value)
