"""What can be counted of outlets: whom they name and quote."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from articles.comparison.accounts import SPOKEN
from articles.models import Appearance, Article, Outlet, Quotation

Looked = QuerySet[Article, Any]
"""Articles that are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """One person in one outlet: in how many of its articles, and how often quoted there."""

    person: Known
    outlet: Outlet
    articles: int
    quotations: int
    """Whole sentences and fragments in quotation marks."""
    of: int
    """How many articles of the outlet are looked at."""
    quoted_in: int = 0
    """Articles that give words of this person, reported ones included: what a search by speaker finds."""

    @property
    def percent(self) -> int:
        return round(100 * self.articles / self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class Across:
    """One person across outlets, a `Named` for each in their order."""

    person: Known
    cells: tuple[Named, ...]


def named_by(
    outlets: Iterable[Outlet], totals: Mapping[int, int], articles: Looked
) -> dict[int, list[Named]]:
    """Return by outlet whom it names and quotes in these articles, those in most of them first."""
    by_pk = {outlet.pk: outlet for outlet in outlets}
    own = articles.filter(outlet__in=list(by_pk)).values("pk")
    quoted = _quoted(own)
    named: dict[int, list[Named]] = {pk: [] for pk in by_pk}
    for pk, slug, name, count in _named(own):
        often, quoted_in = quoted.get((pk, slug), (0, 0))
        named[pk].append(Named(Known(slug, name), by_pk[pk], count, often, totals[pk], quoted_in))
    return {pk: sorted(own, key=lambda each: (-each.articles, each.person.slug)) for pk, own in named.items()}


def across(outlets: Sequence[Outlet], named: Mapping[int, Sequence[Named]]) -> list[Across]:
    """Return a row a person, those in most articles of all these outlets first."""
    cells: defaultdict[Known, dict[int, Named]] = defaultdict(dict)
    for pk, own in named.items():
        for each in own:
            cells[each.person][pk] = each
    rows = [
        Across(person, tuple(own.get(each.pk, Named(person, each, 0, 0, 0)) for each in outlets))
        for person, own in cells.items()
    ]
    rows.sort(key=lambda row: (-sum(cell.articles for cell in row.cells), row.person.slug))
    return rows


def _named(own: Looked) -> Iterable[tuple[int, str, str, int]]:
    named = Appearance.objects.of_known_people().filter(article__in=own)
    fields = ("article__outlet", "person__slug", "person__name")
    return named.order_by().values_list(*fields).annotate(articles=Count("article", distinct=True))


def _quoted(own: Looked) -> dict[tuple[int, str], tuple[int, int]]:
    said = Quotation.objects.filter(article__in=own, appearance__person__isnull=False)
    rows = said.order_by().values_list("article__outlet", "appearance__person__slug")
    counted = rows.annotate(
        count=Count("pk", filter=Q(kind__in=SPOKEN)), quoted_in=Count("article", distinct=True)
    )
    return {(outlet, slug): (count, quoted_in) for outlet, slug, count, quoted_in in counted}
