"""Signs that rest on dated happenings: what a text says of the time since them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from articles.reading.calendar_words import dates_in
from articles.reading.calendar_words.counting import plus
from articles.reading.calendar_words.names import ENGLISH_MONTHS
from articles.reading.describing.findings import Stretch
from articles.reading.describing.signs.anchors import Anchor, anchors_told_by
from articles.reading.describing.signs.durations import (
    ANNIVERSARY,
    NTH,
    RELATIVE,
    after_duration,
    as_relative,
    counted_durations,
    in_nth,
    nth_number,
)
from articles.reading.describing.signs.sign import CHARACTERS_OF_A_LEAD, FURTHEST_ABOUT, Body, DateSign
from articles.reading.records import Period
from articles.reading.sentences import sentence_around

FURTHEST_NAME = 100
"""Characters between a duration and the happening it counts from."""
FURTHEST_AGO = 12
"""Characters between a happening and "two years ago": with more, something else may have been then."""
DAYS_WITHOUT_A_YEAR = 364
"""A date is written without its year for less than one."""
DAYS_AROUND_AN_ANNIVERSARY = timedelta(days=45)
MOST_SENTENCES = 1_000
"""With words of time in them: in 6,000 abp articles never more than 150."""
UNITS_OF_TIME = (" day", " week", " month", " year", "anniversary")
MONTHS = frozenset({"9/11", *(form for name in ENGLISH_MONTHS for form in (name.title(), name.upper()))})
"""One of these words stands in every sentence that counts from a happening, or names its day."""

_SINCE = re.compile(r",? (since|after|into|following|from)\b")
_AGO = re.compile(r"^ ago\b")
_OF_IT = re.compile(r"^ (?:of|of the|into the) (?:fighting|war|conflict|civil war)\b")
_IN_ITS = re.compile(
    r"\b(?:is|are|has|have|now|continues?|drags? on|stretch(?:es)?|enters?|entered|entering|grinds? on)\b"
    r"[^.;]{0,30}\b(?:its|the|their|a) $"
)
_IS_NOW = re.compile(r"\b(?:is|are|has|have|says?|continues?|isn['’]t|hasn['’]t|remains?)\b")
_MARKS = re.compile(
    r"\b(?:mark(?:s|ing|ed)?|commemorat\w+|observ\w+|ahead of|upcoming|approach\w*|to honou?r|on)\b"
)
_IS_TO_COME = re.compile(r"\b(?:will|would|scheduled|upcoming|is to)\b")
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that names a happening, at `start` of its paragraph."""

    stretch: Stretch
    start: int
    words: str
    is_lead: bool

    def sign(self, rule: str, period: Period, start: int, end: int) -> DateSign:
        return DateSign(rule, (period,), self.stretch.evidence(self.start + start, self.start + end))


Named = list[tuple[Anchor, re.Match[str]]]


def anchored_signs(body: Body) -> Iterator[DateSign]:
    for said, named in _sentences_that_name(body):
        for anchor, name in named:
            yield from _dated_name(said, anchor, name)
            yield from _relative(said, anchor, name)
        yield from _counted(said, named)
        yield from _nth(said, named)
        yield from _anniversary(said, named)


def _sentences_that_name(body: Body) -> Iterator[tuple[Said, Named]]:
    """Yield each sentence that names a happening beside words of time, once, with every naming in it."""
    known = tuple(anchors_told_by(body.names, body.whole))
    counting = islice(_sentences_of_time(body), MOST_SENTENCES) if known else ()
    for n, start, end in counting:
        stretch = body.stretches[n]
        said = Said(stretch, start, stretch.words[start:end], is_lead=n == 0 and start < CHARACTERS_OF_A_LEAD)
        named = [(anchor, name) for anchor in known for name in anchor.names.finditer(said.words)]
        around = f"{stretch.words[:FURTHEST_ABOUT]} {body.lead}" if named else ""
        if meant := [pair for pair in named if pair[0].is_meant(said.words, around)]:
            yield said, meant


def _sentences_of_time(body: Body) -> Iterator[tuple[int, int, int]]:
    """Yield, by paragraph, the sentences with a unit of time or a month in them."""
    words = (*UNITS_OF_TIME, *(body.names & MONTHS))
    last, end_of_last = -1, 0
    for n, place in sorted(found for word in words for found in body.places_of(word)):
        if n > last or place >= end_of_last:
            start, end = sentence_around(body.stretches[n].words, place, place + 1)
            last, end_of_last = n, end
            yield n, start, end


def _dated_name(said: Said, anchor: Anchor, name: re.Match[str]) -> Iterator[DateSign]:
    """Find "the Feb. 24 invasion": after that day and, without a year, within one."""
    if "anniversary" in said.words or _IS_TO_COME.search(said.words):
        return
    for written in dates_in(said.words):
        gap = max(written.start - name.end(), name.start() - written.end)
        if written.in_year(anchor.on.year) == anchor.on and gap <= FURTHEST_NAME:
            keeps = written.year is not None or anchor.name_carries_date
            latest = date.max if keeps else anchor.on + timedelta(days=DAYS_WITHOUT_A_YEAR)
            start, end = min(written.start, name.start()), max(written.end, name.end())
            yield said.sign(f"the day of “{anchor.event}” is named", Period(anchor.on, latest), start, end)


def _relative(said: Said, anchor: Anchor, name: re.Match[str]) -> Iterator[DateSign]:
    """Find "which it recognised as independent last month"."""
    relative = RELATIVE.match(said.words, name.end() + 1)
    if relative and not anchor.name_carries_date:
        rule = f"“{anchor.event}” was {relative[0]}"
        yield said.sign(rule, as_relative(anchor.on, relative), name.start(), relative.end())


def _counted(said: Said, named: Named) -> Iterator[DateSign]:
    """Find "more than two weeks since the invasion"."""
    for duration in counted_durations(said.words):
        for anchor, name in _only_one(_counted_from(said, duration, named)):
            start, end = min(duration.start(), name.start()), max(duration.end(), name.end())
            rule = f"{duration[0]} since “{anchor.event}”"
            yield said.sign(rule, after_duration(anchor.on, duration), start, end)


def _counted_from(said: Said, duration: re.Match[str], named: Named) -> Named:
    after = said.words[duration.end() :]
    if counts_to_now(said, duration):
        return [pair for pair in named if 0 <= pair[1].start() - duration.end() <= FURTHEST_NAME]
    if _AGO.match(after):
        return [pair for pair in named if 0 <= duration.start() - pair[1].end() <= FURTHEST_AGO]
    if _OF_IT.match(after) and _IS_NOW.search(said.words):
        return named
    return []


def counts_to_now(said: Said, duration: re.Match[str]) -> bool:
    """Tell the news from a story told later: "two weeks after" counts to today in a lead in the present."""
    link = _SINCE.match(said.words, duration.end())
    if link is None:
        return False
    return link[1] == "since" or (said.is_lead and _IS_NOW.search(said.words) is not None)


def _nth(said: Said, named: Named) -> Iterator[DateSign]:
    """Find "the offensive continues into its 19th month"."""
    for nth in NTH.finditer(said.words):
        if _IN_ITS.search(said.words, 0, nth.start()):
            for anchor, name in _only_one([pair for pair in named if pair[1].end() <= nth.start()]):
                rule = f"{nth[0]} of “{anchor.event}”"
                yield said.sign(rule, in_nth(anchor.on, nth), name.start(), nth.end())


def _anniversary(said: Said, named: Named) -> Iterator[DateSign]:
    """Find "marks the second anniversary of the flood"."""
    for nth in ANNIVERSARY.finditer(said.words):
        if _MARKS.search(said.words) and not _OTHER_YEAR.search(said.words):
            later = [pair for pair in named if 0 <= pair[1].start() - nth.end() <= FURTHEST_NAME]
            for anchor, name in _only_one(later):
                rule = f"{nth[0]} of “{anchor.event}”"
                yield said.sign(rule, _around_anniversary(anchor.on, nth), nth.start(), name.end())


def _around_anniversary(on: date, nth: re.Match[str]) -> Period:
    day = plus(on, nth_number(nth), "year")
    return Period(day - DAYS_AROUND_AN_ANNIVERSARY, day + DAYS_AROUND_AN_ANNIVERSARY)


def _only_one(named: Named) -> Named:
    """Return the nearest naming, or none when two happenings could be meant."""
    return named[:1] if len({anchor.on for anchor, _ in named}) == 1 else []
