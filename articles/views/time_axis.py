"""One axis of time that several rows share, in units of an SVG: how wide a step is, where a day lies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.views.dated_counts import Dated
from articles.views.outlet_scope import Scope
from articles.views.time_steps import DAY, days_of, step_in_words, step_of, unit_of

WIDTH = 960


@dataclass(frozen=True, slots=True)
class Axis:
    unit: str
    first: int
    last: int

    @property
    def steps(self) -> range:
        return range(self.first, self.last + 1)

    @property
    def room(self) -> float:
        """The width that each step has."""
        return WIDTH / len(self.steps)

    @property
    def ends(self) -> tuple[str, ...]:
        """Return what stands under it, in words: its first step, the middle one and the last."""
        marked = sorted({self.first, (self.first + self.last) // 2, self.last})
        if len(self.steps) < 5:
            marked = sorted({self.first, self.last})
        return tuple(step_in_words(self.unit, step) for step in marked)

    def x_of(self, step: int) -> float:
        return (step - self.first) * self.room

    def x_of_day(self, day: date) -> float:
        """Return where a day begins, between the ends of the axis."""
        step = step_of(self.unit, day)
        first, last = days_of(self.unit, step)
        part = (day - first).days / ((last - first).days + 1)
        return min(max((step - self.first + part) * self.room, 0), WIDTH)


def axis_of(rows: Iterable[Dated], scope: Scope) -> Axis | None:
    """Return the axis that all these dates lie on, or the period asked for; None when there is no date."""
    ends = [row.days for row in rows if row.days]
    if not ends:
        return None
    since, until = scope.asked.since, scope.asked.until
    first = since.first_day if since else min(first for first, _ in ends)
    last = until.last_day if until else max(last for _, last in ends)
    unit = unit_of(first, last) if first <= last else DAY
    return Axis(unit, step_of(unit, first), max(step_of(unit, first), step_of(unit, last)))
