"""The sets of ../shared/corpora, split into a half to develop on and a half to report."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
HALVES = ("develop", "report")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text and what is true of it (the fields of the set's gold.jsonl)."""

    file: str
    text: str
    gold: dict[str, Any]


def labelled(name: str, half: str) -> Iterator[Labelled]:
    """Yield one half of a set: every second article, in the set's own order."""
    with lzma.open(CORPORA / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        for position, line in enumerate(lines):
            if position % 2 == HALVES.index(half):
                gold = json.loads(line)
                yield Labelled(gold["file"], gold.pop("text"), gold)


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a set that is plain JSON lines: pairs, events, variants."""
    with (CORPORA / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
