"""One article: its text to read closely, and everything the archive read out of it."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from articles.models import Article
from articles.reading.sources import decode
from articles.views import article_as_json
from articles.views.article_shown import article_context


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


def _at_its_address(request: HttpRequest, shown: Article) -> HttpResponsePermanentRedirect:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{shown.get_absolute_url()}{query}")
