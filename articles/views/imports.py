"""What was imported, when, and what became of every file."""

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.models import ImportRun
from articles.models.import_run import BUCKETS
from articles.views.import_causes import SHOWN, causes_of

RUNS_ON_A_PAGE = 50
FILES_ON_A_PAGE = 200
FAILURES_FIRST = ("failed", "skipped", "revised", "new", "duplicate", "unchanged")


def imports(request: HttpRequest) -> HttpResponse:
    runs = Paginator(ImportRun.objects.latest_first(), RUNS_ON_A_PAGE)
    context = {"page": runs.get_page(request.GET.get("page"))}
    return TemplateResponse(request, "imports/imports.html", context)


def import_run(request: HttpRequest, number: int) -> HttpResponse:
    run = get_object_or_404(ImportRun, number=number)
    bucket = request.GET.get("bucket", "")
    files = run.files.select_related("article").defer("article__reading", "article__body")
    chosen = files.filter(bucket=bucket) if bucket else files
    cause = request.GET.get("cause", "")
    chosen = chosen.filter(cause__startswith=cause) if cause else chosen
    causes = causes_of(run) if run.failed or run.skipped else []
    page = Paginator(chosen.order_by(_failures_first(), "path"), FILES_ON_A_PAGE)
    context = {
        "run": run,
        "buckets": [(name, getattr(run, name)) for name in BUCKETS],
        "bucket": bucket,
        "is_known_bucket": bucket in ("", *BUCKETS),
        "cause": cause,
        "causes": causes[:SHOWN],
        "other_causes": len(causes[SHOWN:]),
        "page": page.get_page(request.GET.get("page")),
    }
    return TemplateResponse(request, "imports/import.html", context)


def _failures_first() -> Case:
    places = [When(bucket=bucket, then=Value(place)) for place, bucket in enumerate(FAILURES_FIRST)]
    return Case(*places, default=Value(len(FAILURES_FIRST)), output_field=IntegerField())
