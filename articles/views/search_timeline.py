"""The histogram of a search: how many articles a month or a year, each bar a link to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from articles.search.asking import Asked, Stretch, stretch
from articles.search.results import Found
from articles.views.time_steps import MONTH, YEAR, step_in_words, step_of, typed_step

HEIGHT = 60
BAR_WIDTH = 26
"""Wide enough to hit: 24 pixels and a gap."""

MOST_YEARS = 80
"""Longer stretches leave out the years without articles."""


@dataclass(frozen=True, slots=True)
class Bar:
    words: str
    count: int
    x: int
    y: int
    height: int
    asked: Asked
    """The same question within the time of this bar."""


@dataclass(frozen=True, slots=True)
class Timeline:
    unit: str
    bars: tuple[Bar, ...]

    width_of_bar = BAR_WIDTH - 2
    height = HEIGHT

    @property
    def width(self) -> int:
        return len(self.bars) * BAR_WIDTH

    @property
    def most(self) -> int:
        return max(bar.count for bar in self.bars)


def timeline(found: Found) -> Timeline | None:
    """Return the bars, with gaps where nothing was published; none when there is nothing to compare."""
    if len(found.timeline) < 2 or found.total < 2:
        return None
    unit = MONTH if "-" in min(found.timeline) else YEAR
    counts = {step_of(unit, time.first_day): count for time, count in _times(found)}
    most = max(counts.values())
    steps = enumerate(_every_step(unit, counts))
    bars = (_bar(found.asked, place, (unit, step), (counts.get(step, 0), most)) for place, step in steps)
    return Timeline(unit, tuple(bars))


def _times(found: Found) -> Iterator[tuple[Stretch, int]]:
    for typed, count in found.timeline.items():
        if time := stretch(typed):
            yield time, count


def _every_step(unit: str, counts: Mapping[int, int]) -> Iterable[int]:
    first, last = min(counts), max(counts)
    if unit == YEAR and last - first >= MOST_YEARS:
        return sorted(counts)
    return range(first, last + 1)


def _bar(asked: Asked, place: int, step: tuple[str, int], share: tuple[int, int]) -> Bar:
    count, most = share
    height = max(2, round(count / most * HEIGHT)) if count else 0
    time = stretch(typed_step(*step))
    within = replace(asked, since=time, until=time, refused=(), page=1)
    return Bar(step_in_words(*step), count, place * BAR_WIDTH + 1, HEIGHT - height, height, within)
