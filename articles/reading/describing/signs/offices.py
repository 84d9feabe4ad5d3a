"""Signs from those who hold an office and act on a weekday: "President Brandt said on Tuesday"."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.calendar_words import WEEKDAY
from articles.reading.describing.findings import Stretch
from articles.reading.describing.signs.sign import CAPITALS, Body, DateSign
from articles.reading.records import Period
from articles.reading.sentences import sentence_around

OFFICES_FILE = Path(__file__).parents[2] / "data" / "offices.toml"
CHARACTERS_LOOKED_AT = 4_000
"""The start of a report tells the news; what its end tells is older."""
FURTHEST_FORMER = 40
DAYS_AFTER_A_TERM = timedelta(days=7)
"""Who has just left is still called by the office: 4 of 5 abp articles that named one after its end."""

_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b(?!s|['’]s)")
WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})


@dataclass(frozen=True, slots=True)
class Holder:
    called: str
    name: str
    keys: tuple[str, ...]
    """The words by which they are looked for."""
    pattern: re.Pattern[str]
    terms: tuple[Period, ...]


def offices(body: Body) -> Iterator[DateSign]:
    """Yield, for each who holds an office in a sentence with a weekday, their terms.

    Of two who held the same office, one is history: nobody knows which.
    """
    if not body.names & WEEKDAYS:
        return
    holders = tuple(_holders_named(body.names))
    found = {holder: sign for stretch in _start_of(body) for holder, sign in _held_in(stretch, holders)}
    times_held = Counter(holder.called for holder in found)
    yield from (sign for holder, sign in found.items() if times_held[holder.called] == 1)


def _start_of(body: Body) -> Iterator[Stretch]:
    looked = 0
    for stretch in body.stretches:
        if looked < CHARACTERS_LOOKED_AT and _WEEKDAY.search(stretch.words[:CHARACTERS_LOOKED_AT]):
            yield stretch
        looked += len(stretch.words)


def _held_in(stretch: Stretch, holders: tuple[Holder, ...]) -> Iterator[tuple[Holder, DateSign]]:
    words = stretch.words[:CHARACTERS_LOOKED_AT]
    for holder in holders:
        for match in holder.pattern.finditer(words) if any(key in words for key in holder.keys) else ():
            if _acts_on_a_weekday(words, match):
                rule = f"{holder.called} {holder.name} in office"
                yield holder, DateSign(rule, holder.terms, stretch.evidence(*match.span()))
                break


def _acts_on_a_weekday(words: str, match: re.Match[str]) -> bool:
    """Tell who acts now from a former, coming or supposed holder, and from words that are quoted."""
    start, end = sentence_around(words, *match.span())
    before = words[start : match.start()]
    if _not_now().search(before[-FURTHEST_FORMER:]) or "“" in before or '"' in before:
        return False
    return _WEEKDAY.search(words, start, end) is not None


def _holders_named(names: frozenset[str]) -> Iterator[Holder]:
    by_name = _holders()
    told = (holder for name in sorted(names & by_name.keys()) for holder in by_name[name])
    yield from dict.fromkeys(told)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(OFFICES_FILE.read_text(encoding="utf-8"))


@cache
def _not_now() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in _table()["not_now"])
    return re.compile(rf"(?:\b(?:{words})|\b\d{{4}})\W+(?:[\w.’'-]+ ){{0,3}}$", re.IGNORECASE)


@cache
def _holders() -> dict[str, tuple[Holder, ...]]:
    """Return the holders by the last word of each of their names."""
    by_name: dict[str, list[Holder]] = {}
    for office in _table()["office"]:
        for row in office["holders"]:
            holder = _holder(office, row)
            for key in holder.keys:
                by_name.setdefault(key, []).append(holder)
    return {name: tuple(holders) for name, holders in by_name.items()}


def _last_capital(name: str) -> str:
    """Return the word by which a name is looked for: "Brandt" of "Ida Brandt Jr."."""
    *_, last = CAPITALS.finditer(re.sub(r" (?:Jr\.|I+)$", "", name))
    return last[0]


def _holder(office: dict[str, Any], row: dict[str, Any]) -> Holder:
    names = "|".join(re.escape(name) for name in sorted(row["names"], key=len, reverse=True))
    terms = tuple(_term(*term) for term in row["terms"])
    pattern = re.compile(
        rf"(?<![-–])\b{office['title']},? (?:{names})\b(?!['’]s (?:administration|era|presidency))"
    )
    keys = tuple(dict.fromkeys(_last_capital(name) for name in row["names"]))
    return Holder(office["called"], row["names"][0], keys, pattern, terms)


def _term(first: date, last: date | None = None) -> Period:
    """Return a term with the week after it, in which its end is the news."""
    return Period(first, last + DAYS_AFTER_A_TERM if last else date.max)
