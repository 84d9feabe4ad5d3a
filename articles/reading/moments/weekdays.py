"""Days of the week: the last one up to the day of publication, or the next one where the verb looks ahead."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from articles.reading.calendar_words import MONTH, WEEKDAY, weekday_number
from articles.reading.calendar_words.counting import plus, start_of
from articles.reading.moments.direction import Direction, direction_of
from articles.reading.moments.found import Found, SaidOn, the_day
from articles.reading.records import Period

TRIGGERS = ("day",)

Weekday = Callable[[int, date], Period | None]
"""When a day of the week is, by its number, said on a day."""

DAYS_OF_A_WEEK = 7
DAYS_OF_DOUBT = 3
"""So soon after a Friday, "last Friday" may be the one before; so with "next Friday"."""
DAYS_UNSAID = 1
"""Where no verb says, only the weekday of publication and the one before it are taken for the past."""
FURTHEST_LEAD = 24

_WEEKDAY = re.compile(
    rf"(?P<day>{WEEKDAY})\b(?: (?:of )?(?P<week>last|this|next) week\b)?"
    r"(?:,? (?:early |late )?(?:morning|afternoon|evening|night)\b)?(?P<of>['’]s\b)?"
)
_COUNTED = re.compile(r"\b(?P<lead>last|next|this past|this coming|this|past|coming)\s+$", re.IGNORECASE)
_NO_MOMENT = re.compile(
    r"\b(?:until|till|by|through|from|to|between|every|each|alternate|since|previous|following|most|some|a|one|any|another"
    r"|first|second|third|fourth|same|that)\s+(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)
"""A weekday after these is a limit, a habit, or counts from another day."""
_ON = re.compile(
    r"\b(?:on|late|early|of|in|before|after|and|or|ahead of|the|last|next|this|past|coming)\s+$",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"\b(?:before|ahead of|in advance of)\s+$", re.IGNORECASE)
_AFTER_IT = re.compile(r"\b(?:after|following|since|in the wake of|despite)\s+$", re.IGNORECASE)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:“\"”] )\b[A-Z][\w’'.-]*\s+$")
_CAPITAL_AFTER = re.compile(r"\s+[A-Z]")
_DATE_BESIDE = re.compile(rf",?\s+(?:the\s+)?\(?(?:{MONTH}|\d)|['’]?s?\s+and\s+{WEEKDAY}s\b|s\b")


def find_weekdays(words: str) -> Iterator[Found]:
    for match in _WEEKDAY.finditer(words):
        if _is_plain(words, *match.span()):
            yield _found(words, match)


def _is_plain(words: str, start: int, end: int) -> bool:
    """Tell a weekday from a part of a name, a habit, a limit, a date written out."""
    before = words[max(0, start - FURTHEST_LEAD) : start]
    if before[-1:].isalnum() or before[-1:] in ("-", "/") or words[end : end + 1] in ("-", "/"):
        return False
    if _DATE_BESIDE.match(words, end) or _NO_MOMENT.search(before):
        return False
    if _ON.search(before):
        return True
    return not _CAPITAL_BEFORE.search(before) and not _CAPITAL_AFTER.match(words, end)


def _found(words: str, match: re.Match[str]) -> Found:
    number = weekday_number(match["day"])
    lead = _COUNTED.search(words, max(0, match.start() - FURTHEST_LEAD), match.start())
    start = lead.start("lead") if lead else match.start()
    end = match.start("of") if match["of"] else match.end()
    rule = f"“{words[start:end]}”, counted from the day of publication"
    if match["week"]:
        return Found(start, end, _in_week(number, match["week"]), rule)
    if lead and lead["lead"].lower() != "this":
        return Found(start, end, partial(_COUNTED_ON[lead["lead"].lower()], number), rule)
    direction = _direction(words, match)
    return Found(start, end, partial(_DIRECTED[direction], number), f"{rule}, {_LOOKS[direction]}")


def _direction(words: str, match: re.Match[str]) -> Direction:
    """Tell "ahead of Friday's vote" and "after Friday's vote" by the preposition, else ask the verb."""
    if match["of"] and _BEFORE_IT.search(words, max(0, match.start() - FURTHEST_LEAD), match.start()):
        return Direction.FUTURE
    if match["of"] and _AFTER_IT.search(words, max(0, match.start() - FURTHEST_LEAD), match.start()):
        return Direction.PAST
    return direction_of(words, *match.span())


def _back(number: int, day: date) -> date:
    return plus(day, -((day.weekday() - number) % DAYS_OF_A_WEEK), "day")


def _ahead(number: int, day: date) -> date:
    return plus(day, (number - day.weekday()) % DAYS_OF_A_WEEK, "day")


def _the_last_one(number: int, day: date) -> Period:
    return the_day(_back(number, day))


def _the_next_one(number: int, day: date) -> Period:
    return the_day(_ahead(number, day))


def _one_of_the_last(number: int, day: date) -> Period:
    before = _back(number, plus(day, -1, "day"))
    in_doubt = (day - before).days <= DAYS_OF_DOUBT
    return Period(plus(before, -1, "week"), before) if in_doubt else the_day(before)


def _one_of_the_next(number: int, day: date) -> Period:
    after = _ahead(number, plus(day, 1, "day"))
    in_doubt = (after - day).days <= DAYS_OF_DOUBT
    return Period(after, plus(after, 1, "week")) if in_doubt else the_day(after)


def _just_now(number: int, day: date) -> Period | None:
    last = _back(number, day)
    return the_day(last) if (day - last).days <= DAYS_UNSAID else None


def _today_only(number: int, day: date) -> Period | None:
    return the_day(day) if day.weekday() == number else None


def _in_week(number: int, which: str) -> SaidOn:
    weeks = {"last": -1, "this": 0, "next": 1}[which]
    return lambda day: the_day(plus(plus(start_of(day, "week"), weeks, "week"), number, "day"))


_COUNTED_ON: dict[str, Weekday] = {
    "last": _one_of_the_last,
    "next": _one_of_the_next,
    "past": _the_last_one,
    "this past": _the_last_one,
    "coming": _the_next_one,
    "this coming": _the_next_one,
}
_DIRECTED: dict[Direction, Weekday] = {
    Direction.PAST: _the_last_one,
    Direction.FUTURE: _the_next_one,
    Direction.UNSAID: _just_now,
    Direction.UNSURE: _today_only,
}
_LOOKS = {
    Direction.PAST: "as its verb looks back",
    Direction.FUTURE: "as its verb looks ahead",
    Direction.UNSAID: "just before it",
    Direction.UNSURE: "that very day",
}
