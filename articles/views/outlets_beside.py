"""Outlets beside one another: everything that their comparison counts."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator

from articles.comparison.shared_quotations import Carried
from articles.models import Outlet
from articles.views.outlet_copies import Copies, Shared, copies_among
from articles.views.outlet_figures import Across, across
from articles.views.outlet_matrix import ALONE, FIRST, TOGETHER, Matrix, Told, matrix
from articles.views.outlet_quotations import Quotations, quotations_of
from articles.views.outlet_scope import Scope
from articles.views.outlets_shown import Chosen, Figures, figures_of
from articles.views.own_voices import Voice, voices

EVENTS_ON_A_PAGE, QUOTATIONS_ON_A_PAGE, COPIES_ON_A_PAGE = 25, 15, 15


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows of its tables an address asks for; empty for all."""

    told: str = ""
    quoted: str = ""
    copied: str = ""


@dataclass(frozen=True)
class Compared:
    """A comparison as its address asks for it. What is counted is counted when it is first shown."""

    chosen: Chosen
    scope: Scope
    rows: Rows

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        return self.chosen.outlets

    @property
    def notices(self) -> list[str]:
        rows = [f"“{asked}” is no kind of row, so all are shown." for asked in self._unknown_rows()]
        return list(dict.fromkeys([*self.scope.notices, *self.chosen.notices, *rows]))

    @cached_property
    def figures(self) -> list[Figures]:
        return figures_of(self.outlets, self.scope.articles)

    @cached_property
    def people(self) -> list[Across]:
        return across(self.outlets, {each.outlet.pk: each.named for each in self.figures})

    @cached_property
    def matrix(self) -> Matrix:
        return matrix(self.outlets, self.scope.articles, self.rows.told)

    @cached_property
    def voices(self) -> list[Voice]:
        return voices(self.outlets, self.scope.articles, self.scope.address)

    @cached_property
    def quotations(self) -> Quotations:
        return quotations_of(self.outlets, self.scope.articles, self.scope.address)

    @cached_property
    def copies(self) -> Copies:
        totals = [each.volume.total for each in self.figures]
        return copies_among(self.outlets, self.scope.articles, totals)

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

    def quotations_on(self, page: str | None) -> Page[Carried]:
        return Paginator(self.quotations.asked(self.rows.quoted), QUOTATIONS_ON_A_PAGE).get_page(page)

    def copies_on(self, page: str | None) -> Page[Shared]:
        return Paginator(self.copies.of(self.rows.copied), COPIES_ON_A_PAGE).get_page(page)

    def _unknown_rows(self) -> list[str]:
        slugs = self.chosen.slugs
        alone = [f"{ALONE}.{slug}" for slug in slugs]
        possible = (
            (self.rows.told, ["", TOGETHER, *alone, *(f"{FIRST}.{slug}" for slug in slugs)]),
            (self.rows.quoted, ["", TOGETHER, *alone]),
            (self.rows.copied, ["", *slugs]),
        )
        return [asked for asked, known in possible if asked not in known]
