"""One article: its text to read closely, and everything the archive read out of it."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from articles.exports import BIBTEX, RIS, Reference, bibtex_entry, ris_entry
from articles.models import Article
from articles.reading.sources import decode
from articles.views import article_as_json
from articles.views.article_findings import own_finding
from articles.views.article_shown import article_context
from articles.views.references import reference_of


def article(request: HttpRequest, key: str, slug: str = "") -> HttpResponse:
    shown = get_object_or_404(Article.objects.select_related("outlet", "event", "source"), key=key)
    if request.GET.get("show") == "raw":
        return redirect("article_text", key=key)
    if slug != shown.slug:
        return _at_its_address(request, shown)
    return TemplateResponse(request, "articles/article.html", article_context(request, shown))


def article_text(_request: HttpRequest, key: str) -> HttpResponse:
    """Give the text as it was found, decoded and otherwise untouched."""
    shown = get_object_or_404(Article.objects.select_related("source"), key=key)
    return HttpResponse(decode(shown.source.raw).content, content_type="text/plain; charset=utf-8")


def article_json(request: HttpRequest, key: str) -> JsonResponse:
    """Give the reading, with what the archive and its curators made of it."""
    shown = get_object_or_404(Article.objects.select_related("outlet", "event", "copy_of"), key=key)
    return JsonResponse(
        article_as_json.whole(request, shown), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )


def article_bib(request: HttpRequest, key: str) -> HttpResponse:
    return HttpResponse(bibtex_entry(_reference(request, key), timezone.localdate()), content_type=BIBTEX)


def article_ris(request: HttpRequest, key: str) -> HttpResponse:
    return HttpResponse(ris_entry(_reference(request, key), timezone.localdate()), content_type=RIS)


def _reference(request: HttpRequest, key: str) -> Reference:
    shown = get_object_or_404(Article.objects.select_related("outlet"), key=key)
    address = request.build_absolute_uri(shown.get_absolute_url())
    return reference_of(shown, own_finding(shown, "authors"), address)


def _at_its_address(request: HttpRequest, shown: Article) -> HttpResponsePermanentRedirect:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{shown.get_absolute_url()}{query}")
