"""Signs of when a text was written: what it says of the time since dated happenings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from articles.reading.calendar_words import WEEKDAY, YEAR, WrittenDate, dates_in
from articles.reading.calendar_words.counting import plus
from articles.reading.describing.anchors import Anchor, anchors
from articles.reading.describing.durations import (
    DURATION,
    NTH,
    RELATIVE,
    after_duration,
    as_relative,
    in_nth,
)
from articles.reading.describing.findings import Stretch
from articles.reading.records import Evidence, Period
from articles.reading.sentences import sentences

LONGEST_SENTENCE = 1000
FURTHEST_NAME = 100
"""Characters between a duration and the happening it counts from."""
FURTHEST_DATE = 80
MOST_YEARS = 25
"""Longer ones count from happenings that are older than the table of anchors."""
DAYS_WITHOUT_A_YEAR = 364
"""A date is written without its year for less than one."""
CHARACTERS_OF_A_LEAD = 600
DAYS_AFTER_THE_LATEST_DATE = 31
"""A weekday with its full date in the lead, if no later one is named: 93 % of 112 abp articles came
out within so many days, 81 % on that day or the next."""

_SINCE = re.compile(r",? (since|after|into|following|from)\b")
_AGO = re.compile(r"^ ago\b")
_OF_IT = re.compile(r"^ (?:of|of the|into the) (?:fighting|war|conflict|civil war)\b")
_IN_ITS = re.compile(
    r"\b(?:is|are|has|have|now|continues?|drags? on|stretch(?:es)?|enters?|entered|entering|grinds? on)\b"
    r"[^.;]{0,30}\b(?:its|the|their|a) $"
)
_IS_NOW = re.compile(r"\b(?:is|are|has|have|says?|continues?|isn['’]t|hasn['’]t|remains?)\b")
_YEAR = re.compile(rf"\b{YEAR}\b")
_WEEKDAY_BESIDE = re.compile(rf"{WEEKDAY},? $")


@dataclass(frozen=True, slots=True)
class DateSign:
    """One sign: the text was published within `period`. An open end is `date.max`."""

    rule: str
    period: Period
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Sentence:
    stretch: Stretch
    start: int
    words: str
    is_lead: bool

    def sign(self, rule: str, period: Period, start: int, end: int) -> DateSign:
        return DateSign(rule, period, self.stretch.evidence(self.start + start, self.start + end))


def date_signs(body: tuple[Stretch, ...]) -> tuple[DateSign, ...]:
    """Return every sign in the body, in order."""
    whole = " ".join(stretch.words for stretch in body)
    known = tuple(anchor for anchor in anchors() if anchor.may_be_named_in(whole))
    lead = body[0].words[:LONGEST_SENTENCE] if body else ""
    counted = (sign for said in _sentences(body) for sign in _of_sentence(said, known, lead))
    return (*counted, *_latest_date_of_lead(body))


def _sentences(body: tuple[Stretch, ...]) -> Iterator[_Sentence]:
    for n, stretch in enumerate(body):
        for start, end in sentences(stretch.words):
            if end - start <= LONGEST_SENTENCE:
                yield _Sentence(stretch, start, stretch.words[start:end], is_lead=n == 0)


def _of_sentence(said: _Sentence, known: tuple[Anchor, ...], lead: str) -> Iterator[DateSign]:
    around = f"{said.stretch.words[: 3 * LONGEST_SENTENCE]} {lead}"
    named = [(anchor, name) for anchor in known for name in anchor.named_in(said.words, around)]
    for anchor, name in named:
        yield from _dated_name(said, anchor, name)
        yield from _relative(said, anchor, name)
    yield from _counted(said, named)
    yield from _counted_from_dates(said)


def _dated_name(said: _Sentence, anchor: Anchor, name: re.Match[str]) -> Iterator[DateSign]:
    """Find "the Feb. 24 invasion": after that day and, without a year, within one."""
    if "anniversary" in said.words:
        return
    for written in dates_in(said.words):
        gap = max(written.start - name.end(), name.start() - written.end)
        if written.in_year(anchor.on.year) == anchor.on and gap <= FURTHEST_NAME:
            keeps = written.year is not None or anchor.name_carries_date
            latest = date.max if keeps else anchor.on + timedelta(days=DAYS_WITHOUT_A_YEAR)
            start, end = min(written.start, name.start()), max(written.end, name.end())
            yield said.sign(f"the day of “{anchor.event}” is named", Period(anchor.on, latest), start, end)


def _relative(said: _Sentence, anchor: Anchor, name: re.Match[str]) -> Iterator[DateSign]:
    """Find "which it recognised as independent last month"."""
    relative = RELATIVE.match(said.words, name.end() + 1)
    if relative and not anchor.name_carries_date:
        rule = f"“{anchor.event}” was {relative[0]}"
        yield said.sign(rule, as_relative(anchor.on, relative), name.start(), relative.end())


def _counted(said: _Sentence, named: list[tuple[Anchor, re.Match[str]]]) -> Iterator[DateSign]:
    """Find "more than two weeks since the invasion", "the offensive continues into its 19th month"."""
    for duration in _durations(said):
        for anchor, name in _only_one(_counted_from(said, duration, named)):
            start, end = min(duration.start(), name.start()), max(duration.end(), name.end())
            rule = f"{duration[0]} since “{anchor.event}”"
            yield said.sign(rule, after_duration(anchor.on, duration), start, end)
    for nth in NTH.finditer(said.words):
        if _IN_ITS.search(said.words, 0, nth.start()):
            for anchor, name in _only_one([pair for pair in named if pair[1].end() <= nth.start()]):
                rule = f"{nth[0]} of “{anchor.event}”"
                yield said.sign(rule, in_nth(anchor.on, nth), name.start(), nth.end())


def _durations(said: _Sentence) -> Iterator[re.Match[str]]:
    for duration in DURATION.finditer(said.words):
        if (
            duration["unit"] != "year"
            or not duration["count"].isdigit()
            or int(duration["count"]) <= MOST_YEARS
        ):
            yield duration


def _counted_from(
    said: _Sentence, duration: re.Match[str], named: list[tuple[Anchor, re.Match[str]]]
) -> list[tuple[Anchor, re.Match[str]]]:
    after = said.words[duration.end() :]
    if _counts_to_now(said, duration):
        return [pair for pair in named if 0 <= pair[1].start() - duration.end() <= FURTHEST_NAME]
    if _AGO.match(after):
        return [pair for pair in named if 0 <= duration.start() - pair[1].end() <= FURTHEST_NAME // 2]
    if _OF_IT.match(after) and _IS_NOW.search(said.words):
        return named
    return []


def _counts_to_now(said: _Sentence, duration: re.Match[str]) -> bool:
    link = _SINCE.match(said.words, duration.end())
    return link is not None and (link[1] == "since" or _is_of_now(said))


def _counted_from_dates(said: _Sentence) -> Iterator[DateSign]:
    """Find "seven months after the flood of May 2021", "two years since 3 June 2019"."""
    for duration in _durations(said):
        written = _date_soon_after(said.words, duration.end()) if _counts_to_now(said, duration) else None
        if written and written.year and (written.day or duration["unit"] in ("month", "year")):
            first = written.full or date(written.year, written.month, 1)
            last = written.full or plus(first, 1, "month") - timedelta(days=1)
            period = Period(after_duration(first, duration).earliest, after_duration(last, duration).latest)
            rule = f"{duration[0]} since {said.words[written.start : written.end]}"
            yield said.sign(rule, period, duration.start(), written.end)


def _date_soon_after(words: str, place: int) -> WrittenDate | None:
    later = (written for written in dates_in(words) if place < written.start <= place + FURTHEST_DATE)
    return next(later, None)


def _is_of_now(said: _Sentence) -> bool:
    """Tell the news from a story told later: "two weeks after" counts to today in a lead in the present."""
    return said.is_lead and bool(_IS_NOW.search(said.words))


def _only_one(named: list[tuple[Anchor, re.Match[str]]]) -> list[tuple[Anchor, re.Match[str]]]:
    """Return the nearest naming, or none when two happenings could be meant."""
    return named[:1] if len({anchor.on for anchor, _ in named}) == 1 else []


def _latest_date_of_lead(body: tuple[Stretch, ...]) -> Iterator[DateSign]:
    """Find a weekday with its full date in the lead, if the text names no later day."""
    dated = [
        (written.full, stretch, written.start, written.end)
        for stretch in body
        for written in dates_in(stretch.words)
        if written.full
    ]
    if not dated:
        return
    day, stretch, start, end = max(dated, key=lambda found: found[0])
    in_lead = stretch.start + start - body[0].start < CHARACTERS_OF_A_LEAD
    if (
        in_lead
        and not _names_year_after(day, body)
        and _WEEKDAY_BESIDE.search(stretch.words, max(0, start - 12), start)
    ):
        period = Period(day, day + timedelta(days=DAYS_AFTER_THE_LATEST_DATE))
        yield DateSign("the latest day named, in the lead", period, stretch.evidence(start, end))


def _names_year_after(day: date, body: tuple[Stretch, ...]) -> bool:
    return any(int(year[0]) > day.year for stretch in body for year in _YEAR.finditer(stretch.words))
