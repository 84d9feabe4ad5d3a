"""The archive over time: its page and the same as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from articles.models import Article, Outlet
from articles.search.schema import MISSING
from articles.views.as_list import Row, as_list
from articles.views.dated_counts import Dated, by_outlet
from articles.views.outlet_scope import Scope, as_hidden_fields, scope_of
from articles.views.time_axis import Axis, axis_of
from articles.views.timeline_events import Marks, marks_of
from articles.views.timeline_shown import Chart, chart_of, owners_of

ROWS_AT_FIRST = 12
"""Outlets with a row of their own when none is chosen; all of them are in the row of all together."""


@dataclass(frozen=True)
class OverTime:
    """What an address asks to see over time. `chosen` are slugs of outlets, "none" for the unknown one."""

    scope: Scope
    chosen: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def slugs(self) -> tuple[str, ...]:
        return self.chosen

    @property
    def notices(self) -> list[str]:
        return [*self.scope.notices, *(f"There is no outlet “{slug}”." for slug in self.unknown)]

    @cached_property
    def articles(self) -> QuerySet[Article]:
        found = self.scope.articles
        if not self.scope.outlets:
            return found
        unknown = Q(outlet=None) if MISSING in self.chosen else Q(pk__in=())
        return found.filter(Q(outlet__slug__in=self.chosen) | unknown)

    @cached_property
    def owners(self) -> dict[int, list[Dated]]:
        return owners_of(by_outlet(self.articles))

    @cached_property
    def axis(self) -> Axis | None:
        return axis_of((row for own in self.owners.values() for row in own), self.scope)

    @cached_property
    def outlets(self) -> dict[int, Outlet]:
        return Outlet.objects.in_bulk(list(self.owners))

    @property
    def total(self) -> int:
        return sum(row.articles for own in self.owners.values() for row in own)

    @property
    def undated(self) -> int:
        return sum(row.articles for own in self.owners.values() for row in own if row.days is None)


def over_time(request: HttpRequest) -> HttpResponse:
    asked = _asked_in(request)
    context = {
        "shown": asked,
        "scope": asked.scope,
        "chart": _chart(asked, ROWS_AT_FIRST if not asked.chosen else None),
        "marks": _marks(asked),
        "outlets": Outlet.objects.by_name(),
        "hidden": as_hidden_fields(asked.scope),
    }
    return TemplateResponse(request, "timeline/timeline.html", context)


def over_time_as(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give all rows as data: one an outlet and a step, and one an outlet for what is undated."""
    asked = _asked_in(request)
    rows = list(_rows(_chart(asked, None)))
    return as_list(request, rows, kind=kind, count=len(rows), understood=f"{asked.scope.words}, over time")


def _asked_in(request: HttpRequest) -> OverTime:
    slugs = tuple(dict.fromkeys(request.GET.getlist("outlet")))
    known = (
        {MISSING, *Outlet.objects.filter(slug__in=slugs).values_list("slug", flat=True)} if slugs else set()
    )
    return OverTime(
        scope_of(request.GET, slugs),
        chosen=tuple(slug for slug in slugs if slug in known),
        unknown=tuple(slug for slug in slugs if slug not in known),
    )


def _chart(asked: OverTime, most: int | None) -> Chart | None:
    return chart_of(asked.axis, asked.owners, asked.outlets, most) if asked.axis else None


def _marks(asked: OverTime) -> Marks | None:
    return marks_of(asked.axis, asked.articles) if asked.axis else None


def _rows(chart: Chart | None) -> Iterator[Row]:
    for row in [row for row in chart.rows if row.key] if chart else []:
        about = {"outlet": row.outlet.name if row.outlet else None, "slug": row.key}
        for bar in row.bars:
            yield about | {
                "since": bar.since,
                "until": bar.until,
                "articles": bar.sure,
                "perhaps": bar.perhaps,
            }
        if row.undated:
            yield about | {"since": None, "until": None, "articles": row.undated, "perhaps": 0}
