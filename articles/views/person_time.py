"""Over time: in how many articles someone is named, of how many that the archive has of those days."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from articles.views.person_uses import Use
from articles.views.time_steps import DAY, MONTH, YEAR, only_step, step_in_words, step_of, typed_step, unit_of

WIDTH, HEIGHT, BELOW = 720, 72, 18
"""Of the drawing: how wide, how high the bars are, and how high those of the whole archive below them."""
WIDEST = 40
MOST_YEARS = 80
"""Longer stretches leave out the years in which nobody names them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month or year. In the units of the SVG, origin at the top left."""

    words: str
    typed: str
    count: int
    mentions: int
    of: int
    """Articles of the whole archive that are dated to it."""
    x: float
    height: float
    below: float

    @property
    def y(self) -> float:
        return round(HEIGHT - self.height, 2)

    @property
    def percent(self) -> str:
        share = 100 * self.count / self.of if self.of else 0
        return f"{share:.0f}" if share >= 1 else f"{share:.1f}"


@dataclass(frozen=True, slots=True)
class OverTime:
    unit: str
    bars: tuple[Bar, ...]
    room: float
    undated: int
    """Articles without a date."""
    broad: frozenset[int]
    """Articles whose date is wider than a bar."""
    height: int = HEIGHT
    below: int = HEIGHT + 4
    whole_height: int = HEIGHT + 4 + BELOW

    @property
    def width(self) -> float:
        return round(len(self.bars) * self.room, 2)

    @property
    def width_of_bar(self) -> float:
        return round(max(self.room * 0.86, 1), 2)

    @property
    def counted(self) -> tuple[Bar, ...]:
        return tuple(bar for bar in self.bars if bar.count)

    @property
    def most(self) -> int:
        return max(bar.count for bar in self.bars)


def over_time(uses: Collection[Use], archive: Mapping[str, Mapping[int, int]]) -> OverTime:
    """Lay the articles on steps. `archive` has for each unit how many articles are dated to each step."""
    ends = [use.days for use in uses if use.days]
    unit = unit_of(min(first for first, _ in ends), max(last for _, last in ends)) if ends else DAY
    articles: dict[int, int] = {}
    mentions: Counter[int] = Counter()
    broad = set()
    for use in uses:
        step = only_step(unit, *use.days) if use.days else None
        if step is not None:
            articles[use.article] = step
            mentions[step] += use.mentions
        elif use.days:
            broad.add(use.article)
    counts = Counter(articles.values())
    steps = _steps(unit, counts)
    room = min(WIDTH / len(steps), WIDEST) if steps else 0
    return OverTime(
        unit=unit,
        bars=_bars(unit, steps, (counts, mentions, archive[unit]), room),
        room=round(room, 2),
        undated=len({use.article for use in uses if not use.days}),
        broad=frozenset(broad),
    )


def _steps(unit: str, counts: Mapping[int, int]) -> list[int]:
    if not counts:
        return []
    first, last = min(counts), max(counts)
    return sorted(counts) if unit == YEAR and last - first >= MOST_YEARS else list(range(first, last + 1))


def _bars(
    unit: str,
    steps: list[int],
    counted: tuple[Mapping[int, int], Mapping[int, int], Mapping[int, int]],
    room: float,
) -> tuple[Bar, ...]:
    counts, mentions, archive = counted
    highest = max(counts.values(), default=1)
    fullest = max((archive.get(step, 0) for step in steps), default=0) or 1
    return tuple(
        Bar(
            words=step_in_words(unit, step),
            typed=typed_step(unit, step),
            count=counts.get(step, 0),
            mentions=mentions.get(step, 0),
            of=archive.get(step, 0),
            x=round(place * room, 2),
            height=round(HEIGHT * counts.get(step, 0) / highest, 2),
            below=round(BELOW * archive.get(step, 0) / fullest, 2),
        )
        for place, step in enumerate(steps)
    )


def months_between(uses: Collection[Use]) -> range:
    """Return the months from the first in which someone may be named to the last."""
    ends = [use.days for use in uses if use.days]
    if not ends:
        return range(0)
    first, last = min(first for first, _ in ends), max(last for _, last in ends)
    return range(step_of(MONTH, first), step_of(MONTH, last) + 1)


def months_in_words(months: range) -> str:
    """Say it: "March 2014 to May 2016"."""
    if not months:
        return ""
    first, last = step_in_words(MONTH, months[0]), step_in_words(MONTH, months[-1])
    return first if first == last else f"{first} to {last}"
