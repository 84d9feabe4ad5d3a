"""Which field a file means by a name of its own: data/fields.toml."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

FIELDS_FILE = Path(__file__).parents[1] / "data" / "fields.toml"
LONGEST_NAME = 40
NAMES_REMEMBERED = 1000
"""A manifest asks for the same few columns a million times."""

_NOT_COMPARED = re.compile(r"[\W_]+")


@lru_cache(maxsize=NAMES_REMEMBERED)
def field_called(name: str) -> str | None:
    """Return the field of `Given` that is meant by "datePublished" or "Source URL"; None when none is."""
    return _by_name().get(_fold(name))


@lru_cache(maxsize=NAMES_REMEMBERED)
def names_the_file(column: str) -> bool:
    """Tell the column of a manifest that says of which file a row speaks."""
    return _fold(column) in _folded("manifest", "file")


def is_label(name: str) -> bool:
    """Tell a label that a scraper puts over a text and that says nothing the archive asks for."""
    return _fold(name) in _folded("head_lines", "others") or is_label_of_body(name)


def is_label_of_body(name: str) -> bool:
    """Tell a label after which the article itself begins: "Text:"."""
    return _fold(name) in _folded("head_lines", "before_body")


def is_nothing(words: str) -> bool:
    """Tell what people write where they know nothing: "n/a"."""
    return words.strip().casefold() in _nothings()


def order_of(name: str) -> int:
    """Return where a spelling stands in the table: of two that mean one field the earlier holds."""
    return list(_by_name()).index(_fold(name))


def language_called(words: str) -> str | None:
    """Return the code of two letters for "English", "eng", "en-GB" or "EN"."""
    first = re.split(r"[-_]", words.strip().casefold())[0]
    return _languages().get(first) or (first if re.fullmatch(r"[a-z]{2}", first) else None)


def _fold(name: str) -> str:
    return _NOT_COMPARED.sub("", name[: LONGEST_NAME * 2]).casefold()


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(FIELDS_FILE.read_text(encoding="utf-8"))


@cache
def _by_name() -> dict[str, str]:
    fields: dict[str, list[str]] = _table()["fields"]
    return {_fold(name): field for field, names in fields.items() for name in names}


@cache
def _nothings() -> frozenset[str]:
    return frozenset(_table()["values"]["nothing"])


@cache
def _languages() -> dict[str, str]:
    languages: dict[str, list[str]] = _table()["languages"]
    return {name: code for code, names in languages.items() for name in names}


@cache
def _folded(table: str, row: str) -> frozenset[str]:
    return frozenset(_fold(name) for name in _table()[table][row])
