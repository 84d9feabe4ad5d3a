"""The lines that many articles carry: what the archive takes them for, and where they stand."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.models import Article, HouseMark, MarkUse, Outlet
from articles.views.as_list import as_list
from articles.views.known_lines import examples_of, line_address, number_in

LINES_ON_A_PAGE = 40
ARTICLES_ON_A_PAGE = 40
KINDS = {
    "": "all of them",
    "house": "left out of articles",
    "own": "given back to articles",
    "outlet": "that give an outlet away",
    "ruled": "ruled on by a curator",
}
_OF_KIND = {
    "": Q(),
    "house": Q(effect="house"),
    "own": Q(effect="own"),
    "outlet": ~Q(outlet=""),
    "ruled": ~Q(ruling=""),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines an address asks for."""

    words: str
    kind: str
    slug: str
    outlet: Outlet | None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words or self.kind or self.slug)

    @property
    def says(self) -> str:
        """Say what was asked: "lines left out of articles, with “mill”, of Harbour Post"."""
        about = {"": "that articles share", "own": "given back to articles", "house": "left out of articles"}
        parts = [f"lines {about.get(self.kind, KINDS.get(self.kind, self.kind))}"]
        parts += [f"with “{self.words}”"] if self.words else []
        parts += [f"of {self.outlet.name if self.outlet else self.slug}"] if self.slug else []
        return ", ".join(parts)

    @property
    def notices(self) -> list[str]:
        notices = [] if self.kind in KINDS else [f"There is no kind of line “{self.kind}”."]
        return [*notices, *([f"There is no outlet “{self.slug}”."] if self.slug and not self.outlet else [])]


def lines(request: HttpRequest) -> HttpResponse:
    asked = _asked(request)
    page = Paginator(_found(asked), LINES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "examples": examples_of(mark.number for mark in page.object_list),
        "asked": asked,
        "kinds": KINDS,
    }
    return TemplateResponse(request, "method/lines.html", context)


def lines_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    asked = _asked(request)
    found = _found(asked)
    rows = (_row(request, mark) for mark in found.iterator())
    return as_list(request, rows, kind=kind, count=found.count(), understood=asked.says)


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


def _asked(request: HttpRequest) -> Asked:
    words, kind, slug = (request.GET.get(key, "").strip() for key in ("q", "kind", "outlet"))
    return Asked(words, kind, slug, Outlet.objects.filter(slug=slug).first() if slug else None)


def _found(asked: Asked) -> QuerySet[HouseMark]:
    """Return the lines asked for; none at all when something is asked for that is not there."""
    if asked.notices:
        return HouseMark.objects.none()
    marks = HouseMark.objects.most_used_first().filter(_OF_KIND[asked.kind])
    for word in asked.words.split():
        marks = marks.filter(words__icontains=word)
    return marks.filter(outlet=asked.outlet.name) if asked.outlet else marks


def _row(request: HttpRequest, mark: HouseMark) -> dict[str, object]:
    return {
        "words": mark.words,
        "kind": mark.kind,
        "outlet": mark.outlet or None,
        "articles": mark.articles,
        "elsewhere": mark.elsewhere,
        "is_learned": mark.is_learned,
        "ruling": mark.ruling or None,
        "effect": mark.effect or None,
        "address": request.build_absolute_uri(line_address(mark.number)),
    }
