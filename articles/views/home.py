"""What is in this archive, at a glance."""

from django.db import connection
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.models import Article, Event, Outlet, Person, Quotation
from articles.reading.records import Certainty, QuotationKind
from articles.views.footer import counted_once

EVENTS_SHOWN, PEOPLE_SHOWN, OUTLETS_SHOWN = 5, 10, 12


def home(request: HttpRequest) -> HttpResponse:
    context = {"events": _latest_events(), **counted_once("home", _at_a_glance)}
    return TemplateResponse(request, "home/home.html", context)


def healthz(_request: HttpRequest) -> HttpResponse:
    """Answer while the process and its database do."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def _latest_events() -> list[Event]:
    tellings = Prefetch("articles", Article.objects.for_cards().oldest_first(), to_attr="tellings")
    return list(Event.objects.newest_first().prefetch_related(tellings)[:EVENTS_SHOWN])


def _at_a_glance() -> dict[str, object]:
    in_marks = ~Q(appearances__quotations__kind=QuotationKind.INDIRECT)
    said = Count("appearances__quotations", filter=in_marks)
    quoted = Person.objects.annotate(quotations=said).filter(quotations__gt=0)
    outlets = Outlet.objects.annotate(article_count=Count("articles"))
    return {
        "quoted": list(quoted.order_by("-quotations", "sort_name", "pk")[:PEOPLE_SHOWN]),
        "outlets": list(outlets.order_by("-article_count", "name", "pk")[:OUTLETS_SHOWN]),
        "uncertain": _uncertain(),
    }


def _uncertain() -> dict[str, int]:
    """Count what the archive does not know for sure."""
    return {
        **Article.objects.aggregate(
            articles=Count("pk"),
            without_outlet=Count("pk", filter=Q(outlet=None)),
            undated=Count("pk", filter=Q(published_latest=None)),
            date_inferred=Count("pk", filter=Q(published_certainty=Certainty.INFERRED)),
            title_inferred=Count("pk", filter=Q(title_certainty=Certainty.INFERRED)),
        ),
        "speaker_unclear": Quotation.objects.in_marks()
        .filter(certainty=Certainty.UNKNOWN)
        .exclude(kind="scare")
        .count(),
    }
