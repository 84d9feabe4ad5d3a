"""When an article without a good date may have been written, by the dated articles it is most like.

A story that runs on for weeks is told in the same words, so likeness alone puts an undated article
into any of its events. It is placed only where one time stands out, or where of several times one
fits the weekday that the text names; torn between two, nowhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from articles.reading.nearness import DAYS_OF_ONE_EVENT, days_between
from articles.reading.records import Period
from articles.reading.records_across import Telling

LONG_PERIOD = 7
"""A date known no better than this many days says little about one event."""

LIKE_ENOUGH = 0.17
NEARLY_AS_LIKE = 0.8
"""Torn: another time's article is four fifths as like as the likest."""

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAYS_SINCE_NAMED = 2
"""The first weekday that a news text names is 0 to 2 days before its publication in 81 % of 1,008 texts."""

_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")


@dataclass(frozen=True, slots=True)
class Placed:
    """`firm`: by its own date. `torn`: likest to articles of several times, so of none for sure."""

    period: Period | None
    firm: bool = False
    torn: bool = False


def place_in_time(
    tellings: Iterable[Telling], likeness: Mapping[tuple[str, str], float]
) -> dict[str, Placed]:
    """Return by article where it stands in time. `likeness` by pair of articles, 0 to 1."""
    by_key = {telling.article: telling for telling in tellings}
    firm = {key: each.published for key, each in by_key.items() if each.published and not _is_long(each)}
    likest = _likest_dated(likeness, firm)
    return {
        key: Placed(firm[key], firm=True) if key in firm else _placed(telling, likest[key])
        for key, telling in by_key.items()
    }


def _is_long(telling: Telling) -> bool:
    period = telling.published
    return (
        period is not None and not period.likeliest and (period.latest - period.earliest).days > LONG_PERIOD
    )


def _likest_dated(
    likeness: Mapping[tuple[str, str], float], firm: Mapping[str, Period]
) -> dict[str, list[tuple[float, Period]]]:
    """Return, for each article without a firm date, how like it is to those that have one."""
    found: dict[str, list[tuple[float, Period]]] = defaultdict(list)
    for (one, other), score in likeness.items():
        for key, dated in ((one, other), (other, one)):
            if score >= LIKE_ENOUGH and key not in firm and dated in firm:
                found[key].append((score, firm[dated]))
    return found


def _placed(telling: Telling, likest: list[tuple[float, Period]]) -> Placed:
    own = telling.published
    may_be = [(score, period) for score, period in likest if own is None or _may_be_one_event(own, period)]
    if not may_be:
        return Placed(own)
    best, _ = max(may_be, key=lambda dated: dated[0])
    rivals = sorted({period for score, period in may_be if score >= NEARLY_AS_LIKE * best}, key=_first_day)
    when = _one_time(rivals) or _one_time([rival for rival in rivals if _fits_weekday(telling, rival)])
    return Placed(when) if when else Placed(own, torn=True)


def _first_day(period: Period) -> date:
    return period.earliest


def _one_time(rivals: list[Period]) -> Period | None:
    """Return the first of several times that may all be one event's; None when they cannot be."""
    if rivals and all(_may_be_one_event(rivals[0], rival) for rival in rivals):
        return rivals[0]
    return None


def _fits_weekday(telling: Telling, period: Period) -> bool:
    """Tell whether the first weekday that the text names lies just before a day."""
    named = _WEEKDAY.search(telling.body)
    if not named or period.earliest != period.latest:
        return False
    days_since = (period.earliest.weekday() - WEEKDAYS.index(named[0])) % 7
    return days_since <= DAYS_SINCE_NAMED


def _may_be_one_event(one: Period, other: Period) -> bool:
    return days_between(one, other) <= DAYS_OF_ONE_EVENT
