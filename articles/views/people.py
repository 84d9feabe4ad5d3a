"""The people of the archive: all of them, and one at a time."""

import re

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.models import Appearance, Article, Outlet, Person, Quotation
from articles.reading.names import slug_of
from articles.views import people_listed
from articles.views.as_list import as_list
from articles.views.ledger import asked_in, narrowed, newest_first
from articles.views.person_as_json import person_as_json
from articles.views.person_likeness import likenesses_of
from articles.views.person_rulings import may_rule_on_people, rulings_on
from articles.views.person_shown import (
    appearances_of,
    articles_of,
    company_of,
    namesakes_of,
    roles_in,
    spellings_in,
)
from articles.views.timeline import timeline

PEOPLE_ON_A_PAGE = 120
ARTICLES_SHOWN, QUOTATIONS_SHOWN = 50, 200
NUMBER_AT_END = re.compile(r"-\d+$")
"""What tells namesakes apart in their addresses: an old one leads to the name when nobody has it."""


def people(request: HttpRequest) -> HttpResponse:
    words, letter = request.GET.get("q", "").strip(), request.GET.get("letter", "")[:1]
    page = Paginator(people_listed.found(words, letter), PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "words": words,
        "letter": letter.upper(),
        "letters": people_listed.letters(),
        "page": page,
        "people": list(people_listed.listed(page.object_list)),
    }
    return TemplateResponse(request, "people/people.html", context)


def people_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    words, letter = request.GET.get("q", "").strip(), request.GET.get("letter", "")[:1]
    found = people_listed.found(words, letter)
    rows = (listed.as_row() for listed in people_listed.listed(found.iterator()))
    named, under = f"named “{words}”" if words else "", f"under {letter}" if letter else ""
    understood = " ".join(filter(None, ["people", named, under]))
    return as_list(request, rows, kind=kind, count=found.count(), understood=understood)


def person(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Person.objects.filter(slug=slug).first()
    if shown is None:
        return _by_another_spelling(request, slug)
    return TemplateResponse(request, "people/person.html", _context(request, shown))


def person_json(_request: HttpRequest, slug: str) -> HttpResponse:
    shown = Person.objects.filter(slug=slug).first()
    if shown is None:
        raise Http404
    return JsonResponse(person_as_json(shown), json_dumps_params={"ensure_ascii": False, "indent": 1})


def _context(request: HttpRequest, shown: Person) -> dict[str, object]:
    appearances = appearances_of(shown)
    asked = asked_in(request.GET)
    said = Quotation.objects.with_speakers().filter(appearance__person=shown).select_related("article__event")
    company = company_of(shown)
    chosen = request.GET.get("with", "")
    return {
        "person": shown,
        "articles": articles_of(appearances)[:ARTICLES_SHOWN],
        "articles_count": len(articles_of(appearances)),
        "mentions": sum(appearance.count for appearance in appearances),
        "spellings": spellings_in(appearances),
        "roles": roles_in(appearances),
        "timeline": timeline((appearance.article, appearance.count) for appearance in appearances),
        "asked": asked,
        "quotations": newest_first(narrowed(said, asked))[:QUOTATIONS_SHOWN],
        "quotations_count": said.count(),
        "outlets": Outlet.objects.filter(articles__quotations__appearance__person=shown).distinct().by_name(),
        "company": company,
        "chosen": next((other for other in company if other.slug == chosen), None),
        "together": _together(shown, chosen),
        "namesakes": namesakes_of(shown),
        "likenesses": likenesses_of(shown),
        "rulings": rulings_on(shown),
        "may_rule": may_rule_on_people(request.user),
    }


def _together(shown: Person, chosen: str) -> list[Article]:
    """Return the articles that name both."""
    if not chosen:
        return []
    both = Article.objects.filter(appearances__person=shown).filter(appearances__person__slug=chosen)
    return list(both.distinct().for_cards().newest_first())


def _by_another_spelling(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead an old address, or one made of another spelling, to the person; 404 when nobody is so named."""
    uses = Appearance.objects.of_known_people().order_by("person__slug")
    names = uses.values_list("name", "person__slug").distinct().iterator()
    wanted = {slug, NUMBER_AT_END.sub("", slug)}
    answering = next((known for name, known in names if slug_of(name) in wanted), None)
    if answering is None:
        raise Http404(f"Nobody in the archive is named {slug}.")
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{reverse('person', args=[answering])}{query}")
