"""How well articles are grouped into events: `python -m benchmarks.events GOLD EVENTS FOLDER`.

GOLD and EVENTS are JSON lines: `file`, `title`, `date` of each text in FOLDER, and `files` of each
event. Prints BCubed and pairwise figures, with the dates and without any.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from articles.reading.events import group_events
from articles.reading.records import Period
from articles.reading.records_across import Rulings, Telling


def main(gold: Path, events: Path, folder: Path) -> None:
    described = {row["file"]: row for row in _rows(gold)}
    event_of = {
        name: row["event_id"] for row in _rows(events) if row.get("strict", True) for name in row["files"]
    }
    tellings = tuple(_telling(described[name], folder) for name in sorted(event_of.keys() & described.keys()))
    _print("with dates", tellings, event_of)
    _print("no dates", tuple(replace(telling, published=None) for telling in tellings), event_of)


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _telling(row: dict[str, Any], folder: Path) -> Telling:
    day = date.fromisoformat(row["date"]) if row.get("date") else None
    body = (folder / row["file"]).read_text(encoding="utf-8")
    return Telling(row["file"], row["title"] or "", body, Period(day, day) if day else None)


def _print(label: str, tellings: tuple[Telling, ...], event_of: dict[str, str]) -> None:
    group_of = {telling.article: telling.article for telling in tellings}
    for group in group_events(tellings, Rulings()):
        group_of.update(dict.fromkeys(group.articles, group.articles[0]))
    precision, recall = _bcubed(group_of, event_of), _bcubed(event_of, group_of)
    pairs, true = _pairs(group_of[key] for key in group_of), _pairs(event_of[key] for key in group_of)
    both = _pairs((group_of[key], event_of[key]) for key in group_of)
    print(f"{label:10} {len(group_of)} articles  BCubed P {precision:.3f} R {recall:.3f} ", end="")
    print(f"F {_f(precision, recall):.3f}  pairs F {_f(both / max(pairs, 1), both / true):.3f}")


def _bcubed(one: dict[str, str], other: dict[str, str]) -> float:
    """Return the mean share, over articles, of an article's group in `one` that `other` groups with it."""
    keys = one.keys() & other.keys()
    sizes = Counter(one[key] for key in keys)
    together = Counter((one[key], other[key]) for key in keys)
    return sum(together[one[key], other[key]] / sizes[one[key]] for key in keys) / len(keys)


def _pairs(labels: Iterable[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
