"""Events against outlets: who told them alone, who together, and who first, as far as the dates say."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from articles.models import Article, Event, Outlet
from articles.reading.records import Certainty

TOGETHER, ALONE, FIRST = "together", "alone", "first"
"""What the rows of a matrix may be narrowed to; the last two name an outlet: "alone.harbour-post"."""


@dataclass(frozen=True, slots=True)
class First:
    """Which outlet told an event before the others. `place` counts the columns from 0."""

    place: int
    is_stated: bool
    """Every date that it rests on is stated; else it is inferred."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event across outlets: the articles of each, in their order."""

    event: Event
    cells: tuple[tuple[Article, ...], ...]
    first: First | None = None

    @property
    def outlets(self) -> int:
        return sum(bool(cell) for cell in self.cells)

    @property
    def is_shared(self) -> bool:
        return self.outlets > 1

    def is_alone(self, place: int) -> bool:
        return self.outlets == 1 and bool(self.cells[place])

    def is_first(self, place: int) -> bool:
        return self.first is not None and self.first.place == place


@dataclass(frozen=True, slots=True)
class Counted:
    """What one outlet has of the events of a matrix."""

    outlet: Outlet
    told: int
    alone: int
    first: int
    shared: int
    """Events that it tells and another of these outlets tells too."""
    lone: int
    """Its articles that no other article of the archive tells."""
    articles: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` are those asked for; what is counted is counted over all."""

    rows: tuple[Told, ...]
    events: int
    shared: int
    """Events that two or more of these outlets tell."""
    counted: tuple[Counted, ...]
    unknown_first: int
    """Shared events of which the dates do not say who was first."""
    asked: str = ""


def matrix(outlets: Sequence[Outlet], articles: QuerySet[Article], asked: str = "") -> Matrix:
    """Lay the events that any of these outlets tells against the outlets, the latest first; three queries."""
    rows = _rows(outlets, articles)
    shared = sum(row.is_shared for row in rows)
    lone = _lone(outlets, articles)
    counted = tuple(
        _counted(place, outlet, rows, lone.get(outlet.pk, (0, 0))) for place, outlet in enumerate(outlets)
    )
    return Matrix(
        rows=tuple(_narrowed(rows, asked, [outlet.slug for outlet in outlets])),
        events=len(rows),
        shared=shared,
        counted=counted,
        unknown_first=shared - sum(each.first for each in counted),
        asked=asked,
    )


def first_of(cells: Sequence[Sequence[Article]]) -> First | None:
    """Return who told it before all others did; None when only one did, or when the dates do not say."""
    if sum(bool(cell) for cell in cells) < 2:
        return None
    return next(filter(None, (_first_at(place, cells) for place in range(len(cells)))), None)


def _rows(outlets: Sequence[Outlet], articles: QuerySet[Article]) -> list[Told]:
    own = articles.filter(outlet__in=outlets, event__isnull=False)
    cells: defaultdict[int, dict[int, list[Article]]] = defaultdict(lambda: defaultdict(list))
    for article in own.only(*_SHOWN).order_by("published_earliest", "key"):
        cells[article.event_id or 0][article.outlet_id or 0].append(article)
    events = Event.objects.filter(articles__in=own.values("pk")).distinct().defer("reasons").newest_first()
    return [
        _told(event, tuple(tuple(cells[event.pk].get(each.pk, ())) for each in outlets)) for event in events
    ]


_SHOWN = (
    "key",
    "title",
    "event_id",
    "outlet_id",
    "published_earliest",
    "published_latest",
    "published_on",
    "published_certainty",
    "published_is_borrowed",
)


def _told(event: Event, cells: tuple[tuple[Article, ...], ...]) -> Told:
    return Told(event, cells, first_of(cells))


def _lone(outlets: Sequence[Outlet], articles: QuerySet[Article]) -> dict[int, tuple[int, int]]:
    """Count by outlet the articles in no event, and all; one query."""
    by_outlet = articles.filter(outlet__in=outlets).order_by().values_list("outlet")
    counted = by_outlet.annotate(lone=Count("pk", filter=Q(event=None)), all=Count("pk"))
    return {outlet: (lone, every) for outlet, lone, every in counted if outlet}


def _counted(place: int, outlet: Outlet, rows: Sequence[Told], lone: tuple[int, int]) -> Counted:
    own = [row for row in rows if row.cells[place]]
    return Counted(
        outlet=outlet,
        told=len(own),
        alone=sum(row.is_alone(place) for row in own),
        first=sum(row.is_first(place) for row in own),
        shared=sum(row.is_shared for row in own),
        lone=lone[0],
        articles=lone[1],
    )


def _narrowed(rows: Iterable[Told], asked: str, slugs: Sequence[str]) -> Iterable[Told]:
    what, _, slug = asked.partition(".")
    if what == TOGETHER:
        return (row for row in rows if row.is_shared)
    if slug not in slugs:
        return rows
    place = slugs.index(slug)
    if what == ALONE:
        return (row for row in rows if row.is_alone(place))
    return (row for row in rows if row.is_first(place))


def _first_at(place: int, cells: Sequence[Sequence[Article]]) -> First | None:
    """Return that this outlet was first, when one of its articles is older than every one of the others."""
    ours = [(days[1], article) for article in cells[place] if (days := _days(article))]
    others = [article for other, cell in enumerate(cells) if other != place for article in cell]
    theirs = [days[0] for article in others if (days := _days(article))]
    if not ours or len(theirs) < len(others):
        return None
    last_day, oldest = min(ours, key=lambda dated: (dated[0], dated[1].key))
    if last_day >= min(theirs):
        return None
    rests_on = [oldest, *others]
    return First(place, all(article.published_certainty == Certainty.STATED for article in rests_on))


def _days(article: Article) -> tuple[date, date] | None:
    """Return both ends; none for a date borrowed from other tellings: it says nothing of who was first."""
    if article.published_is_borrowed:
        return None
    if article.published_on:
        return article.published_on, article.published_on
    if article.published_earliest is None or article.published_latest is None:
        return None
    return article.published_earliest, article.published_latest
