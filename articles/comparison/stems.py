"""Words without their endings, roughly: enough to see that two sentences use the same word."""

import tomllib
from functools import cache
from pathlib import Path

from articles import reading

FORMS = Path(reading.__file__).parent / "data" / "irregular_forms.toml"

_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))
_SHORTEST = 4


def stem(word: str) -> str:
    """Return what "recruits", "recruited" and "recruiting" have in common; a folded word in."""
    if word in _irregular():
        return _irregular()[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: len(word) - len(ending)] + instead
    return word


@cache
def _irregular() -> dict[str, str]:
    words = tomllib.loads(FORMS.read_text(encoding="utf-8"))
    return {form: word for word, forms in words.items() for form in forms}
