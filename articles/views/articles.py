"""One article: its text to read closely, and everything the archive read out of it."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from articles.models import Appearance, Article, Quotation
from articles.reading.sources import decode
from articles.views.article_aside import Named, Numbered, Spoken, named, numbered, spoken
from articles.views.article_findings import findings_of
from articles.views.article_text import Passage, marks_of, passages_of, stretches_of
from articles.views.citations import citations_of


def article(request: HttpRequest, key: str, slug: str = "") -> HttpResponse:
    shown = get_object_or_404(Article.objects.select_related("outlet", "event", "source"), key=key)
    if request.GET.get("show") == "raw":
        return redirect("article_text", key=key)
    if slug != shown.slug:
        return _at_its_address(request, shown)
    return TemplateResponse(request, "articles/article.html", _context(request, shown))


def article_text(_request: HttpRequest, key: str) -> HttpResponse:
    """Give the text as it was found, decoded and otherwise untouched."""
    shown = get_object_or_404(Article.objects.select_related("source"), key=key)
    return HttpResponse(decode(shown.source.raw).content, content_type="text/plain; charset=utf-8")


def article_json(request: HttpRequest, key: str) -> JsonResponse:
    """Give the reading, with what the archive and its curators made of it."""
    shown = get_object_or_404(Article.objects.select_related("outlet", "event"), key=key)
    return JsonResponse(_as_json(request, shown), json_dumps_params={"ensure_ascii": False, "indent": 1})


def _at_its_address(request: HttpRequest, shown: Article) -> HttpResponsePermanentRedirect:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{shown.get_absolute_url()}{query}")


def _context(request: HttpRequest, shown: Article) -> dict[str, object]:
    appearances = _appearances(shown)
    quotations = list(shown.quotations.select_related("appearance__person").in_text_order())
    marks = marks_of(appearances, quotations, shown.reading["numbers"])
    passages = passages_of(shown, marks)
    return {
        "article": shown,
        "stretches": stretches_of(passages),
        "findings": findings_of(shown, passages),
        "removed_count": sum(passage.kind == "boilerplate" for passage in passages),
        "show_removed": request.GET.get("show") == "removed",
        "others": _others(shown),
        "places": shown.places.order_by("path"),
        "revisions": shown.revisions.order_by("-number"),
        "citations": citations_of(shown, request.build_absolute_uri(shown.get_absolute_url())),
        **_aside(appearances, quotations, shown.reading["numbers"], passages),
    }


def _aside(
    appearances: Sequence[Appearance],
    quotations: Sequence[Quotation],
    numbers: Sequence[dict[str, object]],
    passages: Sequence[Passage],
) -> dict[str, list[Named] | list[Spoken] | list[Numbered]]:
    return {
        "people": named(appearances, passages),
        "speakers": spoken(quotations),
        "numbers": numbered(numbers, passages),
    }


def _appearances(shown: Article) -> list[Appearance]:
    return list(shown.appearances.select_related("person").order_by("-count", "name"))


def _others(shown: Article) -> list[Article]:
    """Return the other tellings of the same event."""
    if shown.event is None:
        return []
    return list(shown.event.articles.exclude(pk=shown.pk).for_cards().oldest_first())


def _as_json(request: HttpRequest, shown: Article) -> dict[str, object]:
    event = shown.event
    return {
        "id": shown.key,
        "address": request.build_absolute_uri(shown.get_absolute_url()),
        "shown": _shown(shown),
        "event": event and {"slug": event.slug, "title": event.title, "evidence": event.reasons},
        "persons": [
            {"name": appearance.person.name, "slug": appearance.person.slug, "spelling": appearance.name}
            for appearance in _appearances(shown)
            if appearance.person
        ],
        "places": list(shown.places.order_by("path").values_list("path", flat=True)),
        "revision": shown.revisions.count(),
        **shown.reading,
    }


def _shown(shown: Article) -> dict[str, object]:
    """Return the facts in force: what was read, unless a curator ruled otherwise."""
    return {
        "title": {"value": shown.title, "certainty": shown.title_certainty, "rule": shown.title_rule},
        "outlet": {
            "value": shown.outlet and shown.outlet.name,
            "certainty": shown.outlet_certainty,
            "rule": shown.outlet_rule,
        },
        "published": {
            "earliest": shown.published_earliest,
            "latest": shown.published_latest,
            "certainty": shown.published_certainty,
            "rule": shown.published_rule,
        },
    }
