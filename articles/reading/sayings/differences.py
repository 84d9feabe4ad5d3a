"""Differences: what makes two sentences on one subject tell something else. Words, not meaning."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.sayings.quantities import differing_numbers
from articles.reading.stems import stem
from articles.reading.terms import located_tokens, rarity, tokens

TABLE = Path(__file__).parent.parent / "data" / "opposites.toml"
NEAR = 4
"""Words after a "not" among which stands what it denies: "not going to pay"."""
DENIED = 2.0
"""Rarity of a word that a "not" turns round: "pay", "received"; not "make" or "going"."""


def difference(earlier: str, later: str) -> str:
    """Say in words what differs that tells: a number of one thing, opposite words, a "not"; else nothing."""
    return differing_numbers(earlier, later) or _opposites(earlier, later) or _negation(earlier, later)


def _opposites(earlier: str, later: str) -> str:
    before, after = _stems(earlier), _stems(later)
    if any(_denied(earlier)) or any(_denied(later)):
        return ""
    for one, other in _pairs():
        for first, second in ((one, other), (other, one)):
            both_ways = second in before or first in after
            if first in before and second in after and not both_ways:
                return f"“{before[first]}” and “{after[second]}”"
    return ""


def _stems(words: str) -> dict[str, str]:
    return {stem(word): word for word in tokens(words)}


def _negation(earlier: str, later: str) -> str:
    """Say which one denies what the other says: the words after its "not" stand in the other, not denied."""
    before, after = dict(_denied(earlier)), dict(_denied(later))
    for which, ours, other, theirs in (("earlier", before, later, after), ("later", after, earlier, before)):
        if ours and not theirs and ours.keys() & _stems(other).keys():
            return f"only the {which} one says “{next(iter(ours.values()))}”"
    return ""


def _denied(words: str) -> Iterator[tuple[str, str]]:
    """Yield (root of a telling word, the word that denies it) for what stands soon after a "not"; no name."""
    written = [word for _, _, word in located_tokens(words)]
    for place, word in enumerate(written):
        if denial := _denial(word):
            plain = (near for near in written[place + 1 : place + 1 + NEAR] if near.islower())
            soon = [each for near in plain for each in tokens(near)]
            telling = (stem(each) for each in soon if rarity(each) >= DENIED)
            yield next(telling, ""), denial


def _denial(word: str) -> str:
    folded = word.casefold().replace("’", "'")
    if folded in _wishes():
        return ""
    return word if folded.endswith("n't") or folded in _negations() else ""


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((stem(one), stem(other)) for one, other in _table()["pairs"])


@cache
def _negations() -> frozenset[str]:
    return frozenset(_table()["negations"])


@cache
def _wishes() -> frozenset[str]:
    return frozenset(_table()["wishes"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
