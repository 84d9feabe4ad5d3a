"""The measured accuracy of reading, from the files that the benchmarks write, whatever is in them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SUBJECTS = ("cleaning", "titles", "outlets", "dates", "authors", "copies", "people", "names", "quotations")
"""In the order of reading; others follow by name."""

_NAMES = {
    "f1": "words right (F1)",
    "article_lost": "of the article lost",
    "noise_found": "of the page’s lines found",
    "cpu_ms": "ms of CPU an article",
    "stated_right": "right within a day, of those stated",
    "inferred_right": "true date inside, of those inferred",
    "inferred_median_days": "median width in days, of those inferred",
    "right": "right",
}
_SETS = {
    "abp": "articles of 452 US outlets",
    "fundus_en": "pages of 2023 to 2026, whole",
    "scrapinghub": "pages of many sites, whole",
    "htmldate_en": "pages dated by hand",
    "ecb": "wire reports, 2005 to 2012",
    "neus506": "leads of news articles",
    "gum_news": "annotated news",
}
_NO_SHARES = ("days", "seconds", "ms", "megabytes")
"""How figures end that count something, though they may lie between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """One set, or one of the floors and peers measured beside it."""

    set_name: str
    says: str
    beside: str
    """What was measured instead of our reading; empty for that itself."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one file says."""

    subject: str
    half: str
    measured_on: date | None
    columns: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def command(self) -> str:
        return f"python -m benchmarks.accuracy {self.subject} --half {self.half}"


@dataclass(frozen=True, slots=True)
class Accuracy:
    measured: tuple[Measured, ...]
    unreadable: tuple[str, ...]
    """Names of files that are there and say nothing."""


def accuracy_in(folder: Path) -> Accuracy:
    """Read all result files of a folder; one that cannot be read is named, not hidden."""
    measured, unreadable = [], []
    for path in sorted(folder.glob("*.json")):
        found = _measured(path)
        if found:
            measured.append(found)
        else:
            unreadable.append(path.name)
    return Accuracy(tuple(sorted(measured, key=_place)), tuple(unreadable))


def _place(measured: Measured) -> tuple[int, str]:
    known = SUBJECTS.index(measured.subject) if measured.subject in SUBJECTS else len(SUBJECTS)
    return known, measured.subject


def _measured(path: Path) -> Measured | None:
    try:
        kept = json.loads(path.read_bytes())
        rows = list(_rows(kept["sets"]))
        columns = list(dict.fromkeys(name for _, _, figures in rows for name in figures))
        return Measured(
            subject=str(kept.get("subject", path.stem)),
            half=str(kept.get("half", "")),
            measured_on=date.fromisoformat(kept["measured_on"]) if kept.get("measured_on") else None,
            columns=tuple(map(_in_words, columns)),
            lines=tuple(_line(*row, columns) for row in rows),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _rows(sets: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield set, what was measured beside our reading, and its figures; nested ones are rows of their own."""
    for name, figures in sets.items():
        yield name, "", {key: value for key, value in figures.items() if _is_figure(value)}
        for key, value in figures.items():
            if isinstance(value, Mapping):
                yield from _beside(name, key, value)


def _beside(name: str, key: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    figures = {inner: figure for inner, figure in value.items() if _is_figure(figure)}
    if figures:
        yield name, _in_words(key), figures
    for inner, nested in value.items():
        if isinstance(nested, Mapping):
            yield from _beside(name, inner, nested)


def _is_figure(value: object) -> bool:
    return value is None or isinstance(value, int | float | str)


def _line(name: str, beside: str, figures: Mapping[str, Any], columns: list[str]) -> Line:
    cells = tuple(_cell(column, figures[column]) if column in figures else "" for column in columns)
    return Line(name.replace("_", " "), _SETS.get(name, ""), beside, cells)


def _in_words(name: str) -> str:
    return _NAMES.get(name, name.replace("_", " "))


def _cell(name: str, value: float | str | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if isinstance(value, float) and 0 <= value <= 1 and not name.endswith(_NO_SHARES):
        return f"{100 * value:.1f} %"
    return f"{value:,.10g}" if float(value).is_integer() else f"{value:,.1f}"
