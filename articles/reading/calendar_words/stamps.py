"""What stands beside a date on its line: words of publication, times of day, weekdays, names, others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from articles.reading.calendar_words.clock import CLOCK, ISO_TIME
from articles.reading.calendar_words.names import WEEKDAY_OF
from articles.reading.calendar_words.written import WrittenDate, all_dates_in


class Kind(Enum):
    DATE = auto()
    CLOCK = auto()
    PUBLISHED = auto()
    UPDATED = auto()
    WEEKDAY = auto()
    BESIDE = auto()
    """Small words of such lines: "by", "at", "min read", "comments"."""
    LEAD = auto()
    """A preposition: what follows may be the date of what stands before it."""
    NAME = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Part:
    kind: Kind
    start: int
    end: int
    date: WrittenDate | None = None
    """The date, if day, month and year are all there."""


STAMPS = frozenset({Kind.DATE, Kind.CLOCK, Kind.PUBLISHED, Kind.UPDATED, Kind.WEEKDAY, Kind.BESIDE})
"""What may follow a date before the first word of the article's own."""

_PUBLISHED = re.compile(
    r"publi(?:sh(?:ed)?|ée?|cado|cato)|posted|issued|created|filed|released?|veröffentlicht|опубликовано",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updated?|modified|edited|revis(?:ed|ion)|amended|mis|aktualisiert|actualizado|aggiornato|обновлено",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"on|of|in|since|until|till|from|after|before|about|around|to|between|during|for|as|dated|when|through|le|am|den|il|el",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"a\.?m|p\.?m|m|at|by|the|and|date|last|first|originally|local|time|ist|mins?|minutes?|read|reading|hours?|ago|add"
    r"|comments?|no|leave|reply|shares?|views?|likes?|report|immediate|editor|staff|via|with|de|van|von|der|du|la|da|di|al|bin"
    r"|blog|entry|news|writer|reporter|correspondent|author|words|text|story|new|t|z|uhr|um|h|jour|à|г|год|р",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.’'@&-]*|\w*[^\W\d_]\w*")


def parts_of(line: str) -> tuple[Part, ...]:
    """Return the parts of a short line, in order; punctuation and lone numbers are none."""
    return tuple(_with_names_after_by(line, list(_parts(line))))


def _parts(line: str) -> Iterator[Part]:
    dates = {written.start: written for written in all_dates_in(line)}
    place = 0
    while place < len(line):
        part = _part_at(line, place, dates)
        if part:
            yield part
        place = part.end if part else place + 1


def _with_names_after_by(line: str, parts: list[Part]) -> Iterator[Part]:
    """Take any word after "by" for a name: "by ibrandt"."""
    yield from parts[:1]
    for before, part in pairwise(parts):
        signs = part.kind is Kind.WORD and line[before.start : before.end].lower() == "by"
        yield replace(part, kind=Kind.NAME) if signs else part


def _part_at(line: str, place: int, dates: dict[int, WrittenDate]) -> Part | None:
    if place in dates:
        written = dates[place]
        joined = ISO_TIME.match(line, written.end)
        end = joined.end() if joined else written.end
        return Part(Kind.DATE, place, end, written if written.day and written.year else None)
    if clock := CLOCK.match(line, place):
        return Part(Kind.CLOCK, place, clock.end())
    if place and line[place - 1].isalnum():
        return None
    word = _WORD.match(line, place)
    return Part(_kind(word[0].rstrip(".’'-")), place, word.end()) if word else None


def _kind(word: str) -> Kind:
    if word.lower() in WEEKDAY_OF:
        return Kind.WEEKDAY
    named = (
        (_PUBLISHED, Kind.PUBLISHED),
        (_UPDATED, Kind.UPDATED),
        (_LEAD, Kind.LEAD),
        (_BESIDE, Kind.BESIDE),
    )
    for pattern, kind in named:
        if pattern.fullmatch(word):
            return kind
    return Kind.NAME if word[:1].isupper() or not word.isalpha() else Kind.WORD
