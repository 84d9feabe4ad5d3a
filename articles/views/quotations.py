"""All that is said in the archive, and by whom."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from articles.models import Outlet, Person, Quotation
from articles.views.as_list import as_list
from articles.views.ledger import KINDS, as_row, asked_in, narrowed, newest_first

QUOTATIONS_ON_A_PAGE = 50


def quotations(request: HttpRequest) -> HttpResponse:
    asked = asked_in(request.GET)
    said = newest_first(narrowed(Quotation.objects.with_speakers(), asked)).select_related("article__event")
    context = {
        "asked": asked,
        "page": Paginator(said, QUOTATIONS_ON_A_PAGE).get_page(request.GET.get("page")),
        "speaker": Person.objects.filter(slug=asked.person).first() if asked.person else None,
        "outlets": Outlet.objects.by_name(),
        "kinds": [(kind.value, words) for kind, words in KINDS.items()],
    }
    return TemplateResponse(request, "quotations/quotations.html", context)


def quotations_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    asked = asked_in(request.GET)
    said = newest_first(narrowed(Quotation.objects.with_speakers(), asked))
    rows = (as_row(quotation) for quotation in said.iterator())
    return as_list(request, rows, kind=kind, count=said.count(), understood=asked.in_words)
