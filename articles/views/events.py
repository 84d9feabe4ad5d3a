"""Events: all of them, one at a time, and its accounts side by side."""

from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from articles.models import Article, Event
from articles.views import event_accounts_as_json, event_as_json
from articles.views.as_list import as_list
from articles.views.columns import choose, heads_of, tellings_of
from articles.views.event_accounts import comparison_of, gist_of
from articles.views.event_addresses import event_at
from articles.views.event_places import places_of
from articles.views.event_shown import around, rulings, silent_outlets, whys
from articles.views.share_bars import bars_of

EVENTS_ON_A_PAGE = 30
AS_TEXT = {"ensure_ascii": False, "indent": 1}


def events(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    page = Paginator(_found(words), EVENTS_ON_A_PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(request, "events/events.html", {"words": words, "page": page})


def events_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    words = request.GET.get("q", "").strip()
    found = _found(words)
    rows = (event_as_json.listed(event, event.articles.all()) for event in found)
    understood = f"events titled “{words}”" if words else "events"
    return as_list(request, rows, kind=kind, count=found.count(), understood=understood)


def event(request: HttpRequest, slug: str) -> HttpResponse:
    shown = event_at(request, slug, "event")
    if isinstance(shown, HttpResponse):
        return shown
    return TemplateResponse(request, "events/event.html", _context(shown))


def event_json(request: HttpRequest, slug: str) -> HttpResponse:
    shown = event_at(request, slug, "event_json")
    if isinstance(shown, HttpResponse):
        return shown
    return JsonResponse(event_as_json.whole(shown, tellings_of(shown)), json_dumps_params=AS_TEXT)


def compare(request: HttpRequest, slug: str) -> HttpResponse:
    shown = event_at(request, slug, "event_compare")
    if isinstance(shown, HttpResponse):
        return shown
    articles = tellings_of(shown)
    choice = choose(heads_of(articles), request.GET)
    comparison = comparison_of(choice.chosen) if len(choice.chosen) > 1 else None
    context = {
        "event": shown,
        "articles": articles,
        "choice": choice,
        "heads": {head.key: head for head in choice.chosen},
        "comparison": comparison,
        "bars": bars_of(comparison.shares) if comparison else {},
    }
    return TemplateResponse(request, "events/compare.html", context)


def compare_json(request: HttpRequest, slug: str) -> HttpResponse:
    shown = event_at(request, slug, "event_compare_json")
    if isinstance(shown, HttpResponse):
        return shown
    choice = choose(heads_of(tellings_of(shown)), request.GET)
    return JsonResponse(event_accounts_as_json.compared(shown, choice), json_dumps_params=AS_TEXT)


def _found(words: str) -> QuerySet[Event]:
    found = Event.objects.newest_first()
    for word in words.split():
        found = found.filter(title__icontains=word)
    tellings = Article.objects.for_cards().oldest_first()
    return found.prefetch_related(Prefetch("articles", queryset=tellings))


def _context(shown: Event) -> dict[str, object]:
    articles = tellings_of(shown)
    heads = heads_of(articles)
    gist = gist_of(heads)
    return {
        "event": shown,
        "articles": articles,
        "heads": {head.key: head for head in heads},
        "people": gist.people,
        "numbers": gist.numbers,
        "places": places_of(shown, articles),
        "whys": whys(shown, articles),
        "rulings": rulings(articles),
        "silent": silent_outlets(shown),
        "around": around(shown, articles),
    }
