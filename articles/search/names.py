"""What to call the values of a search: names of outlets, people, events and languages."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import get_language_info

from articles.models import Article, Event, Outlet, Person
from articles.reading.records import Certainty
from articles.search.asking import Asked
from articles.search.facets import Facet
from articles.search.parts import Names
from articles.search.schema import MISSING

_YEAR = re.compile("[0-9]{4}")
_ROWS = {
    "outlet": (Outlet.objects.order_by(), "slug"),
    "person": (Person.objects.order_by(), "slug"),
    "speaker": (Person.objects.order_by(), "slug"),
    "event": (Event.objects.order_by(), "slug"),
    "language": (Article.objects.order_by(), "language"),
    "copy": (Article.objects.order_by(), "key"),
}
_WORDS = {
    "certainty": {certainty.value: certainty.value for certainty in Certainty},
    "attribution": {
        "stated": "stated",
        "inferred": "inferred from the text",
        "learned": "learned from its lines",
        "decided": "decided by a curator",
        "unknown": "unknown",
    },
    "has": {"copies": "copies", "quotations": "quotations", MISSING: "neither copies nor quotations"},
}
"""Keys whose values the archive's articles do not make, and what to call them."""


@dataclass(frozen=True, slots=True)
class Named:
    names: Names
    outlets: dict[str, Outlet]
    """By slug, for their hue."""


def named(asked: Asked, facets: Iterable[Facet] = ()) -> Named:
    """Look up every value that a page will say: three queries, however many they are."""
    slugs: dict[str, set[str]] = {}
    for key, value in _values(asked, facets):
        slugs.setdefault("person" if key == "speaker" else key, set()).add(value)
    outlets = {outlet.slug: outlet for outlet in Outlet.objects.filter(slug__in=slugs.get("outlet", ()))}
    names = {("outlet", slug): outlet.name for slug, outlet in outlets.items()}
    for slug, name in Person.objects.filter(slug__in=slugs.get("person", ())).values_list("slug", "name"):
        names |= {("person", slug): name, ("speaker", slug): name}
    for slug, title in Event.objects.filter(slug__in=slugs.get("event", ())).values_list("slug", "title"):
        names["event", slug] = title
    for key, title in Article.objects.filter(key__in=slugs.get("copy", ())).values_list("key", "title"):
        names["copy", key] = f"“{title}”"
    names |= {(key, value): words for key, values in _WORDS.items() for value, words in values.items()}
    names |= {("language", code): language_name(code) for code in slugs.get("language", ())}
    return Named(names, outlets)


def known(key: str, values: Collection[str]) -> set[str]:
    """Return those of these values that a search may ask for, the missing one among them."""
    if key in _WORDS:
        return set(_WORDS[key])
    if key == "year":
        return {MISSING, *filter(_YEAR.fullmatch, values)}
    rows, field = _ROWS[key]
    found = rows.filter(**{f"{field}__in": values}).values_list(field, flat=True).distinct() if values else ()
    return {MISSING, *found}


def _values(asked: Asked, facets: Iterable[Facet]) -> Iterator[tuple[str, str]]:
    for choice in asked.choices:
        yield choice.key, choice.value
    for facet in facets:
        yield from ((facet.key, value) for value in facet.counts if value != MISSING)


def language_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name"])
    except KeyError:
        return code
