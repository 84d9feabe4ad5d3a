"""The people of the archive: all of them, and one at a time."""

import re

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.models import Appearance, Event, Outlet, Person
from articles.reading.names import slug_of
from articles.views import people_listed
from articles.views.as_list import as_list
from articles.views.people_asked import ORDERS, asked_of_people
from articles.views.people_facets import facets
from articles.views.person_as_json import person_as_json
from articles.views.person_as_rows import person_as_rows
from articles.views.person_page import PersonPage
from articles.views.person_rulings import may_rule_on_people
from articles.views.person_shown import shown_parts

PEOPLE_ON_A_PAGE = 80
NUMBER_AT_END = re.compile(r"-\d+$")
"""What tells namesakes apart in their addresses: an old one leads to the name when nobody has it."""


def people(request: HttpRequest) -> HttpResponse:
    asked = asked_of_people(request.GET)
    found = people_listed.found(asked)
    page = Paginator(people_listed.in_order(found, asked), PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "asked": asked,
        "orders": ORDERS.items(),
        "outlet": Outlet.objects.filter(slug=asked.outlet).first() if asked.outlet else None,
        "event": Event.objects.filter(slug=asked.event).first() if asked.event else None,
        "letters": people_listed.letters(),
        "facets": facets(asked, found, page.paginator.count),
        "page": page,
        "people": list(people_listed.listed(page.object_list)),
    }
    return TemplateResponse(request, "people/people.html", context)


def people_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    asked = asked_of_people(request.GET)
    ordered = people_listed.in_order(people_listed.found(asked), asked)
    rows = (listed.as_row() for listed in people_listed.listed(ordered))
    return as_list(request, rows, kind=kind, count=len(ordered), understood=asked.in_words)


def person(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Person.objects.filter(slug=slug).first()
    if shown is None:
        return _by_another_spelling(request, slug)
    page = PersonPage(shown, request.GET)
    context = {**shown_parts(page), "may_rule": may_rule_on_people(request.user)}
    return TemplateResponse(request, "people/person.html", context)


def person_as(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """Give what the page holds as data, all of it and not a page of it."""
    shown = Person.objects.filter(slug=slug).first()
    if shown is None:
        raise Http404
    page = PersonPage(shown, request.GET)
    if kind == "json":
        return JsonResponse(person_as_json(page), json_dumps_params={"ensure_ascii": False})
    rows = list(person_as_rows(page))
    return as_list(request, rows, kind=kind, count=len(rows), understood=shown.name)


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
