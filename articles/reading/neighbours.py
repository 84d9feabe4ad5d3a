"""The date of a text that does not date itself, from other tellings of its event."""

from collections.abc import Iterable
from datetime import timedelta

from articles.reading.records import Certainty, Finding, Period

DAYS_BESIDE = timedelta(days=2)
"""In the labelled events of abp every telling came out within a day of the span of the others (430 of
430, developing half); an event that the archive groups by itself may be looser by a day."""


def borrowed(dated: Iterable[Period]) -> Finding[Period] | None:
    """Return when the other tellings of an event came out, two days more at both ends; None without any."""
    periods = list(dated)
    if not periods:
        return None
    earliest = min(period.likeliest or period.earliest for period in periods) - DAYS_BESIDE
    latest = max(period.likeliest or period.latest for period in periods) + DAYS_BESIDE
    tellings = "1 dated telling" if len(periods) == 1 else f"{len(periods)} dated tellings"
    return Finding(Period(earliest, latest), Certainty.INFERRED, f"{tellings} of the same event")
