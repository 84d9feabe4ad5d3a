"""How many articles the archive has of which days and outlet, counted once for each of its states."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from articles.models import Article, Outlet
from articles.views.dated_counts import by_outlet
from articles.views.footer import counted_once
from articles.views.time_steps import DAY, MONTH, YEAR, only_step


@dataclass(frozen=True, slots=True)
class ArchiveInTime:
    outlets: dict[int, Outlet]
    steps: dict[str, dict[int, int]]
    """By unit and step: articles of everybody."""
    months: dict[int, dict[int, int]]
    """By outlet and month: its articles."""
    totals: dict[int, int]
    """By outlet, 0 where it is unknown: all its articles, undated ones too."""

    @property
    def articles(self) -> int:
        return sum(self.totals.values())


def archive_in_time(*, at: int | None = None) -> ArchiveInTime:
    """Return the counts; two queries when the archive has changed since, else none but for its state."""
    return counted_once("archive-in-time", _counted, at=at)


def _counted() -> ArchiveInTime:
    steps: dict[str, Counter[int]] = {DAY: Counter(), MONTH: Counter(), YEAR: Counter()}
    months: dict[int, Any] = {}
    totals: Counter[int] = Counter()
    for row in by_outlet(Article.objects.all()):
        totals[row.owner] += row.articles
        for unit, counts in steps.items():
            step = only_step(unit, *row.days) if row.days else None
            if step is not None:
                counts[step] += row.articles
                if unit == MONTH:
                    months.setdefault(row.owner, Counter())[step] += row.articles
    outlets = Outlet.objects.defer("habits").by_name()
    return ArchiveInTime(
        outlets={outlet.pk: outlet for outlet in outlets},
        steps={unit: dict(counts) for unit, counts in steps.items()},
        months={outlet: dict(counts) for outlet, counts in months.items()},
        totals=dict(totals),
    )
