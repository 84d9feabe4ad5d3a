"""The lines that many articles carry: what the archive takes them for, and where they stand."""

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.models import Article, HouseMark, MarkUse, Outlet
from articles.views.known_lines import examples_of, number_in

LINES_ON_A_PAGE = 40
ARTICLES_ON_A_PAGE = 40
KINDS = {
    "": "all of them",
    "house": "left out of articles",
    "own": "given back to articles",
    "outlet": "that give an outlet away",
    "ruled": "ruled on by a curator",
}


def lines(request: HttpRequest) -> HttpResponse:
    words, kind, outlet = (request.GET.get(key, "").strip() for key in ("q", "kind", "outlet"))
    named = Outlet.objects.filter(slug=outlet).first() if outlet else None
    found = _narrowed(HouseMark.objects.most_used_first(), words, kind)
    if outlet:
        found = found.filter(outlet=named.name) if named else found.none()
    page = Paginator(found, LINES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "examples": examples_of(mark.number for mark in page.object_list),
        "words": words,
        "kind": kind,
        "kinds": KINDS,
        "outlet": named,
        "notices": _notices(kind, outlet, named),
    }
    return TemplateResponse(request, "method/lines.html", context)


def line(request: HttpRequest, number: str) -> HttpResponse:
    """Show one line, and every article that carries it."""
    try:
        mark = get_object_or_404(HouseMark, number=number_in(number))
    except ValueError as error:
        raise Http404 from error
    carriers = Article.objects.filter(pk__in=MarkUse.objects.filter(number=mark.number).values("article"))
    page = Paginator(carriers.for_cards().newest_first(), ARTICLES_ON_A_PAGE)
    context = {
        "mark": mark,
        "page": page.get_page(request.GET.get("page")),
        "outlet": Outlet.objects.filter(name=mark.outlet).first(),
    }
    return TemplateResponse(request, "method/line.html", context)


def _narrowed(marks: QuerySet[HouseMark], words: str, kind: str) -> QuerySet[HouseMark]:
    for word in words.split():
        marks = marks.filter(words__icontains=word)
    chosen = {
        "": Q(),
        "house": Q(effect="house"),
        "own": Q(effect="own"),
        "outlet": ~Q(outlet=""),
        "ruled": ~Q(ruling=""),
    }
    return marks.filter(chosen[kind]) if kind in chosen else marks.none()


def _notices(kind: str, slug: str, outlet: Outlet | None) -> list[str]:
    notices = [] if kind in KINDS else [f"There is no kind of line “{kind}”."]
    return [*notices, *([f"There is no outlet “{slug}”."] if slug and outlet is None else [])]
