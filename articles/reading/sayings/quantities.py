"""Quantities and deadlines that two sentences give for one thing, and that cannot both be so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading.content import CARRYING
from articles.reading.number_words import value_of
from articles.reading.stems import stem
from articles.reading.terms import rarity

_SOFT = {
    "more than": (1.0, 1.5), "over": (1.0, 1.5), "at least": (1.0, 1.5), "as many as": (0.7, 1.0),
    "up to": (0.5, 1.0), "fewer than": (0.5, 1.0), "less than": (0.5, 1.0), "under": (0.5, 1.0),
    "nearly": (0.9, 1.0), "almost": (0.9, 1.0), "about": (0.9, 1.1), "around": (0.9, 1.1),
    "roughly": (0.9, 1.1), "approximately": (0.9, 1.1), "some": (0.9, 1.1),
}  # fmt: skip
"""What a number may be, in parts of it, after a word that leaves it open."""

_QUANTITY = re.compile(
    rf"(?:\b(?P<soft>{'|'.join(_SOFT)}) )?(?P<money>[$€£])?(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?:[ -](?P<scale>hundred|thousand|million|billion|trillion))?"
    r"(?P<percent> ?%| percent| per cent)?(?P<units>(?:[ -][^\W\d_]+){0,2})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIMES = frozenset(map(stem, ("year", "month", "week", "day", "hour", "minute")))
_AWAY = frozenset({"ago", "old", "earlier", "later", "before", "after"})
"""Words after years and days that say when, not how much: it changes by itself."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DEADLINE = re.compile(rf"\b(?:by|before|until) (?:the end of )?(?P<when>(?:{_MONTHS})\b|(?:19|20)\d\d\b)")


@dataclass(frozen=True, slots=True)
class _Quantity:
    written: str
    least: float
    most: float
    units: frozenset[str]


def differing_numbers(earlier: str, later: str) -> str:
    """Return "“40 ships” and “60 ships”" when no number that both give for one thing fits; else nothing."""
    return _quantities_differ(earlier, later) or _deadlines_differ(earlier, later)


def _quantities_differ(earlier: str, later: str) -> str:
    before, after = list(_quantities(earlier)), list(_quantities(later))
    pairs = [(one, other) for one in before for other in after if one.units & other.units]
    if not pairs or any(one.least <= other.most and other.least <= one.most for one, other in pairs):
        return ""
    one, other = pairs[0]
    return f"“{one.written}” and “{other.written}”"


def _quantities(words: str) -> Iterator[_Quantity]:
    for found in _QUANTITY.finditer(words):
        units = _units(found)
        if units and not (_YEAR.fullmatch(found["number"]) and not found["scale"]):
            value = value_of(f"{found['number']} {found['scale'] or ''}")
            low, high = _SOFT[found["soft"].casefold()] if found["soft"] else (1.0, 1.0)
            yield _Quantity(_written(found), low * value, high * value, units)


def _written(found: re.Match[str]) -> str:
    """Return the number with what is counted: "more than 40 ships"."""
    number = found.group()[: len(found.group()) - len(found["units"])]
    if found["percent"] or found["money"]:
        return number.strip()
    words = found["units"].split()
    return " ".join([number.strip(), *words[: _counted_in([word.casefold() for word in words])]])


def _units(found: re.Match[str]) -> frozenset[str]:
    """Return what is counted; nothing when the words do not say, or say when."""
    if found["percent"]:
        return frozenset({"%"})
    if found["money"]:
        return frozenset({found["money"]})
    words = re.split(r"[ -]", found["units"].casefold())[1:]
    if _AWAY & set(words):
        return frozenset()
    return frozenset(stem(word) for word in words[: _counted_in(words)] if rarity(word) >= CARRYING)


def _counted_in(words: list[str]) -> int:
    """Return how many of the words name what is counted: "ships in", one; "Lisk pilots", two."""
    return next((place for place, word in enumerate(words) if rarity(word) < CARRYING), len(words))


def _deadlines_differ(earlier: str, later: str) -> str:
    before, after = (_DEADLINE.search(words) for words in (earlier, later))
    if not before or not after or before["when"] == after["when"]:
        return ""
    return f"“{before.group()}” and “{after.group()}”"
