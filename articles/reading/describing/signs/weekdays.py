"""The first weekday that a report names: it came out on that day or soon after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading.calendar_words import weekday_number
from articles.reading.describing.signs.sign import Body
from articles.reading.records import Evidence

_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s\b)")
_NOT_NOW = re.compile(r"\b(?:last|next|every|each|by|until|till|since|coming|following|previous)\s$")


@dataclass(frozen=True, slots=True)
class NamedWeekday:
    number: int
    """0 for Monday, as `date.weekday` says."""
    evidence: Evidence


def weekdays(body: Body) -> Iterator[NamedWeekday]:
    """Yield the weekdays named in the body that may be the one of the news, in order."""
    for stretch in body.stretches:
        for match in _WEEKDAY.finditer(stretch.words):
            if not _NOT_NOW.search(stretch.words, max(0, match.start() - 12), match.start()):
                yield NamedWeekday(weekday_number(match[0]), stretch.evidence(*match.span()))
