"""What was said of a source from outside it, as findings."""

from datetime import date, timedelta

from articles.reading.outlet_table import outlet_called
from articles.reading.records import Certainty, Finding, Given, Period


def given_title(given: Given) -> Finding[str] | None:
    return Finding(given.title, Certainty.STATED, given.rule) if given.title else None


def given_outlet(given: Given) -> Finding[str] | None:
    """Return the outlet given, in the spelling of the table of outlets."""
    if not given.outlet:
        return None
    known = outlet_called(given.outlet)
    return Finding(known.name if known else given.outlet, Certainty.STATED, given.rule)


def given_published(given: Given) -> Finding[Period] | None:
    if not given.published:
        return None
    return Finding(period_of(given.published), Certainty.STATED, given.rule)


def given_language(given: Given) -> str:
    return given.language.lower()


def period_of(iso: str) -> Period:
    """Return the day, month or year that "2022-03-11", "2022-03" or "2022" means. Raises ValueError."""
    try:
        year, month, day = ([int(part) for part in iso[:10].split("-")] + [0, 0])[:3]
        if day:
            return Period(date(year, month, day), date(year, month, day))
        if month:
            return Period(date(year, month, 1), _end_of_month(year, month))
        return Period(date(year, 1, 1), date(year, 12, 31))
    except ValueError as error:
        raise ValueError(f"“{iso}” is no date: write 2022-03-11, 2022-03 or 2022.") from error


def _end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
