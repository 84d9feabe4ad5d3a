"""Walks of life: to what roles belong, and which two of them hardly are one person's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from articles.reading.names import bare, name_words

TABLE = Path(__file__).parent.parent / "data" / "role_fields.toml"
ROLES_KEPT = 50_000


@lru_cache(maxsize=ROLES_KEPT)
def walks_of(role: str) -> frozenset[str]:
    """Return the walks of life of a role as written: "Defence Minister" is of politics."""
    fields = _fields()
    return frozenset(walk for word in name_words(role) for walk in fields.get(bare(word), ()))


def speak_against(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether no walk of the one goes together with a walk of the other. Nothing known: nothing said."""
    others = tuple(other)
    pairs = [(a, b) for a in one for b in others]
    return bool(pairs) and all(a != b and frozenset((a, b)) not in _together() for a, b in pairs)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def _fields() -> dict[str, frozenset[str]]:
    walks: dict[str, set[str]] = {}
    for walk, words in _table()["fields"].items():
        for word in words:
            walks.setdefault(word, set()).add(walk)
    return {word: frozenset(found) for word, found in walks.items()}


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in _table()["together"]["pairs"])
