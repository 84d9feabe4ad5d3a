"""Why files of an import were not imported: causes that differ in a number only are one cause."""

import re
from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from articles.models import ImportRun

NOT_IMPORTED = ("failed", "skipped")
SHOWN = 12

_NUMBERS = re.compile(r"[0-9][0-9,.]*(?<![,.])")
_SHORTEST_BEGINNING = 12
"""Characters before its first number by which a cause is known; a shorter one must be the same as a whole."""


@dataclass(frozen=True, slots=True)
class Cause:
    bucket: str
    words: str
    """With an ellipsis for each number in it."""
    advice: str
    begins: str
    """How the cause of each of its files begins."""
    count: int


def causes_of(run: ImportRun) -> list[Cause]:
    """Count the causes, failures first, of each the most frequent first."""
    files = run.files.filter(bucket__in=NOT_IMPORTED).exclude(cause="")
    rows = files.order_by("cause").values_list("bucket", "cause", "advice").annotate(Count("pk"))
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for bucket, cause, advice, count in rows:
        known = (bucket, beginning(cause))
        counts[known] += count
        first.setdefault(known, (_NUMBERS.sub("…", cause), advice))
    causes = [Cause(known[0], *first[known], known[1], count) for known, count in counts.items()]
    return sorted(causes, key=lambda each: (NOT_IMPORTED.index(each.bucket), -each.count, each.begins))


def beginning(cause: str) -> str:
    """Return the words of a cause that it shares with others of its kind."""
    number = _NUMBERS.search(cause)
    if number is None or number.start() < _SHORTEST_BEGINNING:
        return cause
    return cause[: number.start()]
