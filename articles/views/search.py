"""The search: what was understood, what was found, and what would be found instead."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.filters import read_address
from articles.models import Article
from articles.search.asking import Asked, Choice
from articles.search.cards import Card, cards
from articles.search.names import Named, named
from articles.search.parts import loosened, order_words, parts
from articles.search.results import ON_A_PAGE, Found, how_many
from articles.search.results import search as search_archive
from articles.search.schema import MISSING
from articles.views.article_found import way
from articles.views.kept import kept_search
from articles.views.narrowing import narrowings, orders, page_links
from articles.views.search_timeline import timeline
from articles.views.suggested import suggested

WAYS_OUT = 8
"""Constraints of which it is said what giving them up would find."""


def search(request: HttpRequest) -> HttpResponse:
    asked, notices = read_address(request.GET)
    found = search_archive(asked)
    if found.asked.page < asked.page:
        notices = (*notices, f"There is no page {asked.page:,}; this is the last.")
    context = _context(found, named(found.asked, found.facets))
    kept = kept_search(request, replace(found.asked, page=1))
    return TemplateResponse(request, "search/search.html", {"notices": notices, "kept": kept, **context})


def _context(found: Found, known: Named) -> dict[str, object]:
    asked = found.asked
    constraints = parts(asked, known.names)
    return {
        "asked": asked,
        "found": found,
        "parts": constraints,
        "order": order_words(asked),
        "orders": orders(asked),
        "everything": replace(Asked(), order=asked.order),
        "everywhere": replace(asked, page=1),
        "suggested": suggested(asked),
        "undated": asked.with_choice(Choice("year", MISSING)),
        "previous": replace(asked, page=asked.page - 1) if asked.page > 1 else None,
        "next": replace(asked, page=asked.page + 1) if asked.page < found.pages else None,
        "cards": _cards_with_ways(found),
        "narrowings": narrowings(found, known),
        "timeline": timeline(found),
        "pages": page_links(found),
        "ways_out": _ways_out(found, known),
        "archive_is_empty": not found.total and not Article.objects.exists(),
    }


def _cards_with_ways(found: Found) -> list[tuple[Card, str]]:
    """Return the cards of a page, each with the query that leads on through the results."""
    asked = replace(found.asked, page=1)
    at = {key: place for place, key in enumerate(found.keys, (found.asked.page - 1) * ON_A_PAGE + 1)}
    shown = cards(found.texts, asked.understood)
    return [(card, way(asked, at[card.article.key])) for card in shown]


def _ways_out(found: Found, known: Named) -> list[tuple[str, Asked, int]]:
    """Say of each constraint what there would be without it, when there is nothing with all of them."""
    if found.total:
        return []
    steps = [part for part in loosened(found.asked, known.names) if not part.rest.is_everything]
    counted = [(part, how_many(part.rest)) for part in steps[:WAYS_OUT]]
    return [(part.given_up, part.rest, count) for part, count in counted if count]
