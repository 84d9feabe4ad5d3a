"""Is a stated date the true one, and does an inferred interval hold it?"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median

from articles.reading.calendar_words import dates_in
from articles.reading.cleaning import clean
from articles.reading.describing import describe
from articles.reading.describing.dates import find_published
from articles.reading.moments import find_moments
from articles.reading.records import Block, Certainty, Finding, Given, Period, Source, Text
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import table

SETS = ("abp", "fundus_en", "htmldate_en", "ecb", "neus506", "gum_news", "newsfair")
MOST = 3000
"""Articles of a set: abp has 17,767 in each half."""
ALL_OF_TIME = Period(date.min, date.max)
NOTHING: Finding[Period] = Finding(None, Certainty.UNKNOWN, "nothing is known")

Figures = dict[str, float | int | None]
Reader = Callable[[Labelled, Text, tuple[Block, ...]], Finding[Period]]


@dataclass(frozen=True, slots=True)
class Dated:
    page: Labelled
    true: date
    found: Finding[Period]

    @property
    def period(self) -> Period:
        """Return what was found; all of time when nothing was."""
        return self.found.value or ALL_OF_TIME

    @property
    def days_off(self) -> int:
        """Days between the truth and the nearest day of what was found."""
        return max(0, (self.period.earliest - self.true).days, (self.true - self.period.latest).days)

    @property
    def width(self) -> int:
        return (self.period.latest - self.period.earliest).days + 1

    @property
    def is_wrong(self) -> bool:
        return self.days_off > (1 if self.found.certainty is Certainty.STATED else 0)


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return: stated right within a day, inferred holding the truth, how many of each; the floors.

    The worst are named for the half that rules are made on only.
    """
    results: dict[str, object] = {}
    wrong: list[Dated] = []
    rows: list[list[str]] = []
    for name in SETS:
        pages = [_cleaned(page) for page in islice(labelled(name, half), MOST) if page.gold.get("date")]
        read = {reader: _dated(pages, find) for reader, find in READERS.items()}
        figures = {reader: _figures(found) for reader, found in read.items()}
        own = figures.pop("our reading") | {"cpu_ms": _milliseconds(pages)}
        results[name] = {**own, **figures}
        rows += [
            [f"{name} · {reader}", *_cells(line)] for reader, line in {"our reading": own, **figures}.items()
        ]
        wrong += [found for found in read["our reading"] if found.is_wrong]
    print(f"\ndates · {half} half · cpu_ms is find_published and find_moments, an article")
    print(table(["", *COLUMNS], rows))
    for found in wrong[:worst] if half == "develop" else ():
        print(f"  worst: {found.page.file}  {found.found.certainty} {found.period.iso}  true {found.true}")
        print(f"         {found.found.rule}")
    return results


COLUMNS = (
    "articles", "stated", "stated_right", "inferred", "inferred_right", "inferred_median_days", "coverage",
    "cpu_ms",
)  # fmt: skip


def _cleaned(page: Labelled) -> tuple[Labelled, Text, tuple[Block, ...]]:
    text = decode(page.text.encode())
    return page, text, clean(text)


def _dated(pages: Iterable[tuple[Labelled, Text, tuple[Block, ...]]], find: Reader) -> list[Dated]:
    return [
        Dated(page, date.fromisoformat(page.gold["date"][:10]), find(page, text, blocks))
        for page, text, blocks in pages
    ]


def _by_text(page: Labelled, text: Text, blocks: tuple[Block, ...]) -> Finding[Period]:
    del page
    return describe(text, blocks).published


def _with_address(page: Labelled, text: Text, blocks: tuple[Block, ...]) -> Finding[Period]:
    given = Given(url=page.gold.get("source_url") or "", rule="sidecar")
    return describe(text, blocks, Source(page.file, b"", (given,))).published


def _first_full_date(page: Labelled, text: Text, blocks: tuple[Block, ...]) -> Finding[Period]:
    del page, blocks
    day = next((written.full for written in dates_in(text.content) if written.full), None)
    return Finding(Period(day, day, day), Certainty.STATED, "first full date") if day else NOTHING


def _nothing(page: Labelled, text: Text, blocks: tuple[Block, ...]) -> Finding[Period]:
    del page, text, blocks
    return NOTHING


READERS: dict[str, Reader] = {
    "our reading": _by_text,
    "with the page’s address": _with_address,
    "the first full date in the text": _first_full_date,
    "nothing is known": _nothing,
}


def _figures(found: list[Dated]) -> Figures:
    stated = [each for each in found if each.found.certainty is Certainty.STATED]
    inferred = [each for each in found if each.found.certainty is Certainty.INFERRED]
    return {
        "articles": len(found),
        "stated": len(stated),
        "stated_right": _share([not each.is_wrong for each in stated]),
        "inferred": len(inferred),
        "inferred_right": _share([not each.is_wrong for each in inferred]),
        "inferred_median_days": median(each.width for each in inferred) if inferred else None,
        "coverage": (len(stated) + len(inferred)) / len(found),
    }


def _milliseconds(pages: list[tuple[Labelled, Text, tuple[Block, ...]]]) -> float:
    start = time.process_time()
    for _, text, blocks in pages:
        find_moments(text, blocks, find_published(text, blocks).value)
    return 1000 * (time.process_time() - start) / len(pages)


def _share(right: list[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def _cells(figures: Figures) -> list[str]:
    return [_shown(figures[column]) if column in figures else "" for column in COLUMNS]


def _shown(figure: float | None) -> str:
    if isinstance(figure, float):
        return f"{figure:.3f}"
    return "–" if figure is None else str(figure)
