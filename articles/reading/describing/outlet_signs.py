"""The ways in which an outlet names itself, and those in which a text only names an outlet."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.describing.findings import Stretch
from articles.reading.records import Evidence

SIGNS_FILE = Path(__file__).parents[1] / "data" / "outlet_signs.toml"
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


def signs_in(stretch: Stretch, strength: Strength) -> Iterator[OutletSign]:
    """Yield each place where a block names an outlet in a way of this strength."""
    for sign in _patterns(strength):
        for match in sign.pattern.finditer(stretch.words, 0, LONGEST_LOOK):
            evidence = stretch.evidence(*match.span())
            yield OutletSign(sign.rule, strength, match["name"], evidence, sign.needs_likely_name)


@cache
def words_of(table: str) -> re.Pattern[str]:
    """Return what finds the words that outlets, or bodies that are none, have in their names."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, _file()[table])) + r")\b")


@cache
def _patterns(strength: Strength) -> tuple[SignPattern, ...]:
    rows = _file()[strength.name.lower()]
    return tuple(_sign(row, pattern, strength) for row in rows for pattern in row["patterns"])


def _sign(row: dict[str, Any], pattern: str, strength: Strength) -> SignPattern:
    whole = pattern.replace("NAME", _NAME).replace("STAFF", _STAFF).replace("SELDOM", _SELDOM)
    return SignPattern(row["rule"], strength, re.compile(whole), row.get("likely", False))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(SIGNS_FILE.read_text(encoding="utf-8"))
