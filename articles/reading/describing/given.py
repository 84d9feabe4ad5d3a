"""What was said of a source, as findings: one for each that says something, in order of precedence."""

from collections.abc import Iterator
from datetime import date, timedelta

from articles.reading.describing.findings import unknown
from articles.reading.outlet_table import outlet_called
from articles.reading.records import FILE_NAME, Certainty, Finding, Given, Period, Source

Said = tuple[Given, ...]


def told(source: Source, metadata: Given) -> Said:
    """Return all that was said, the strongest first: from outside, in the file, by the file's name."""
    outside = tuple(given for given in source.given if given.rule != FILE_NAME)
    by_name = tuple(given for given in source.given if given.rule == FILE_NAME)
    return (*outside, metadata, *by_name)


def given_title(said: Said) -> Iterator[Finding[str]]:
    return (Finding(given.title, Certainty.STATED, given.rule) for given in said if given.title)


def given_outlet(said: Said) -> Iterator[Finding[str]]:
    """Yield the outlets given, in the spelling of the table of outlets."""
    for given in said:
        if given.outlet:
            known = outlet_called(given.outlet)
            yield Finding(known.name if known else given.outlet, Certainty.STATED, given.rule)


def given_published(said: Said) -> Iterator[Finding[Period]]:
    return (
        Finding(period_of(given.published), Certainty.STATED, given.rule) for given in said if given.published
    )


def given_authors(said: Said) -> Iterator[Finding[tuple[str, ...]]]:
    return (Finding(given.authors, Certainty.STATED, given.rule) for given in said if given.authors)


def given_url(said: Said) -> Finding[str]:
    stated = (Finding(given.url, Certainty.STATED, given.rule) for given in said if given.url)
    return next(stated, unknown("no address is given"))


def given_language(said: Said) -> str:
    return next((given.language.lower() for given in said if given.language), "")


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
