"""Is a stated date the true one, and does an inferred interval hold it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median

from articles.reading.cleaning import clean
from articles.reading.describing import describe
from articles.reading.records import Certainty, Finding, Period
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import table

SETS = ("abp", "fundus_en", "htmldate_en", "ecb", "neus506", "gum_news")
MOST = 3000
ALL_OF_TIME = Period(date.min, date.max)


@dataclass(frozen=True, slots=True)
class Dated:
    page: Labelled
    true: date
    found: Finding[Period]
    period: Period
    """What was found; all of time when nothing was."""

    @property
    def days_off(self) -> int:
        """Days between the truth and the nearest day of what was found."""
        return max(0, (self.period.earliest - self.true).days, (self.true - self.period.latest).days)

    @property
    def width(self) -> int:
        return (self.period.latest - self.period.earliest).days + 1


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return: stated right within a day, inferred holding the truth, how many of each."""
    results: dict[str, dict[str, object]] = {}
    wrong: list[Dated] = []
    for name in SETS:
        pages = [_dated(page) for page in islice(labelled(name, half), MOST) if page.gold.get("date")]
        stated = [page for page in pages if page.found.certainty is Certainty.STATED]
        inferred = [page for page in pages if page.found.certainty is Certainty.INFERRED]
        results[name] = {
            "articles": len(pages),
            "stated": len(stated),
            "stated_right": _share([page.days_off <= 1 for page in stated]),
            "inferred": len(inferred),
            "inferred_right": _share([page.days_off == 0 for page in inferred]),
            "inferred_median_days": median(page.width for page in inferred) if inferred else None,
        }
        wrong += [page for page in stated if page.days_off > 1] + [page for page in inferred if page.days_off]
    print(f"\ndates · {half} half")
    print(
        table(
            ["", *results[SETS[0]]], [[name, *map(_shown, line.values())] for name, line in results.items()]
        )
    )
    for page in wrong[:worst]:
        found = f"{page.found.certainty} {page.period.iso}"
        print(f"  worst: {page.page.file}  {found}  true {page.true}  {page.found.rule}")
    return dict(results)


def _dated(page: Labelled) -> Dated:
    text = decode(page.text.encode())
    found = describe(text, clean(text)).published
    return Dated(page, date.fromisoformat(page.gold["date"][:10]), found, found.value or ALL_OF_TIME)


def _share(right: list[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def _shown(figure: object) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else "–" if figure is None else str(figure)
