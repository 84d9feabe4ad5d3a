"""Counts within a scope: each leads to the articles that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article, Outlet
from articles.search.asking import Choice
from articles.views.outlet_matrix import First, Told
from articles.views.outlet_quotations import Row as Quoted
from articles.views.outlet_scope import Scope
from articles.views.timeline_shown import Bar, Row

register = template.Library()


@dataclass(frozen=True, slots=True)
class Cell:
    articles: tuple[Article, ...]
    first: First | None
    """Set when this outlet told it first."""


@register.simple_tag
def link_to(scope: Scope, label: object, **narrower: str) -> SafeString:
    """Link a count to the articles that it counts; the bare count where no address can ask for them."""
    asked = scope.within(**narrower)
    if asked is None:
        return format_html("{}", label)
    query = f"?{asked.address}" if asked.address else ""
    return format_html('<a href="{}{}">{}</a>', reverse("search"), query, label)


@register.simple_tag
def same_page(scope: Scope, **more: object) -> str:
    """Return the query string of this very page, showing something else of it: `told="together"`."""
    return "&".join(
        filter(None, [scope.address, urlencode({key: value for key, value in more.items() if value})])
    )


@register.simple_tag
def row_link(scope: Scope, row: Row, bar: Bar) -> str:
    """Return the address of what a bar of a timeline counts, empty where none can ask for it."""
    whose = {"outlet": row.key} if row.key else {}
    asked = scope.within(since=bar.since, until=bar.until, **whose)
    if asked is None:
        return ""
    for slug in () if row.key else scope.outlets:
        asked = asked.with_choice(Choice("outlet", slug))
    return f"{reverse('search')}?{asked.address}"


@register.filter
def cells_of(row: Quoted, outlets: Sequence[Outlet]) -> list[tuple[Outlet, tuple[Article, ...]]]:
    """Pair each outlet with its articles that carry a quotation."""
    return list(zip(outlets, row.cells, strict=True))


@register.filter
def beside_outlets(row: Told, outlets: Sequence[Outlet]) -> list[tuple[Outlet, Cell]]:
    """Pair each outlet with what it has of an event."""
    return [
        (outlet, Cell(row.cells[place], row.first if row.is_first(place) else None))
        for place, outlet in enumerate(outlets)
    ]
