"""All that is said in the archive, and by whom."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from articles.models import ChangedStatement, Event, Outlet, Person, Quotation
from articles.reading.records import QuotationKind
from articles.views.as_list import as_list
from articles.views.footer import counted_once
from articles.views.ledger import KINDS, Asked, as_row, asked_in, narrowed, newest_first
from articles.views.sayings_shown import once_each, tellings_of

QUOTATIONS_ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Looser:
    """The question without one of its parts, and how many quotations that would give."""

    name: str
    value: str
    count: int


def quotations(request: HttpRequest) -> HttpResponse:
    asked = asked_in(request.GET)
    found = narrowed(Quotation.objects.with_speakers(), asked)
    rows = newest_first(once_each(found)).values_list("pk", flat=True)
    counted = counted_once(f"quotations-{asked.key}", lambda: _counted(found))
    paginator = Paginator(rows, QUOTATIONS_ON_A_PAGE)
    paginator.count = counted["distinct"]
    page = paginator.get_page(request.GET.get("page"))
    shown = _shown(list(page.object_list))
    context = {
        "asked": asked,
        "page": page,
        "quotations": shown,
        "counted": counted,
        "tellings": tellings_of(shown),
        "looser": _looser(asked) if not shown else [],
        "changed": ChangedStatement.objects.of_person(asked.person).count(),
        **_choices(asked),
    }
    return TemplateResponse(request, "quotations/quotations.html", context)


def quotations_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: every telling, not a page of sayings."""
    asked = asked_in(request.GET)
    said = newest_first(narrowed(Quotation.objects.with_speakers(), asked)).select_related("saying")
    rows = (as_row(quotation) for quotation in said.iterator())
    return as_list(request, rows, kind=kind, count=said.count(), understood=asked.in_words)


def _shown(rows: list[int]) -> list[Quotation]:
    """Fetch the quotations of a page in its order: sorting is cheaper without their words."""
    found = Quotation.objects.with_speakers().select_related("article__event", "saying").in_bulk(rows)
    return [found[row] for row in rows]


def _counted(found: QuerySet[Quotation]) -> dict[str, int]:
    """Count what is in quotation marks, what is reported without, and how many different sayings both are."""
    indirect = Q(kind=QuotationKind.INDIRECT)
    kinds = found.aggregate(marks=Count("pk", filter=~indirect), indirect=Count("pk", filter=indirect))
    return {**kinds, "distinct": once_each(found).count()}


def _looser(asked: Asked) -> list[Looser]:
    """Return which part of the question stands in the way: what there is without it."""
    parts = {name: value for name, value in asked.as_typed.items() if value}
    if len(parts) < 2:
        return []
    counts = {name: narrowed(Quotation.objects.all(), asked.without(name)).count() for name in parts}
    return [Looser(name, parts[name], count) for name, count in counts.items() if count]


def _choices(asked: Asked) -> dict[str, object]:
    return {
        "speaker": Person.objects.filter(slug=asked.person).first() if asked.person else None,
        "event": Event.objects.filter(slug=asked.event).first() if asked.event else None,
        "outlets": Outlet.objects.by_name(),
        "kinds": [(str(kind), words) for kind, words in KINDS.items()],
    }
