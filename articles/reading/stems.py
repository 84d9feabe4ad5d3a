"""Words without their endings, roughly: enough to see that two sentences use the same word."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

FORMS = Path(__file__).parent / "data" / "irregular_forms.toml"

_ENDINGS = (("ies", "y", 3), ("ing", "", 4), ("ed", "", 4), ("es", "", 4), ("s", "", 4), ("ly", "", 5))
"""Ending, what stands in its place, and how many letters must be left before it."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what "recruits", "recruited" and "recruiting" have in common; a folded word in."""
    if word in _irregular():
        return _irregular()[word]
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: len(word) - len(ending)] + instead
    return word


@cache
def _irregular() -> dict[str, str]:
    words = tomllib.loads(FORMS.read_text(encoding="utf-8"))
    return {form: word for word, forms in words.items() for form in forms}
