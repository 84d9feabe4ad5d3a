"""A small histogram over time as shapes for an SVG: bars with their place, and the words at its ends."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.models import Article
from articles.views import date_words

WIDTH, HEIGHT, WIDEST_BAR = 300, 60, 40
MOST_DAYS, MOST_MONTHS = 45, 48
"""A longer time is counted in months; one longer than four years in years."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month or year. Shape in the units of the SVG, origin at the top left."""

    words: str
    count: int
    since: str
    until: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    unit: str
    bars: tuple[Bar, ...]
    undated: int
    broad: int
    """Dated, but not to one unit: counted apart, not put into a bar."""
    height: int = HEIGHT

    @property
    def width(self) -> float:
        return round(self.bars[-1].x + self.bars[-1].width, 2) if self.bars else 0

    @property
    def counted(self) -> tuple[Bar, ...]:
        return tuple(bar for bar in self.bars if bar.count)


def timeline(counts: Iterable[tuple[Article, int]]) -> Timeline:
    """Draw how often, over time. An article dated too broadly for one bar is told apart."""
    pairs = list(counts)
    dated = [(article, count) for article, count in pairs if not article.is_undated]
    unit = _unit([day for article, _ in dated for day in _ends(article)])
    per_step = Counter[int]()
    for article, count in dated:
        first, last = (_step(unit, day) for day in _ends(article))
        per_step[first] += count if first == last else 0
    return Timeline(
        unit=unit,
        bars=_bars(unit, +per_step),
        undated=sum(count for article, count in pairs if article.is_undated),
        broad=sum(count for _, count in dated) - per_step.total(),
    )


def _ends(article: Article) -> tuple[date, date]:
    if article.published_earliest is None or article.published_latest is None:
        return (date.min, date.min)
    day = article.published_on
    return (day, day) if day else (article.published_earliest, article.published_latest)


def _unit(days: list[date]) -> str:
    first, last = min(days, default=date.min), max(days, default=date.min)
    if (last - first).days <= MOST_DAYS:
        return "day"
    return "month" if _step("month", last) - _step("month", first) <= MOST_MONTHS else "year"


def _step(unit: str, day: date) -> int:
    """Return the number of the day, month or year, so that neighbours differ by one."""
    if unit == "day":
        return day.toordinal()
    return day.year * 12 + day.month - 1 if unit == "month" else day.year


def _days(unit: str, step: int) -> tuple[date, date]:
    """Return the first and the last day of a step."""
    if unit == "day":
        return date.fromordinal(step), date.fromordinal(step)
    if unit == "year":
        return date(step, 1, 1), date(step, 12, 31)
    year, month = step // 12, step % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _bars(unit: str, per_step: Counter[int]) -> tuple[Bar, ...]:
    if not per_step:
        return ()
    first, last, highest = min(per_step), max(per_step), max(per_step.values())
    room = min(WIDTH / (last - first + 1), WIDEST_BAR)
    return tuple(
        _bar(
            _days(unit, step),
            per_step[step],
            x=(step - first) * room,
            room=room,
            share=per_step[step] / highest,
        )
        for step in range(first, last + 1)
    )


def _bar(days: tuple[date, date], count: int, *, x: float, room: float, share: float) -> Bar:
    height = share * HEIGHT
    return Bar(
        words=date_words.in_words(*days),
        count=count,
        since=days[0].isoformat(),
        until=days[1].isoformat(),
        x=round(x, 2),
        y=round(HEIGHT - height, 2),
        width=round(room * 0.86, 2),
        height=round(height, 2),
    )
