"""How much each outlet has in the archive over time, as bars on one axis and one scale."""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count

from articles.models import Article
from articles.views import date_words

WIDTH, HEIGHT, WIDEST = 320, 40, 14
MOST_DAYS, MOST_MONTHS = 45, 60


class Dated(NamedTuple):
    """How many articles of one outlet bear one date."""

    outlet: int
    earliest: date | None
    latest: date | None
    likeliest: date | None
    articles: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month or year. In the units of the SVG, origin at the top left."""

    words: str
    since: str
    until: str
    count: int
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
    undated: int
    wider: int
    width: int = WIDTH
    height: int = HEIGHT


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


def volumes(outlets: Iterable[int]) -> dict[int, Volume]:
    """Count by outlet, all on one axis and one scale."""
    pks = list(outlets)
    rows = _dated(pks)
    unit = _unit(rows)
    steps: dict[int, Counter[int]] = {pk: Counter() for pk in pks}
    for row in rows:
        if (step := _only_step(unit, row)) is not None:
            steps[row.outlet][step] += row.articles
    axis = _axis(unit, steps.values())
    by_outlet = defaultdict(list)
    for row in rows:
        by_outlet[row.outlet].append(row)
    return {pk: _volume(axis, by_outlet[pk], steps[pk]) for pk in pks}


def _dated(pks: list[int]) -> list[Dated]:
    fields = ("outlet", "published_earliest", "published_latest", "published_on")
    counted = Article.objects.filter(outlet__in=pks).values_list(*fields).annotate(count=Count("pk"))
    return [Dated(*row) for row in counted.order_by(*fields)]


def _unit(rows: list[Dated]) -> str:
    first = min((row.earliest for row in rows if row.earliest), default=date.min)
    last = max((row.latest for row in rows if row.latest), default=date.min)
    if (last - first).days <= MOST_DAYS:
        return "day"
    return "month" if _step("month", last) - _step("month", first) <= MOST_MONTHS else "year"


def _step(unit: str, day: date) -> int:
    """Return the number of the day, month or year: neighbours differ by one."""
    if unit == "day":
        return day.toordinal()
    return day.year * 12 + day.month - 1 if unit == "month" else day.year


def _only_step(unit: str, row: Dated) -> int | None:
    """Return the one step that a date lies in, None for no date or one wider than a step."""
    if row.likeliest:
        return _step(unit, row.likeliest)
    if row.earliest is None or row.latest is None:
        return None
    first, last = _step(unit, row.earliest), _step(unit, row.latest)
    return first if first == last else None


def _axis(unit: str, steps: Iterable[Counter[int]]) -> Axis | None:
    counted = list(steps)
    every = [step for each in counted for step in each]
    if not every:
        return None
    return Axis(unit, min(every), max(every), max(max(each.values(), default=0) for each in counted))


def _volume(axis: Axis | None, rows: list[Dated], steps: Counter[int]) -> Volume:
    total = sum(row.articles for row in rows)
    undated = sum(row.articles for row in rows if row.latest is None)
    return Volume(
        unit=axis.unit if axis else "",
        bars=tuple(_bar(axis, step, count) for step, count in sorted(steps.items())) if axis else (),
        first=date_words.in_words(*_days(axis.unit, axis.first)) if axis else "",
        last=date_words.in_words(*_days(axis.unit, axis.last)) if axis else "",
        total=total,
        undated=undated,
        wider=total - undated - steps.total(),
    )


def _bar(axis: Axis, step: int, count: int) -> Bar:
    since, until = _days(axis.unit, step)
    height = HEIGHT * count / axis.highest
    width = min(max(axis.room * 0.86, 1), WIDEST)
    return Bar(
        words=date_words.in_words(since, until),
        since=since.isoformat(),
        until=until.isoformat(),
        count=count,
        x=round((step - axis.first + 0.5) * axis.room - width / 2, 2),
        y=round(HEIGHT - height, 2),
        width=round(width, 2),
        height=round(height, 2),
    )


def _days(unit: str, step: int) -> tuple[date, date]:
    """Return the first and the last day of a step."""
    if unit == "day":
        return date.fromordinal(step), date.fromordinal(step)
    if unit == "year":
        return date(step, 1, 1), date(step, 12, 31)
    year, month = step // 12, step % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
