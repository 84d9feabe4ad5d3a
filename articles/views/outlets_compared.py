"""Several outlets beside one another, over the whole archive, a period or a search."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse

from articles.models import Outlet
from articles.views import compared_as_json
from articles.views.outlet_quotations import rows_of
from articles.views.outlet_scope import as_hidden_fields, scope_of
from articles.views.outlets_beside import Compared, Rows
from articles.views.outlets_shown import choose

PEOPLE_COMPARED = 25
AS_TEXT = {"ensure_ascii": False, "indent": 1}


def compare(request: HttpRequest) -> HttpResponse:
    compared = _asked_in(request)
    context: dict[str, object] = {
        "outlets": Outlet.objects.by_name(),
        "compared": compared,
        "scope": compared.scope,
        "hidden": as_hidden_fields(compared.scope),
    }
    if len(compared.outlets) > 1:
        context |= _pages(compared, request)
    return TemplateResponse(request, "outlets/compare.html", context)


def compare_json(request: HttpRequest) -> HttpResponse:
    compared = _asked_in(request)
    return JsonResponse(compared_as_json.whole(compared), json_dumps_params=AS_TEXT)


def _asked_in(request: HttpRequest) -> Compared:
    chosen = choose(request.GET.getlist("outlet"))
    rows = Rows(*(request.GET.get(key, "") for key in ("told", "quoted", "copied")))
    return Compared(chosen, scope_of(request.GET, chosen.slugs), rows)


def _pages(compared: Compared, request: HttpRequest) -> dict[str, object]:
    said = compared.quotations_on(request.GET.get("said"))
    return {
        "events": compared.events_on(request.GET.get("page")),
        "people": compared.people[:PEOPLE_COMPARED],
        "said": said,
        "said_rows": rows_of(list(said), compared.outlets),
        "pairs": compared.copies_on(request.GET.get("pair")),
    }
