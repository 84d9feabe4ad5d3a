"""All that is said in the archive, and by whom."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.models import Outlet, Person, Quotation
from articles.views.ledger import KINDS, asked_in, narrowed, newest_first

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
