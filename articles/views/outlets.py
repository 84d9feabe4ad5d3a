"""Outlets: all of them, and one at a time."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.models import Article, Event, HouseMark, Outlet
from articles.search.asking import Asked
from articles.views import outlet_as_json
from articles.views.as_list import as_list
from articles.views.outlet_scope import Scope
from articles.views.outlets_shown import Figures, attributions, figures_of, with_span

OUTLETS_ON_A_PAGE = 40
PEOPLE_SHOWN = 15
ARTICLES_SHOWN, EVENTS_SHOWN, LINES_SHOWN = 10, 12, 5
AS_TEXT = {"ensure_ascii": False, "indent": 1}


def outlets(request: HttpRequest) -> HttpResponse:
    found = with_span(Outlet.objects.by_name())
    page = Paginator(found, OUTLETS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "figures": figures_of(page.object_list),
        "without": Article.objects.filter(outlet=None).count(),
    }
    return TemplateResponse(request, "outlets/outlets.html", context)


def outlets_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    figures = figures_of(Outlet.objects.by_name())
    rows = map(outlet_as_json.listed, figures)
    return as_list(request, rows, kind=kind, count=len(figures), understood="outlets by name")


def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(with_span(Outlet.objects.all()), slug=slug)
    (figures,) = figures_of([shown])
    return TemplateResponse(request, "outlets/outlet.html", _context(shown, figures))


def outlet_json(_request: HttpRequest, slug: str) -> HttpResponse:
    (figures,) = figures_of([get_object_or_404(Outlet, slug=slug)])
    return JsonResponse(outlet_as_json.whole(figures), json_dumps_params=AS_TEXT)


def _context(shown: Outlet, figures: Figures) -> dict[str, object]:
    articles = Article.objects.filter(outlet=shown)
    told = Event.objects.filter(articles__outlet=shown).distinct().newest_first()
    return {
        "outlet": shown,
        "scope": Scope(Asked()),
        "figures": figures,
        "named": figures.named[:PEOPLE_SHOWN],
        "quoted": figures.quoted[:PEOPLE_SHOWN],
        "events": told.prefetch_related("articles__outlet")[:EVENTS_SHOWN],
        "event_count": told.count(),
        "alone": articles.filter(event=None).count(),
        "attributions": attributions(shown),
        "lines": HouseMark.objects.of_outlets().filter(outlet=shown.name).most_used_first()[:LINES_SHOWN],
        "articles": articles.for_cards().newest_first()[:ARTICLES_SHOWN],
    }
