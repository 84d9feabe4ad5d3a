"""Differences: what makes two statements on one subject tell something else. Words, not meaning."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.number_words import value_of
from articles.reading.stems import stem
from articles.reading.terms import tokens

TABLE = Path(__file__).parent.parent / "data" / "opposites.toml"
QUANTITY = re.compile(
    r"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)(?: ?(?P<percent>%)|[ -](?P<unit>[^\W\d_]+))"
)
YEAR = re.compile(r"(?:19|20)\d\d")
NOT_CONTRACTED = re.compile(r"n['’]t\b", re.IGNORECASE)


def difference(earlier: str, later: str) -> str:
    """Say in words what differs that tells: a number of one thing, opposite words, a "not"; else nothing."""
    return _numbers(earlier, later) or _opposites(earlier, later) or _negation(earlier, later)


def _numbers(earlier: str, later: str) -> str:
    """Compare the numbers that count the same thing: 40 ships, 60 ships."""
    before, after = _quantities(earlier), _quantities(later)
    for unit in sorted(before.keys() & after.keys()):
        if not before[unit].keys() & after[unit].keys():
            return f"“{next(iter(before[unit].values()))}” and “{next(iter(after[unit].values()))}”"
    return ""


def _quantities(words: str) -> dict[str, dict[float, str]]:
    """Return, by what is counted, the values and how each is written."""
    found: dict[str, dict[float, str]] = {}
    for match in QUANTITY.finditer(words):
        if not YEAR.fullmatch(match["number"]):
            unit = match["percent"] or stem(match["unit"].casefold())
            found.setdefault(_unit(unit), {})[value_of(match["number"])] = match.group()
    return found


def _unit(unit: str) -> str:
    return "%" if unit in {"percent", "per"} else unit


def _opposites(earlier: str, later: str) -> str:
    before, after = _stems(earlier), _stems(later)
    for one, other in _pairs():
        for first, second in ((one, other), (other, one)):
            both_ways = second in before or first in after
            if first in before and second in after and not both_ways:
                return f"“{before[first]}” and “{after[second]}”"
    return ""


def _stems(words: str) -> dict[str, str]:
    return {stem(word): word for word in tokens(words)}


def _negation(earlier: str, later: str) -> str:
    before, after = _denial(earlier), _denial(later)
    if bool(before) == bool(after):
        return ""
    return f"only the {'earlier' if before else 'later'} one says “{before or after}”"


def _denial(words: str) -> str:
    contracted = NOT_CONTRACTED.search(words)
    return "not" if contracted else next((word for word in tokens(words) if word in _negations()), "")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((stem(one), stem(other)) for one, other in _table()["pairs"])


@cache
def _negations() -> frozenset[str]:
    return frozenset(_table()["negations"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
