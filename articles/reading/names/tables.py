"""The words of `honorifics.toml` and `given_names.toml`, as sets."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def words_of(name: str, key: str) -> frozenset[str]:
    return frozenset(table(name)[key])


HONORIFICS = words_of("honorifics", "honorifics")
ROLES = words_of("honorifics", "roles")
POSTS = ROLES | words_of("honorifics", "posts")
SURNAMES_AMONG_ROLES = words_of("honorifics", "surnames_too")
ROLE_OPENERS = words_of("honorifics", "role_openers")
SUFFIXES = words_of("honorifics", "suffixes")
PARTICLES = words_of("honorifics", "particles")
ABBREVIATIONS = words_of("honorifics", "abbreviations")
PARENTS = words_of("honorifics", "parents")
FEMALE_WORDS = words_of("honorifics", "female_words")
MALE_WORDS = words_of("honorifics", "male_words")
WORDS_TOO = words_of("given_names", "words_too")
FAMILY_FIRST = words_of("given_names", "family_first")
