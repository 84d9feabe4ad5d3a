"""Dates as a reader says them, with their precision and never more of it than is known."""

from calendar import month_abbr, month_name, monthrange
from datetime import date

from articles.reading.records import Certainty


def in_words(earliest: date | None, latest: date | None, likeliest: date | None = None) -> str:
    """Return "11 March 2022", "March 2022", "2022", "11–13 March 2022", "between 24 Aug and 30 Sep 2023"."""
    if earliest is None or latest is None:
        return "date unknown"
    if likeliest or earliest == latest:
        return _day(likeliest or earliest)
    return _whole(earliest, latest) or _between(earliest, latest)


def period_in_words(earliest: date, latest: date) -> str:
    """Return when something happened, without a "between": "May 2021", "10–16 May 2021"."""
    return (earliest != latest and _whole(earliest, latest)) or span_in_words(earliest, latest)


def with_certainty(words: str, certainty: str) -> str:
    """Put the mark of an inferred value before it."""
    return f"≈ {words}" if certainty == Certainty.INFERRED else words


def span_in_words(earliest: date | None, latest: date | None) -> str:
    """Return the days over which several things happened: "11–13 March 2022"."""
    if earliest is None or latest is None:
        return "dates unknown"
    if earliest == latest:
        return _day(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{_day(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {month_name[earliest.month]} – {_day(latest)}"
    return f"{_day(earliest)} – {_day(latest)}"


def iso(earliest: date, latest: date, likeliest: date | None = None) -> str:
    """Return as much of an ISO date as is known, for machines: a day, a month, or a year; else empty."""
    if likeliest or earliest == latest:
        return (likeliest or earliest).isoformat()
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest:%Y-%m}"
    return f"{earliest:%Y}" if earliest.year == latest.year else ""


def _day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"


def _whole(earliest: date, latest: date) -> str:
    """Return the month or year that the two ends are the ends of."""
    if earliest.day != 1 or latest.day != monthrange(latest.year, latest.month)[1]:
        return ""
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{month_name[earliest.month]} {earliest.year}"
    whole_year = earliest.year == latest.year and (earliest.month, latest.month) == (1, 12)
    return str(earliest.year) if whole_year else ""


def _between(earliest: date, latest: date) -> str:
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"between {earliest.day} and {_day(latest)}"
    first = f"{earliest.day} {month_abbr[earliest.month]}"
    last = f"{latest.day} {month_abbr[latest.month]} {latest.year}"
    if earliest.year != latest.year:
        first = f"{first} {earliest.year}"
    return f"between {first} and {last}"
