"""One sign of when a text was written, and what signs are looked for in."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from articles.reading.calendar_words import WrittenDate, dates_in
from articles.reading.describing.findings import Stretch
from articles.reading.records import Evidence, Period

LONGEST_LEAD = 1000
FURTHEST_ABOUT = 3000
"""Characters of a paragraph in which it may say what its sentences are about."""
CHARACTERS_OF_A_LEAD = 600

CAPITALS = re.compile(r"[A-Z]\w+|9/11")
"""Words by which the tables are looked up."""


@dataclass(frozen=True, slots=True)
class DateSign:
    """The text was published within one of `periods`. An open end is `date.max`."""

    rule: str
    periods: tuple[Period, ...]
    evidence: Evidence
    knows_weekday: bool = False
    """The weekday of the news has been weighed in it already."""

    @property
    def in_words(self) -> str:
        """Return the sign as a candidate."""
        first, last = self.periods[0].earliest, self.periods[-1].latest
        if last == date.max:
            return f"{self.rule}: after {first.isoformat()}"
        return f"{self.rule}: {Period(first, last).iso}"


@dataclass(frozen=True, slots=True)
class DateThere:
    """A date that names a day, with the paragraph it stands in."""

    day: date
    stretch: Stretch
    written: WrittenDate


@dataclass(frozen=True, slots=True)
class Body:
    """The article's own paragraphs. `names` are its capitalised words: asked first, as that costs least."""

    stretches: tuple[Stretch, ...]
    whole: str
    starts: tuple[int, ...]
    """Where each paragraph stands in `whole`."""
    names: frozenset[str]

    @property
    def lead(self) -> str:
        return self.stretches[0].words[:LONGEST_LEAD] if self.stretches else ""

    def places_of(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield where the word stands: the number of the paragraph and the place in it."""
        place = self.whole.find(word)
        while place >= 0:
            number = bisect_right(self.starts, place) - 1
            yield number, place - self.starts[number]
            place = self.whole.find(word, place + len(word))

    def full_dates(self) -> list[DateThere]:
        return [
            DateThere(written.full, stretch, written)
            for stretch in self.stretches
            for written in dates_in(stretch.words)
            if written.full and not written.may_turn
        ]


def body_of(stretches: tuple[Stretch, ...]) -> Body:
    whole = "\n".join(stretch.words for stretch in stretches)
    starts = tuple(accumulate((len(stretch.words) + 1 for stretch in stretches[:-1]), initial=0))
    return Body(stretches, whole, starts, frozenset(CAPITALS.findall(whole)))
