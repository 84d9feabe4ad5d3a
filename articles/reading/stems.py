"""Words without their endings, roughly: enough to see that two sentences use the same word."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

FORMS = Path(__file__).parent / "data" / "irregular_forms.toml"

_ENDINGS = (
    *(("ies", "y", 3), ("ied", "y", 3), ("ing", "", 4), ("ed", "", 4)),
    *(("es", "", 4), ("s", "", 4), ("ly", "", 5)),
)
"""Ending, what stands in its place, and how many letters must be left before it."""

_LEFT_DOUBLE = "lsz"
"""Letters that a word may end in twice without an ending: "kill", "pass"."""

_SHORTEST_WITH_E = 5


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what "recruits", "recruited" and "recruiting" have in common; a folded word in."""
    return _without_e(_irregular().get(word) or _without_ending(word))


def _without_ending(word: str) -> str:
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return _undoubled(word[: len(word) - len(ending)]) + instead
    return word


def _undoubled(word: str) -> str:
    """Return "plan" for what is left of "planned"."""
    return word[:-1] if word[-1] == word[-2] and word[-1] not in _LEFT_DOUBLE else word


def _without_e(word: str) -> str:
    """Return what "accuse" shares with "accused"."""
    return word[:-1] if word.endswith("e") and len(word) >= _SHORTEST_WITH_E else word


@cache
def _irregular() -> dict[str, str]:
    words = tomllib.loads(FORMS.read_text(encoding="utf-8"))
    return {form: word for word, forms in words.items() for form in forms}
