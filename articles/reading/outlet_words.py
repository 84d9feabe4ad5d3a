"""Words that outlets have in their names, and words of bodies that are none: data/outlet_signs.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

SIGNS_FILE = Path(__file__).parent / "data" / "outlet_signs.toml"


def sounds_like_outlet(name: str) -> bool:
    """Tell whether a name has a word that outlets have in theirs: "Harrow Gazette"."""
    return bool(_pattern("outlet_words").search(name))


def sounds_like_body(name: str) -> bool:
    """Tell whether a name has a word of ministries, companies and networks: "Ministry of Works"."""
    return bool(_pattern("never_words").search(name))


@cache
def signs_file() -> dict[str, Any]:
    return tomllib.loads(SIGNS_FILE.read_text(encoding="utf-8"))


@cache
def _pattern(table: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, signs_file()[table])) + r")\b")
