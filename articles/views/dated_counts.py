"""How many articles bear which date, laid on steps of time; a wider date is put into none of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import Count, QuerySet

from articles.models import Article
from articles.views.time_steps import DAY, days_of, only_step, step_of, unit_of


class Dated(NamedTuple):
    """How many articles bear one date. `owner` is the outlet's key; 0 is nobody's, or everybody's."""

    owner: int
    earliest: date | None
    latest: date | None
    likeliest: date | None
    articles: int

    @property
    def days(self) -> tuple[date, date] | None:
        """Return both ends, the likeliest day where one stands out; None when undated."""
        if self.likeliest:
            return self.likeliest, self.likeliest
        return (self.earliest, self.latest) if self.earliest and self.latest else None


@dataclass(frozen=True)
class Laid:
    """The articles of one owner on steps of time."""

    unit: str
    rows: tuple[Dated, ...]

    @cached_property
    def sure(self) -> Counter[int]:
        """Count by step the articles dated to it."""
        counts = Counter[int]()
        for row, step in self._steps():
            if step is not None:
                counts[step] += row.articles
        return counts

    @cached_property
    def perhaps(self) -> Counter[int]:
        """Count by step the articles whose date is wider: each in every step that it may be of."""
        counts = Counter[int]()
        for row, step in self._steps():
            if step is None and row.days:
                first, last = (step_of(self.unit, day) for day in row.days)
                counts.update(dict.fromkeys(range(first, last + 1), row.articles))
        return counts

    @property
    def total(self) -> int:
        return sum(row.articles for row in self.rows)

    @property
    def undated(self) -> int:
        return sum(row.articles for row in self.rows if row.days is None)

    @property
    def wider(self) -> int:
        """Return how many are dated, but to no single step."""
        return self.total - self.undated - self.sure.total()

    def _steps(self) -> Iterator[tuple[Dated, int | None]]:
        return ((row, only_step(self.unit, *row.days) if row.days else None) for row in self.rows)


def by_outlet(articles: QuerySet[Article]) -> list[Dated]:
    """Count by outlet and date; one query."""
    fields = ("published_earliest", "published_latest", "published_on")
    counted = articles.order_by().values_list("outlet", *fields).annotate(count=Count("pk"))
    return [
        Dated(outlet or 0, earliest, latest, likeliest, count)
        for outlet, earliest, latest, likeliest, count in counted
    ]


def of_everybody(articles: QuerySet[Article]) -> list[Dated]:
    """Count by date, whoever published; one query."""
    fields = ("published_earliest", "published_latest", "published_on")
    counted = articles.order_by().values_list(*fields).annotate(count=Count("pk"))
    return [Dated(0, *row) for row in counted]


def unit_for(rows: Iterable[Dated]) -> str:
    """Return in which steps all of these are told together."""
    ends = [row.days for row in rows if row.days]
    if not ends:
        return DAY
    return unit_of(min(first for first, _ in ends), max(last for _, last in ends))


def first_and_last(unit: str, step: int) -> tuple[str, str]:
    """Return both days of a step as an address has them."""
    first, last = days_of(unit, step)
    return first.isoformat(), last.isoformat()
