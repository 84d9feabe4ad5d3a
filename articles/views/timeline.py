"""A small histogram over time as shapes for an SVG: bars with their place, and the words at its ends."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article
from articles.views.dated_counts import Dated, Laid, first_and_last, unit_for
from articles.views.time_steps import step_in_words

WIDTH, HEIGHT, WIDEST_BAR = 300, 60, 40


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
    rows = tuple(_dated(article, count) for article, count in counts)
    laid = Laid(unit_for(rows), rows)
    return Timeline(laid.unit, tuple(_bars(laid)), undated=laid.undated, broad=laid.wider)


def _dated(article: Article, count: int) -> Dated:
    return Dated(0, article.published_earliest, article.published_latest, article.published_on, count)


def _bars(laid: Laid) -> Iterable[Bar]:
    counts = +laid.sure
    if not counts:
        return
    first, last, highest = min(counts), max(counts), max(counts.values())
    room = min(WIDTH / (last - first + 1), WIDEST_BAR)
    for step in range(first, last + 1):
        yield _bar(laid, step, x=(step - first) * room, room=room, height=HEIGHT * counts[step] / highest)


def _bar(laid: Laid, step: int, *, x: float, room: float, height: float) -> Bar:
    since, until = first_and_last(laid.unit, step)
    return Bar(
        words=step_in_words(laid.unit, step),
        count=laid.sure[step],
        since=since,
        until=until,
        x=round(x, 2),
        y=round(HEIGHT - height, 2),
        width=round(room * 0.86, 2),
        height=round(height, 2),
    )
