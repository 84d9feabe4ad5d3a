"""Signs from a date in the lead, with its year or without."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from articles.reading.calendar_words import WEEKDAY, WrittenDate, dates_in, weekday_number
from articles.reading.describing.findings import Stretch
from articles.reading.describing.signs.sign import CHARACTERS_OF_A_LEAD, Body, DateSign
from articles.reading.records import Evidence, Period

DAYS_AFTER_THE_LATEST_DATE = 31
"""A weekday with its full date in the lead, if no later one is named: 93 % of 112 abp articles came
out within so many days, 81 % on that day or the next."""
DAYS_BEFORE_A_LEAD_DATE, DAYS_AFTER_A_LEAD_DATE = 31, 14
"""A weekday with its day and month, without a year, in the lead: 22 of 23 abp articles came out within 14
days of it; what is to come is announced a month ahead."""
DAYS_AFTER_A_DATELINE = 3
"""An agency's report is printed on the day of its dateline or soon after."""
FIRST_YEAR, LAST_YEAR = 1980, 2060

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WEEKDAY_BESIDE = re.compile(rf"(?P<weekday>{WEEKDAY}),? \(?$")


def full_date_of_lead(body: Body) -> Iterator[DateSign]:
    """Find a weekday with its full date in the lead, if the text names no later day."""
    if not body.stretches or not any(
        _weekday_of(body.lead, each) for each in dates_in(body.lead) if each.full
    ):
        return
    latest = max(body.full_dates(), key=lambda there: there.day)
    place = latest.stretch.start + latest.written.start - body.stretches[0].start
    weekday = _weekday_of(latest.stretch.words, latest.written)
    if place < CHARACTERS_OF_A_LEAD and weekday and not names_year_after(latest.day, body):
        period = Period(latest.day, latest.day + timedelta(days=DAYS_AFTER_THE_LATEST_DATE))
        evidence = latest.stretch.evidence(latest.written.start, latest.written.end)
        yield DateSign("the latest day named, in the lead", (period,), evidence)


def names_year_after(day: date, body: Body) -> bool:
    return any(int(year[0]) > day.year for year in _YEAR.finditer(body.whole))


def yearless_date_of_lead(body: Body) -> Iterator[DateSign]:
    """Find "on Tuesday, May 11": in the years in which that day is a Tuesday."""
    words = body.lead[:CHARACTERS_OF_A_LEAD]
    for written in dates_in(words):
        weekday = _weekday_of(words, written)
        if weekday and written.day and not written.year:
            days = [day for day in _in_years(written) if day.weekday() == weekday_number(weekday["weekday"])]
            evidence = body.stretches[0].evidence(weekday.start("weekday"), written.end)
            yield DateSign(f"“{evidence.text}”", tuple(_around(day) for day in days), evidence)


def yearless_dateline(datelines: tuple[Stretch, ...]) -> Iterator[DateSign]:
    """Find "HARROW MILLS, May 11 (NPA) —", in any year."""
    for line in datelines:
        for written in dates_in(line.words):
            if written.day and not written.year:
                days = _in_years(written)
                evidence: Evidence = line.evidence(written.start, written.end)
                after = timedelta(days=DAYS_AFTER_A_DATELINE)
                yield DateSign("dateline", tuple(Period(day, day + after) for day in days), evidence)


def _around(day: date) -> Period:
    before, after = timedelta(days=DAYS_BEFORE_A_LEAD_DATE), timedelta(days=DAYS_AFTER_A_LEAD_DATE)
    return Period(day - before, day + after)


def _weekday_of(words: str, written: WrittenDate) -> re.Match[str] | None:
    return _WEEKDAY_BESIDE.search(words, max(0, written.start - 14), written.start)


def _in_years(written: WrittenDate) -> list[date]:
    return [day for year in range(FIRST_YEAR, LAST_YEAR) if (day := written.in_year(year))]
