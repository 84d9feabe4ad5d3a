"""Dated happenings that texts count from, listed in data/anchors.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

ANCHORS_FILE = Path(__file__).parents[1] / "data" / "anchors.toml"


@dataclass(frozen=True, slots=True)
class Anchor:
    on: date
    event: str
    names: re.Pattern[str]
    about: re.Pattern[str]
    not_with: re.Pattern[str] | None = None
    name_carries_date: bool = False

    def may_be_named_in(self, whole: str) -> bool:
        return bool(self.names.search(whole) and self.about.search(whole))

    def named_in(self, sentence: str, around: str) -> Iterator[re.Match[str]]:
        """Yield where a sentence names the happening; `around` must say what it is about."""
        if self.not_with and self.not_with.search(sentence):
            return
        names = list(self.names.finditer(sentence))
        if names and self.about.search(around):
            yield from names


@cache
def anchors() -> tuple[Anchor, ...]:
    """Return the table."""
    rows = tomllib.loads(ANCHORS_FILE.read_text(encoding="utf-8"))["anchor"]
    return tuple(_anchor(row) for row in rows)


def _anchor(row: dict[str, Any]) -> Anchor:
    not_with = row.get("not_with")
    return Anchor(
        on=row["on"],
        event=row["event"],
        names=re.compile(row["names"]),
        about=re.compile(row["about"], re.DOTALL),
        not_with=re.compile(not_with) if not_with else None,
        name_carries_date=row.get("name_carries_date", False),
    )
