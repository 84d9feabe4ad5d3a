"""People, outlets and events that bear the name that was typed: over the results, and by themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.exports import archive_version
from articles.filters import short
from articles.models import Event, Outlet, Person
from articles.search.asking import Asked
from articles.search.by_name import Called, called
from articles.search.query import understand

OVER_RESULTS = 3
"""Of each kind."""
WHILE_TYPING = 5

_ROWS = {
    "person": (Person.objects.order_by(), "name"),
    "outlet": (Outlet.objects.order_by(), "name"),
    "event": (Event.objects.order_by(), "title"),
}
_HEADS = {"person": "People", "outlet": "Outlets", "event": "Events"}


@dataclass(frozen=True, slots=True)
class Suggested:
    kind: str
    slug: str
    name: str
    articles: int

    @property
    def address(self) -> str:
        return reverse(self.kind, args=[self.slug])


def suggested(asked: Asked) -> list[tuple[str, list[Suggested]]]:
    """Return who and what is called as the words of a question say, under a head for each kind."""
    groups = asked.understood.groups
    if asked.page > 1 or any(len(group) > 1 for group in groups):
        return []
    chosen = {(choice.key, choice.value) for choice in asked.choices}
    typed = " ".join(term.text for term in asked.understood.terms)
    found = [
        each for each in _named(called(typed, at_most=OVER_RESULTS)) if (each.kind, each.slug) not in chosen
    ]
    return [(_HEADS[kind], list(some)) for kind, some in groupby(found, key=lambda each: each.kind)]


@require_safe
def suggest_json(request: HttpRequest) -> JsonResponse:
    """Give names that begin, or are spelled, as what has been typed so far."""
    typed = short(request.GET.get("q", ""))
    words = " ".join(term.text for term in understand(typed).terms)
    found = _named(called(words, at_most=WHILE_TYPING, is_beginning=True))
    rows = [
        {
            "kind": each.kind,
            "name": each.name,
            "slug": each.slug,
            "articles": each.articles,
            "address": each.address,
        }
        for each in found
    ]
    about = {"query": typed, "count": len(rows), "version": archive_version()}
    return JsonResponse({**about, "results": rows}, json_dumps_params={"ensure_ascii": False})


def _named(found: Iterable[Called]) -> list[Suggested]:
    """Look up what they are called now; who is gone meanwhile is left out. A query for each kind."""
    names: dict[tuple[str, str], str] = {}
    for kind, some in groupby(found := tuple(found), key=lambda each: each.kind):
        rows, field = _ROWS[kind]
        known = rows.filter(slug__in=[each.slug for each in some]).values_list("slug", field)
        names |= {(kind, slug): name for slug, name in known}
    return [
        Suggested(each.kind, each.slug, names[each.kind, each.slug], each.articles)
        for each in found
        if (each.kind, each.slug) in names
    ]
