"""Searches that a user keeps, each with what came since they last looked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles.filters import read_address
from articles.models import Article, SavedSearch
from articles.models.saved_search import LONGEST_ADDRESS
from articles.search.arrivals import Arrivals, arrived_since, seen_by_now
from articles.search.asking import Asked
from articles.search.results import how_many
from articles.views.search_taken import said

SHOWN_AT_ONCE = 100
"""New articles on one page; the search itself leads to all."""


@dataclass(frozen=True, slots=True)
class Kept:
    search: SavedSearch
    asked: Asked
    question: str
    total: int
    came: Arrivals


@never_cache
@login_required
@require_safe
def saved(request: HttpRequest) -> HttpResponse:
    own = SavedSearch.objects.of_user(request.user).latest_first()
    return TemplateResponse(request, "kept/saved.html", {"kept": list(_kept(own))})


@never_cache
@login_required
@require_safe
def saved_search(request: HttpRequest, number: int) -> HttpResponse:
    """Show what came for one search since its user last looked."""
    own = get_object_or_404(SavedSearch.objects.of_user(request.user), pk=number)
    [kept] = _kept([own])
    context = {
        "kept": kept,
        "new": _articles(kept.came.new),
        "revised": _articles(kept.came.revised),
        "left_out": max(0, len(kept.came.new) - SHOWN_AT_ONCE),
    }
    return TemplateResponse(request, "kept/saved_search.html", context)


@login_required
@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the question of the address that was sent."""
    asked = _asked(request.POST.get("query", ""))
    address = asked.address
    if len(address) > LONGEST_ADDRESS:
        messages.error(request, "This search is too long to keep: take away some words.")
    else:
        SavedSearch.objects.keep(request.user, address, seen_revision=_seen(request), at=timezone.now())
        messages.info(request, "Saved. What comes for it is shown under “Saved searches”.")
    return redirect(f"{reverse('search')}?{address}" if address else "search")


@login_required
@require_POST
def looked(request: HttpRequest, number: int) -> HttpResponse:
    """Remember that the user has seen what came until the revision that the page showed."""
    own = get_object_or_404(SavedSearch.objects.of_user(request.user), pk=number)
    own.seen_revision = max(own.seen_revision, _seen(request))
    own.seen_at = timezone.now()
    own.save(update_fields=["seen_revision", "seen_at"])
    return redirect("saved")


@login_required
@require_POST
def forget(request: HttpRequest, number: int) -> HttpResponse:
    get_object_or_404(SavedSearch.objects.of_user(request.user), pk=number).delete()
    messages.info(request, "The search is no longer saved.")
    return redirect("saved")


def _kept(searches: Iterable[SavedSearch]) -> Iterator[Kept]:
    for search in searches:
        asked = _asked(search.query)
        came = arrived_since(asked, search.seen_revision)
        yield Kept(search, asked, said(asked), how_many(asked), came)


def _asked(query: str) -> Asked:
    asked, _ = read_address(QueryDict(query))
    return replace(asked, page=1)


def _articles(keys: tuple[str, ...]) -> list[Article]:
    shown = keys[:SHOWN_AT_ONCE]
    articles = {article.key: article for article in Article.objects.for_cards().filter(key__in=shown)}
    return [articles[key] for key in shown if key in articles]


def _seen(request: HttpRequest) -> int:
    """Return the revision that the page named when it was shown, never one that is still to come."""
    typed = request.POST.get("revision", "")
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 19
    last = seen_by_now()
    return min(int(typed), last) if is_number else last
