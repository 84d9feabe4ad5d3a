"""The words of data/line_words.toml, as alternatives of a regular expression."""

import tomllib
from functools import cache
from pathlib import Path

LINE_WORDS_FILE = Path(__file__).parents[1] / "data" / "line_words.toml"


def any_of(*names: str) -> str:
    """Return an expression that fits any word of the lists of these names."""
    words = [word for name in names for word in _lists()[name]]
    return "(?:" + "|".join(words) + ")"


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(LINE_WORDS_FILE.read_text(encoding="utf-8"))
