"""What can be counted of outlets: whom they name and quote, which events they tell with others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from articles.comparison.accounts import SPOKEN
from articles.models import Appearance, Article, Event, Outlet, Quotation

EVENTS_SHOWN = 60


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
    of: int
    """How many articles the outlet has in the archive."""

    @property
    def percent(self) -> int:
        return round(100 * self.articles / self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class Across:
    """One person across outlets, a `Named` for each in their order."""

    person: Known
    cells: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One event across outlets: the articles of each, in their order."""

    event: Event
    cells: tuple[tuple[Article, ...], ...]

    @property
    def outlets(self) -> int:
        return sum(bool(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    rows: tuple[Told, ...]
    shared: int
    """Events that two or more of these outlets tell."""
    alone: tuple[int, ...]
    """By outlet: events that of these outlets only it tells."""
    left_out: int
    """Events beyond those shown."""


def named_by(outlets: Iterable[Outlet], totals: Mapping[int, int]) -> dict[int, list[Named]]:
    """Return by outlet whom it names and quotes, those in most of its articles first."""
    by_pk = {outlet.pk: outlet for outlet in outlets}
    quoted = _quoted(list(by_pk))
    named: dict[int, list[Named]] = {pk: [] for pk in by_pk}
    for pk, slug, name, articles in _named(list(by_pk)):
        often = quoted.get((pk, slug), 0)
        named[pk].append(Named(Known(slug, name), by_pk[pk], articles, often, totals[pk]))
    return {pk: sorted(own, key=lambda each: (-each.articles, each.person.slug)) for pk, own in named.items()}


def across(outlets: Sequence[Outlet], named: Mapping[int, Sequence[Named]], most: int) -> list[Across]:
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
    return rows[:most]


def matrix(outlets: Sequence[Outlet]) -> Matrix:
    """Lay the events that any of these outlets tells against the outlets, the latest first."""
    tellings = Article.objects.filter(outlet__in=outlets, event__isnull=False).for_cards().oldest_first()
    cells: defaultdict[Event, dict[int, list[Article]]] = defaultdict(lambda: defaultdict(list))
    for article in tellings:
        if article.event and article.outlet_id:
            cells[article.event][article.outlet_id].append(article)
    rows = [
        Told(event, tuple(tuple(own.get(outlet.pk, ())) for outlet in outlets))
        for event, own in cells.items()
    ]
    rows.sort(key=lambda row: row.event.slug)
    rows.sort(key=lambda row: (row.event.latest is not None, row.event.latest), reverse=True)
    return Matrix(
        rows=tuple(rows[:EVENTS_SHOWN]),
        shared=sum(row.outlets > 1 for row in rows),
        alone=tuple(
            sum(row.outlets == 1 and bool(row.cells[i]) for row in rows) for i in range(len(outlets))
        ),
        left_out=max(0, len(rows) - EVENTS_SHOWN),
    )


def _named(pks: list[int]) -> Iterable[tuple[int, str, str, int]]:
    named = Appearance.objects.of_known_people().filter(article__outlet__in=pks)
    fields = ("article__outlet", "person__slug", "person__name")
    return named.order_by().values_list(*fields).annotate(articles=Count("article", distinct=True))


def _quoted(pks: list[int]) -> dict[tuple[int, str], int]:
    said = Quotation.objects.filter(
        article__outlet__in=pks, kind__in=SPOKEN, appearance__person__isnull=False
    )
    rows = said.order_by().values_list("article__outlet", "appearance__person__slug")
    return {(outlet, slug): count for outlet, slug, count in rows.annotate(count=Count("pk"))}
