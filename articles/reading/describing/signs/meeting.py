"""Where the signs of a date meet, and the day that stands out in that interval."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from articles.reading.describing.findings import unknown
from articles.reading.describing.refusals import DAYS_OF_TIME_ZONES
from articles.reading.describing.signs.sign import Body, DateSign
from articles.reading.describing.signs.weekdays import NamedWeekday, weekdays
from articles.reading.records import Certainty, Evidence, Finding, Period

DAYS_AFTER_A_WEEKDAY = 2
"""The first weekday that a report names is 0 to 2 days before it came out: 89 % of 2,589 abp articles
that name it twice, 58 % on that very day, 26 % on the next."""
LONGEST_INTERVAL_OF_DAYS = 27
"""In a longer one a weekday comes too often to say which."""
LONGEST_INTERVAL = 731
"""Days. Two years: what lies in a wider interval is called undated, the interval its candidate."""
LONGEST_RULE = 220
"""The weekday's part comes on top; a rule is shown on one line of a page."""
MOST_PERIODS = 200

Periods = tuple[Period, ...]


def inferred_from(
    signs: tuple[DateSign, ...], yearless: tuple[DateSign, ...], body: Body, first_seen_on: date | None
) -> Finding[Period]:
    """Return the interval in which all signs meet; unknown when they do not, or leave it open.

    A sign without a year narrows what the others say, if it fits; alone it says nothing.
    """
    if not signs:
        return unknown("nothing dates the text")
    met = _met([sign.periods for sign in signs], first_seen_on)
    candidates = tuple(dict.fromkeys(sign.in_words for sign in signs))
    if not met or _names_later_day(body, met[-1].latest):
        return unknown("the signs contradict one another", candidates)
    used = list(signs)
    for sign in yearless:
        if narrower := _both(met, sign.periods):
            met, used = narrower, [*used, sign]
    return _narrowed(Period(met[0].earliest, met[-1].latest), used, body, candidates)


def _met(all_periods: list[Periods], first_seen_on: date | None) -> Periods:
    met: Periods = (Period(date.min, first_seen_on + DAYS_OF_TIME_ZONES if first_seen_on else date.max),)
    for periods in all_periods:
        met = _both(met, periods)
    return met


def _both(some: Periods, others: Periods) -> Periods:
    """Return the days that lie in both."""
    meeting = (
        Period(max(one.earliest, other.earliest), min(one.latest, other.latest))
        for one, other in product(some[:MOST_PERIODS], others[:MOST_PERIODS])
    )
    return tuple(
        sorted((each for each in meeting if each.earliest <= each.latest), key=lambda each: each.earliest)
    )


def _narrowed(met: Period, signs: list[DateSign], body: Body, candidates: tuple[str, ...]) -> Finding[Period]:
    if met.latest == date.max:
        return unknown("only a day that it is later than", candidates)
    if (met.latest - met.earliest).days > LONGEST_INTERVAL:
        return unknown("more than two years are possible", (met.iso, *candidates))
    evidence = tuple(dict.fromkeys(sign.evidence for sign in signs))
    rule = _short("; ".join(dict.fromkeys(sign.rule for sign in signs)))
    if any(sign.knows_weekday for sign in signs):
        return Finding(met, Certainty.INFERRED, rule, evidence)
    return _by_weekday(met, rule, evidence, list(weekdays(body)))


def _by_weekday(
    met: Period, rule: str, evidence: tuple[Evidence, ...], named: list[NamedWeekday]
) -> Finding[Period]:
    """Narrow the interval to the first weekday named, if only one of its days falls on that."""
    day = _only_such_day(met, named[0].number) if named else None
    if day is None:
        return Finding(met, Certainty.INFERRED, rule, evidence)
    is_twice = sum(each.number == named[0].number for each in named) > 1
    period = Period(day, day + timedelta(days=DAYS_AFTER_A_WEEKDAY), day if is_twice else None)
    rule = f"{rule}; {named[0].evidence.text} is the first weekday named"
    return Finding(period, Certainty.INFERRED, rule, (*evidence, named[0].evidence))


def _only_such_day(met: Period, weekday: int) -> date | None:
    """Return the one day of the interval that falls on the weekday, if there is just one."""
    if (met.latest - met.earliest).days > LONGEST_INTERVAL_OF_DAYS:
        return None
    fitting = [day for day in _days(met) if day.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _days(period: Period) -> Iterator[date]:
    return (period.earliest + timedelta(days=n) for n in range((period.latest - period.earliest).days + 1))


def _names_later_day(body: Body, latest: date) -> bool:
    return latest < date.max and any(there.day > latest for there in body.full_dates())


def _short(rule: str) -> str:
    return rule if len(rule) <= LONGEST_RULE else rule[:LONGEST_RULE].rsplit(";", 1)[0] + "; and more"
