"""Families of words, from `articles/reading/data/word_families.toml`, which an editor may extend."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles import reading
from articles.reading.terms import fold, tokens

FAMILIES = Path(reading.__file__).parent / "data" / "word_families.toml"


@dataclass(frozen=True, slots=True)
class Family:
    """Words that may be said of one thing. `forms`: tokens of a form to the term it is a form of."""

    name: str
    forms: dict[tuple[str, ...], str]
    openings: frozenset[str]
    """The first tokens of its forms."""
    longest: int
    """Tokens of its longest form."""


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the order of the file."""
    rows = tomllib.loads(FAMILIES.read_text(encoding="utf-8"))["family"]
    return tuple(_family(row["name"], dict(_forms(row["terms"]))) for row in rows)


@cache
def family_of_word() -> dict[str, str]:
    """Return, for each single word of a family, the family's name."""
    return {form[0]: family.name for family in families() for form in family.forms if len(form) == 1}


def _family(name: str, forms: dict[tuple[str, ...], str]) -> Family:
    return Family(name, forms, frozenset(form[0] for form in forms), max(map(len, forms)))


def _forms(terms: list[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for term in terms:
        first, *_ = forms = term.split("|")
        for form in forms:
            yield tuple(tokens(fold(form))), first
