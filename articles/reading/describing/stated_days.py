"""The day that a dated line states, or why it states none."""

from dataclasses import dataclass
from datetime import date

from articles.reading.calendar_words.clock import clock_beside
from articles.reading.describing.dated_lines import DatedLine, Says
from articles.reading.describing.findings import Stretch
from articles.reading.describing.readings_of_figures import Figures, reading_of
from articles.reading.describing.refusals import refusal, refused
from articles.reading.records import Certainty, Period

RULES = {
    Says.PUBLISHED: "line of publication",
    Says.ALONE: "date on a line of its own",
    Says.OPENS: "date before the first sentence",
    Says.UPDATED: "line of the last change",
}


@dataclass(frozen=True, slots=True)
class StatedDay:
    """`period` is None when the day is refused; `also` says in words what else was weighed."""

    found: DatedLine
    period: Period | None
    rule: str
    certainty: Certainty = Certainty.STATED
    also: tuple[str, ...] = ()

    @property
    def in_words(self) -> tuple[str, ...]:
        """Return the day as a candidate."""
        if self.period is None:
            return self.also
        changed = " (updated)" if self.found.says is Says.UPDATED else ""
        return (f"{self.period.iso}{changed}",)


def stated_day(found: DatedLine, page: tuple[Stretch, ...], first_seen_on: date | None) -> StatedDay:
    """Read one dated line; of the two days that figures may mean, a refused one is out."""
    written, rule = found.written, RULES[found.says]
    days = [day for day in (written.full, written.turned) if day]
    possible = [day for day in days if not refusal(day, first_seen_on)]
    notes = tuple(
        refused(day.isoformat(), refusal(day, first_seen_on)) for day in days if day not in possible
    )
    if not days:
        return StatedDay(found, None, rule, also=(refused(_words(found), "refused: there is no such day"),))
    if not possible:
        return StatedDay(found, None, rule, also=notes[:1])
    if len(possible) == 2:
        return _read(Figures(found, possible[0], possible[1]), page, rule)
    return StatedDay(found, _on(possible[0], found), rule, also=notes)


def _read(figures: Figures, page: tuple[Stretch, ...], rule: str) -> StatedDay:
    words, days = _words(figures.found), (figures.day_first, figures.month_first)
    read = reading_of(figures, page)
    if read is None:
        also = tuple(day.isoformat() for day in days)
        rule = f"{rule}; “{words}” can be read two ways"
        return StatedDay(figures.found, Period(min(days), max(days)), rule, Certainty.INFERRED, also)
    day, sign = read
    first, other = ("day", days[1]) if day == days[0] else ("month", days[0])
    rule = f"{rule}; “{words}” read with the {first} first, {sign}"
    also = (f"{other.isoformat()}, if “{words}” is read the other way",)
    return StatedDay(figures.found, _on(day, figures.found), rule, also=also)


def _words(found: DatedLine) -> str:
    return found.line.words[found.written.start : found.written.end]


def _on(day: date, found: DatedLine) -> Period:
    clock = clock_beside(found.line.words, found.written.start, found.written.end)
    return Period(day, day, day, clock.time, clock.zone)
