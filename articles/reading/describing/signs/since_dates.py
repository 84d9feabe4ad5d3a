"""Signs that count from a date in the text: "seven months after the flood of May 2021"."""

import re
from collections.abc import Iterator
from datetime import date

from articles.reading.calendar_words import WrittenDate, dates_in
from articles.reading.calendar_words.counting import end_of
from articles.reading.describing.signs.anchored import Said, counts_to_now
from articles.reading.describing.signs.durations import after_duration, counted_durations
from articles.reading.describing.signs.sign import CHARACTERS_OF_A_LEAD, Body, DateSign
from articles.reading.records import Period
from articles.reading.sentences import sentence_around

FURTHEST_DATE = 80
LINKS = ("since ", "after ", "into ", "following ", "from ")

_UNIT_BEFORE = re.compile(r"\b(?:day|week|month|year)s?,? $")


def since_dates(body: Body) -> Iterator[DateSign]:
    """Find "two years since 3 June 2019"; "after" counts to now only in the lead."""
    for n, stretch in enumerate(body.stretches):
        for place in _links(stretch.words, LINKS if n == 0 else LINKS[:1]):
            start, end = sentence_around(stretch.words, place, place)
            is_lead = n == 0 and start < CHARACTERS_OF_A_LEAD
            yield from _counted(Said(stretch, start, stretch.words[start:end], is_lead), place - start)


def _links(words: str, links: tuple[str, ...]) -> Iterator[int]:
    """Yield where one of the links stands right after a unit of time."""
    for link in links:
        place = words.find(link)
        while place >= 0:
            if _UNIT_BEFORE.search(words, max(0, place - 9), place):
                yield place
            place = words.find(link, place + 1)


def _counted(said: Said, link: int) -> Iterator[DateSign]:
    for duration in counted_durations(said.words):
        if not link - 2 <= duration.end() <= link or not counts_to_now(said, duration):
            continue
        written = _date_soon_after(said.words, duration.end())
        if written and written.year and (written.day or duration["unit"] in ("month", "year")):
            rule = f"{duration[0]} since {said.words[written.start : written.end]}"
            yield said.sign(rule, _after(written, duration), duration.start(), written.end)


def _date_soon_after(words: str, place: int) -> WrittenDate | None:
    later = (written for written in dates_in(words) if place < written.start <= place + FURTHEST_DATE)
    return next(later, None)


def _after(written: WrittenDate, duration: re.Match[str]) -> Period:
    first = written.full or date(written.year or 1, written.month, 1)
    last = written.full or end_of(first, "month")
    return Period(after_duration(first, duration).earliest, after_duration(last, duration).latest)
