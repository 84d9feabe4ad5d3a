"""Articles that a user keeps, with their notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles.models import Article, Bookmark
from articles.views.as_list import Row, as_list

ON_A_PAGE = 50


class NoteForm(forms.Form):
    note = forms.CharField(required=False, max_length=10_000)


@dataclass(frozen=True, slots=True)
class Noted:
    bookmark: Bookmark
    article: Article | None
    """None when it is no longer in the archive; the note stays."""


@never_cache
@login_required
@require_safe
def bookmarks(request: HttpRequest) -> HttpResponse:
    own = Bookmark.objects.of_user(request.user).latest_first()
    page = Paginator(own, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "noted": list(_noted(page.object_list))}
    return TemplateResponse(request, "kept/bookmarks.html", context)


@never_cache
@login_required
@require_safe
def bookmarks_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give a user's own bookmarks as data, to that user alone."""
    own = list(Bookmark.objects.of_user(request.user).latest_first())
    rows = (_as_row(noted, request) for noted in _noted(own))
    return as_list(request, rows, kind=kind, count=len(own), understood="your bookmarks")


@login_required
@require_POST
def bookmark(request: HttpRequest, key: str) -> HttpResponse:
    """Keep an article, or change the note on it."""
    article = get_object_or_404(Article, key=key)
    form = NoteForm(request.POST)
    if form.is_valid():
        Bookmark.objects.keep(request.user, key, note=form.cleaned_data["note"], at=timezone.now())
    else:
        messages.error(request, f"The note was not kept: {' '.join(map(str, form.errors['note']))}")
    return redirect(f"{article.get_absolute_url()}#bookmark")


@login_required
@require_POST
def forget(request: HttpRequest, key: str) -> HttpResponse:
    get_object_or_404(Bookmark.objects.of_user(request.user), article_key=key).delete()
    messages.info(request, "The bookmark and its note are gone.")
    return redirect("bookmarks")


def _noted(own: Iterable[Bookmark]) -> Iterator[Noted]:
    own = list(own)
    keys = [each.article_key for each in own]
    articles = {article.key: article for article in Article.objects.for_cards().with_keys(keys)}
    return (Noted(each, articles.get(each.article_key)) for each in own)


def _as_row(noted: Noted, request: HttpRequest) -> Row:
    article = noted.article
    return {
        "id": noted.bookmark.article_key,
        "title": article.title if article else "",
        "note": noted.bookmark.note,
        "noted_at": noted.bookmark.noted_at.isoformat(timespec="seconds"),
        "address": request.build_absolute_uri(article.get_absolute_url()) if article else "",
    }
