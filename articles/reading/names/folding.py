"""How the spellings of a word fold into one."""

import re
from functools import cache

from anyascii import anyascii

from articles.reading.names.tables import HONORIFICS, PARTICLES, ROLES, table

SHORTEST_WITH_LONG_RULES = 5  # letters; shorter names clash (Khan, Han)
APOSTROPHES = "'’ʼ‘"


@cache
def fold(word: str) -> str:
    """Return the one form that all spellings of a word share."""
    short = _rewritten(anyascii(word).lower(), "short")
    if len(short) < SHORTEST_WITH_LONG_RULES:
        return short
    return _rewritten(short, "long")


@cache
def skeleton(folded: str) -> str:
    """Return the consonants of a folded word, alike ones made one."""
    return _rewritten(_rewritten(folded, "long"), "skeleton") or folded[:1]


def bare(word: str) -> str:
    """Return a word in small letters without the full stop of an abbreviation."""
    return word.strip(".").lower()


def without_particle(word: str) -> str:
    """Return "Assad" for "al-Assad", "Orval" for "d'Orval"."""
    if word[1:2] in APOSTROPHES and word[:1] == "d" and word[2:3].isupper():
        return word[2:]
    first, hyphen, rest = word.partition("-")
    return rest if hyphen and rest and first.lower() in PARTICLES else word


def is_title(word: str) -> bool:
    """Say whether a word is a title, or made of two: "Secretary-Treasurer"."""
    plain = bare(word)
    if plain in HONORIFICS or plain in ROLES:
        return True
    return "-" in plain and all(piece in ROLES for piece in plain.split("-"))


def _rewritten(word: str, rules: str) -> str:
    for pattern, replacement in _foldings()[rules]:
        word = pattern.sub(replacement, word)
    return word


@cache
def _foldings() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    return {
        length: [(re.compile(rule["from"]), rule["to"]) for rule in rules]
        for length, rules in table("transliteration").items()
    }
