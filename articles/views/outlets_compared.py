"""Several outlets beside one another, over the whole archive, a period or a search."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse

from articles.models import Outlet
from articles.views import outlet_as_json
from articles.views.outlet_figures import Across, across
from articles.views.outlet_matrix import ALONE, FIRST, TOGETHER, Matrix, Told, matrix
from articles.views.outlet_scope import Scope, as_hidden_fields, scope_of
from articles.views.outlets_shown import Chosen, Figures, choose, figures_of
from articles.views.own_voices import Voice, voices

PEOPLE_COMPARED = 25
EVENTS_ON_A_PAGE = 25
AS_TEXT = {"ensure_ascii": False, "indent": 1}


@dataclass(frozen=True)
class Compared:
    """A comparison as its address asks for it. What is counted is counted when it is first shown."""

    chosen: Chosen
    scope: Scope
    told: str = ""
    """Which rows of the matrix are asked for; empty for all."""

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        return self.chosen.outlets

    @property
    def notices(self) -> list[str]:
        told = [f"“{self.told}” is no kind of row, so all events are shown."] if self.told_is_unknown else []
        return list(dict.fromkeys([*self.scope.notices, *self.chosen.notices, *told]))

    @property
    def told_is_unknown(self) -> bool:
        what, _, slug = self.told.partition(".")
        return (
            bool(self.told)
            and self.told != TOGETHER
            and (what not in (ALONE, FIRST) or slug not in self.chosen.slugs)
        )

    @cached_property
    def figures(self) -> list[Figures]:
        return figures_of(self.outlets, self.scope.articles)

    @cached_property
    def people(self) -> list[Across]:
        return across(self.outlets, {each.outlet.pk: each.named for each in self.figures})

    @cached_property
    def matrix(self) -> Matrix:
        return matrix(self.outlets, self.scope.articles, "" if self.told_is_unknown else self.told)

    @cached_property
    def voices(self) -> list[Voice]:
        return voices(self.outlets, self.scope.articles, self.scope.address)

    @property
    def total(self) -> int:
        """Return how many articles these outlets have together."""
        return sum(each.volume.total for each in self.figures)

    @property
    def of(self) -> int:
        """Return how many articles there are of all outlets, unknown ones included."""
        return self.figures[0].volume.of

    def events_on(self, page: str | None) -> Page[Told]:
        return Paginator(self.matrix.rows, EVENTS_ON_A_PAGE).get_page(page)


def compare(request: HttpRequest) -> HttpResponse:
    compared = _asked_in(request)
    context: dict[str, object] = {
        "outlets": Outlet.objects.by_name(),
        "compared": compared,
        "scope": compared.scope,
        "hidden": as_hidden_fields(compared.scope),
    }
    if len(compared.outlets) > 1:
        context |= {
            "events": compared.events_on(request.GET.get("page")),
            "people": compared.people[:PEOPLE_COMPARED],
        }
    return TemplateResponse(request, "outlets/compare.html", context)


def compare_json(request: HttpRequest) -> HttpResponse:
    compared = _asked_in(request)
    return JsonResponse(outlet_as_json.compared(compared), json_dumps_params=AS_TEXT)


def _asked_in(request: HttpRequest) -> Compared:
    chosen = choose(request.GET.getlist("outlet"))
    return Compared(chosen, scope_of(request.GET, chosen.slugs), request.GET.get("told", ""))
