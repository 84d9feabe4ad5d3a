"""Moments: "on Friday", "last month" and their like, resolved against the day of publication."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import accumulate, islice

from articles.reading.moments.dates import TRIGGERS as OF_DATES
from articles.reading.moments.dates import find_dates
from articles.reading.moments.days import TRIGGERS as OF_DAYS
from articles.reading.moments.days import find_days
from articles.reading.moments.direction import WORDS_FILE
from articles.reading.moments.found import Family, Found
from articles.reading.moments.seasons import TRIGGERS as OF_SEASONS
from articles.reading.moments.seasons import find_seasons
from articles.reading.moments.stretches import TRIGGERS as OF_STRETCHES
from articles.reading.moments.stretches import find_stretches
from articles.reading.moments.weekdays import TRIGGERS as OF_WEEKDAYS
from articles.reading.moments.weekdays import find_weekdays
from articles.reading.records import Block, BlockKind, Moment, Period, Text

__all__ = ["find_moments"]

LONGEST_LOOK = 200_000
"""Characters of the body searched: thirty times a long report."""
MOST_OF_A_KIND = 500
"""In one paragraph; of 1,500 abp articles the fullest has 134 in all, the mean 5."""
MOST_DAYS_OF_PUBLICATION = {"day": 31, "week": 31, "month": 366, "year": 366}
"""A text dated less exactly than so gives no sense to what is counted in days, weeks, months, years."""

FAMILIES = (
    Family(OF_DATES, find_dates),
    Family(OF_WEEKDAYS, find_weekdays),
    Family(OF_DAYS, find_days),
    Family(OF_STRETCHES, find_stretches),
    Family(OF_SEASONS, find_seasons),
)

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?:^|(?<=\s))[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?: \([^)]*\))?: .*"
)
"""Words in quotation marks, and the turns of a transcript: "VALE: We left last night"."""


def find_moments(text: Text, blocks: tuple[Block, ...], published: Period | None) -> tuple[Moment, ...]:
    """Return the moments that the body names, in order.

    What is counted from the day of publication is left out when that is unknown, and when it stands in
    quotation marks: a speaker counts from another day.
    """
    bodies = _bodies(blocks)
    families = FAMILIES if published else FAMILIES[:1]
    paragraphs = _paragraphs(text.content, bodies, families)
    return tuple(
        moment
        for place, held in sorted(paragraphs.items())
        for moment in _in_paragraph(text.content, bodies[place], held, published)
    )


def _bodies(blocks: tuple[Block, ...]) -> list[Block]:
    """Return the paragraphs in which the first so many characters of the body stand, the last one cut."""
    bodies = [block for block in blocks if block.kind is BlockKind.BODY]
    ends = list(accumulate(block.end - block.start for block in bodies))
    whole = bisect_right(ends, LONGEST_LOOK)
    looked = ends[whole - 1] if whole else 0
    cut = (replace(block, end=block.start + LONGEST_LOOK - looked) for block in bodies[whole : whole + 1])
    return [*bodies[:whole], *cut]


def _paragraphs(content: str, bodies: list[Block], families: tuple[Family, ...]) -> dict[int, list[Family]]:
    """Return, by place, the paragraphs that may hold words of time, with the families they are of."""
    starts = [block.start for block in bodies]
    end = bodies[-1].end if bodies else 0
    paragraphs: dict[int, list[Family]] = {}
    for family in families:
        for place in {bisect_right(starts, at) - 1 for at in _triggered(content, end, family.triggers)}:
            if place >= 0:
                paragraphs.setdefault(place, []).append(family)
    return paragraphs


def _triggered(content: str, end: int, triggers: tuple[str, ...]) -> Iterator[int]:
    for trigger in triggers:
        at = content.find(trigger, 0, end)
        while at >= 0:
            yield at
            at = content.find(trigger, at + 1, end)


def _in_paragraph(
    content: str, block: Block, families: list[Family], published: Period | None
) -> Iterator[Moment]:
    words = content[block.start : block.end]
    found = [each for family in families for each in islice(family.find(words), MOST_OF_A_KIND)]
    for each in _longest_first(_outside_names_and_quotes(words, found)) if found else ():
        if period := _resolved(each, published):
            start, end = block.start + each.start, block.start + each.end
            yield Moment(start, end, words[each.start : each.end], period, each.rule)


def _outside_names_and_quotes(words: str, found: list[Found]) -> list[Found]:
    quoted = [match.span() for match in _QUOTED.finditer(words)]
    named = [match.span() for match in _names().finditer(words)]
    return [
        each
        for each in found
        if not _overlaps(named, each) and (not each.unit or not _overlaps(quoted, each))
    ]


@cache
def _names() -> re.Pattern[str]:
    names = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["names"]
    return re.compile("|".join(re.escape(name) for name in names))


def _overlaps(spans: list[tuple[int, int]], each: Found) -> bool:
    after = bisect_right(spans, (each.end, 0))
    return after > 0 and spans[after - 1][1] > each.start


def _longest_first(found: list[Found]) -> Iterator[Found]:
    """Yield those that stand first, the longer of two that start together; none inside another."""
    end = 0
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.start >= end:
            yield each
            end = each.end


def _days_of(period: Period) -> int:
    return (period.latest - period.earliest).days + 1


def _resolved(each: Found, published: Period | None) -> Period | None:
    if not each.unit:
        return each.on(date.min)
    if published is None or _days_of(published) > MOST_DAYS_OF_PUBLICATION[each.unit]:
        return None
    first, last = each.on(published.earliest), each.on(published.latest)
    if first is None or last is None or first == last:
        return first if last else None
    return Period(min(first.earliest, last.earliest), max(first.latest, last.latest))
