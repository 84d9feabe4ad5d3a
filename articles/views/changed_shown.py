"""Statements of one person that may have changed: candidates, both texts side by side."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from articles.comparison.word_diff import Run, word_diff
from articles.models import ChangedStatement, Person, Quotation
from articles.views.as_list import as_list

CANDIDATES_ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two statements; `runs` mark the words that only it has."""

    quotation: Quotation
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    statement: ChangedStatement
    sides: tuple[Side, Side]


def changed(request: HttpRequest) -> HttpResponse:
    slug = request.GET.get("person", "")
    found = ChangedStatement.objects.of_person(slug).with_tellings().likest_first()
    page = Paginator(found, CANDIDATES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "candidates": [_candidate(statement) for statement in page.object_list],
        "speaker": Person.objects.filter(slug=slug).first() if slug else None,
        "notices": _notices(slug),
    }
    return TemplateResponse(request, "quotations/changed.html", context)


def changed_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the same list as data: all of it, not a page of it."""
    slug = request.GET.get("person", "")
    found = ChangedStatement.objects.of_person(slug).with_tellings().likest_first()
    of = f" of {slug}" if slug else ""
    rows = (_as_row(statement) for statement in found.iterator())
    return as_list(
        request, rows, kind=kind, count=found.count(), understood=f"statements{of} that may have changed"
    )


def _notices(slug: str) -> list[str]:
    known = not slug or Person.objects.filter(slug=slug).exists()
    return [] if known else [f"There is no person “{slug}”."]


def _candidate(statement: ChangedStatement) -> Candidate:
    before, after = word_diff(statement.earlier.text, statement.later.text)
    return Candidate(statement, (Side(statement.earlier, before), Side(statement.later, after)))


def _as_row(statement: ChangedStatement) -> dict[str, object]:
    row: dict[str, object] = {
        "person": statement.person.slug,
        "difference": statement.difference,
        "subject": statement.subject,
    }
    for name, said in (("earlier", statement.earlier), ("later", statement.later)):
        row |= {
            f"{name}_text": said.text,
            f"{name}_kind": said.kind,
            f"{name}_day": said.said_latest or said.article.published_latest,
            f"{name}_article": said.article.key,
            f"{name}_outlet": said.article.outlet.name if said.article.outlet else None,
            f"{name}_start": said.start,
        }
    return row
