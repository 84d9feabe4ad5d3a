"""How much each outlet has in the archive over time, as bars on one axis and one scale."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from articles.models import Article
from articles.views.dated_counts import Laid, by_outlet, first_and_last, of_everybody, unit_for
from articles.views.time_steps import step_in_words

WIDTH, HEIGHT, WIDEST = 320, 40, 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month or year. In the units of the SVG, origin at the top left."""

    words: str
    since: str
    until: str
    count: int
    perhaps: int
    """Articles dated more widely that may be of it, too: a search for this time finds both."""
    of: int
    """How many of all articles looked at are dated to it, whoever published them."""
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Volume:
    """One outlet's articles over time. Those that no bar can hold are counted apart."""

    unit: str
    bars: tuple[Bar, ...]
    first: str
    last: str
    """The ends of the axis, in words."""
    total: int
    of: int
    """How many articles there are of all outlets."""
    undated: int
    wider: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def percent(self) -> int:
        return round(100 * self.total / self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class Axis:
    unit: str
    first: int
    last: int
    highest: int

    @property
    def room(self) -> float:
        """The width that each step has; its bar stands in the middle of it."""
        return WIDTH / (self.last - self.first + 1)


def volumes(outlets: Iterable[int], articles: QuerySet[Article]) -> dict[int, Volume]:
    """Count by outlet what is among these articles, all on one axis and one scale; two queries."""
    pks = list(outlets)
    rows = by_outlet(articles.filter(outlet__in=pks))
    unit = unit_for(rows)
    laid = {pk: Laid(unit, tuple(row for row in rows if row.owner == pk)) for pk in pks}
    everybody = Laid(unit, tuple(of_everybody(articles)))
    axis = _axis(unit, laid.values())
    return {pk: _volume(axis, own, everybody) for pk, own in laid.items()}


def _axis(unit: str, laid: Iterable[Laid]) -> Axis | None:
    counted = [each.sure for each in laid]
    every = [step for each in counted for step in each]
    if not every:
        return None
    return Axis(unit, min(every), max(every), max(max(each.values(), default=0) for each in counted))


def _volume(axis: Axis | None, own: Laid, everybody: Laid) -> Volume:
    return Volume(
        unit=axis.unit if axis else "",
        bars=tuple(_bar(axis, step, own, everybody) for step in sorted(own.sure)) if axis else (),
        first=step_in_words(axis.unit, axis.first) if axis else "",
        last=step_in_words(axis.unit, axis.last) if axis else "",
        total=own.total,
        of=everybody.total,
        undated=own.undated,
        wider=own.wider,
    )


def _bar(axis: Axis, step: int, own: Laid, everybody: Laid) -> Bar:
    since, until = first_and_last(axis.unit, step)
    height = HEIGHT * own.sure[step] / axis.highest
    width = min(max(axis.room * 0.86, 1), WIDEST)
    return Bar(
        words=step_in_words(axis.unit, step),
        since=since,
        until=until,
        count=own.sure[step],
        perhaps=own.perhaps[step],
        of=everybody.sure[step],
        x=round((step - axis.first + 0.5) * axis.room - width / 2, 2),
        y=round(HEIGHT - height, 2),
        width=round(width, 2),
        height=round(height, 2),
    )
