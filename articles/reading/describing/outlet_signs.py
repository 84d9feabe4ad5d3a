"""The ways in which an outlet names itself, and those in which a text only names an outlet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from articles.reading.describing.findings import Stretch
from articles.reading.outlet_words import signs_file
from articles.reading.records import Evidence

LONGEST_LOOK = 3000
"""Characters of a block in which its outlet is looked for."""

_WORD = r"(?:St\.|U\.S\.|[A-Z0-9][\w’'+-]*(?:[/&.][A-Za-z]\w*)*)"
_NAME = (
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'+-]*(?:[/&.][A-Za-z]\w*)*"
    rf"(?: (?:&|of|the|and|for|in|de|{_WORD})){{0,5}})"
)
_STAFF = (
    r"(?:staff(?: writers?| reporters?| correspondents?)?"
    r"|reporters?|correspondents?|journalists?|editors?|writers?)"
)
_SELDOM = r"(?:(?:also|yet|immediately|independently|been|so far|able to) )*"
_BEFORE = ("", "“", '"', "(")
_AFTER = ("", ",", ".", ":", ";", "!", "?", "”", '"', ")")


class Strength(IntEnum):
    MENTION = 0
    """Somebody's outlet, perhaps this one: a candidate, never the value."""
    PROSE = 1
    """The text speaks of its own outlet."""
    HOUSE = 2
    """The outlet's own machinery names it: a copyright, a newsletter, a message to readers."""


@dataclass(frozen=True, slots=True)
class SignPattern:
    rule: str
    strength: Strength
    cues: frozenset[str]
    pattern: re.Pattern[str]
    needs_likely_name: bool
    """The words fit other things too, so the name must be known or look like an outlet's."""


@dataclass(frozen=True, slots=True)
class OutletSign:
    rule: str
    strength: Strength
    name: str
    evidence: Evidence
    needs_likely_name: bool = True


def signs_in(stretch: Stretch, *strengths: Strength) -> Iterator[OutletSign]:
    """Yield each place where a block names an outlet in ways of these strengths."""
    words = stretch.words[:LONGEST_LOOK].lower().split()
    if _as_written().keys().isdisjoint(words):
        return
    cues = {_as_written()[word] for word in words if word in _as_written()}
    for sign in _patterns():
        if sign.strength in strengths and not sign.cues.isdisjoint(cues):
            yield from _found(sign, stretch)


def _found(sign: SignPattern, stretch: Stretch) -> Iterator[OutletSign]:
    for match in sign.pattern.finditer(stretch.words, 0, LONGEST_LOOK):
        evidence = stretch.evidence(*match.span())
        yield OutletSign(sign.rule, sign.strength, match["name"], evidence, sign.needs_likely_name)


@cache
def _as_written() -> dict[str, str]:
    """Return each cue by every way it may stand between spaces."""
    cues = frozenset().union(*(sign.cues for sign in _patterns()))
    return {f"{before}{cue}{after}": cue for cue in cues for before in _BEFORE for after in _AFTER}


@cache
def _patterns() -> tuple[SignPattern, ...]:
    """Return the patterns, the strongest first."""
    return tuple(
        _sign(row, pattern, strength)
        for strength in sorted(Strength, reverse=True)
        for row in signs_file()[strength.name.lower()]
        for pattern in row["patterns"]
    )


def _sign(row: dict[str, Any], pattern: str, strength: Strength) -> SignPattern:
    whole = pattern.replace("NAME", _NAME).replace("STAFF", _STAFF).replace("SELDOM", _SELDOM)
    cues = frozenset(row["cues"])
    return SignPattern(row["rule"], strength, cues, re.compile(whole), row.get("likely", False))
