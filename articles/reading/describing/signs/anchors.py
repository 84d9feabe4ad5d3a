"""Dated happenings that texts count from, listed in data/anchors.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

ANCHORS_FILE = Path(__file__).parents[2] / "data" / "anchors.toml"


@dataclass(frozen=True, slots=True)
class Anchor:
    on: date
    event: str
    words: tuple[str, ...]
    names: re.Pattern[str]
    about: re.Pattern[str]
    not_with: re.Pattern[str] | None = None
    name_carries_date: bool = False

    def is_meant(self, sentence: str, around: str) -> bool:
        """Tell whether a sentence that names it means it; `around` must say what it is about."""
        if self.not_with and self.not_with.search(sentence):
            return False
        return self.about.search(around) is not None


def anchors_told_by(names: frozenset[str], whole: str) -> Iterator[Anchor]:
    """Yield the happenings that a text with these capitalised words is about."""
    by_word = _by_word()
    told = {number for name in names & by_word.keys() for number in by_word[name]}
    for number in sorted(told):
        if anchors()[number].about.search(whole):
            yield anchors()[number]


@cache
def anchors() -> tuple[Anchor, ...]:
    """Return the table."""
    rows = tomllib.loads(ANCHORS_FILE.read_text(encoding="utf-8"))["anchor"]
    return tuple(_anchor(row) for row in rows)


@cache
def _by_word() -> dict[str, list[int]]:
    by_word: dict[str, list[int]] = {}
    for number, anchor in enumerate(anchors()):
        for word in anchor.words:
            by_word.setdefault(word, []).append(number)
    return by_word


def _anchor(row: dict[str, Any]) -> Anchor:
    not_with = row.get("not_with")
    about = row.get("about") or r"\b(?:" + "|".join(map(re.escape, row["words"])) + r")\b"
    return Anchor(
        on=row["on"],
        event=row["event"],
        words=tuple(row["words"]),
        names=re.compile(row["names"]),
        about=re.compile(about, re.DOTALL),
        not_with=re.compile(not_with) if not_with else None,
        name_carries_date=row.get("name_carries_date", False),
    )
