"""The histogram of a search: how many articles a month or a year, each bar a link to them."""

from calendar import month_name
from dataclasses import dataclass, replace

from articles.search.asking import Asked, stretch
from articles.search.results import Found

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
    counts = found.timeline
    if len(counts) < 2 or found.total < 2:
        return None
    most = max(counts.values())
    times = _every_time(min(counts), max(counts)) or list(counts)
    bars = (_bar(found.asked, place, time, counts.get(time, 0), most) for place, time in enumerate(times))
    return Timeline("month" if "-" in times[0] else "year", tuple(bars))


def _every_time(first: str, last: str) -> list[str]:
    if "-" in first:
        return [
            f"{number // 12:04}-{number % 12 + 1:02}" for number in range(_months(first), _months(last) + 1)
        ]
    if int(last) - int(first) >= MOST_YEARS:
        return []
    return [f"{year:04}" for year in range(int(first), int(last) + 1)]


def _months(time: str) -> int:
    return int(time[:4]) * 12 + int(time[5:]) - 1


def _bar(asked: Asked, place: int, time: str, count: int, most: int) -> Bar:
    height = max(2, round(count / most * HEIGHT)) if count else 0
    within = replace(asked, since=stretch(time), until=stretch(time), refused=(), page=1)
    return Bar(_in_words(time), count, place * BAR_WIDTH + 1, HEIGHT - height, height, within)


def _in_words(time: str) -> str:
    year, _, month = time.partition("-")
    return f"{month_name[int(month)]} {year}" if month else year
