"""What was said of a source, as findings: one for each that says something, in order of precedence."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from articles.reading.addresses import date_in, outlet_of, unwrapped
from articles.reading.describing.findings import Value, settle, unknown
from articles.reading.describing.refusals import refusal, refused
from articles.reading.outlet_table import outlet_at, outlet_called
from articles.reading.records import BY_NAME, Certainty, Finding, Given, Period, Source

Said = tuple[Given, ...]

ADDRESS_OF_PAGE = "address of the page"
DATE_IN_ADDRESS = "date in the address"


def told(source: Source, metadata: Given) -> Said:
    """Return all that was said, the strongest first: from outside, in the file, by the file's name."""
    outside = tuple(given for given in source.given if given.rule not in BY_NAME)
    by_name = tuple(given for given in source.given if given.rule in BY_NAME)
    return (*outside, metadata, *by_name)


def given_title(said: Said) -> Iterator[Finding[str]]:
    return (_stated(given, "title", given.title) for given in said if given.title)


def given_outlet(said: Said) -> Iterator[Finding[str]]:
    """Yield the outlets given, in the spelling of the table; after each name, whose the address is."""
    for given in said:
        if given.outlet:
            known = outlet_called(given.outlet) or outlet_at(given.outlet)
            yield _stated(given, "outlet", known.name if known else given.outlet)
        if given.url and (at_address := outlet_of(given.url)):
            yield _by_address(given, at_address, ADDRESS_OF_PAGE)


def given_published(said: Said, seen_on: date | None) -> Iterator[Finding[Period]]:
    """Yield the dates given, after each the date in the address; a day that is refused is none."""
    for given in said:
        if given.published:
            period = period_of(given.published)
            if reason := refusal(period.earliest, seen_on):
                yield unknown(given.rule, (refused(given.published, reason),))
            else:
                yield _stated(given, "published", period)
        if given.url and (iso := date_in(given.url)) and not refusal(period_of(iso).earliest, seen_on):
            yield _by_address(given, period_of(iso), DATE_IN_ADDRESS)


def narrower_first(findings: Iterable[Finding[Period]]) -> Iterator[Finding[Period]]:
    """Yield the findings in order, a month in an address behind the first day that lies inside it."""
    waiting: list[Finding[Period]] = []
    for finding in findings:
        if finding.rule == DATE_IN_ADDRESS and finding.value and not _is_day(finding.value):
            waiting.append(finding)
            continue
        if finding.value and not all(_holds(month.value, finding.value) for month in waiting):
            yield from waiting
            waiting = []
        yield finding
    yield from waiting


def given_authors(said: Said) -> Iterator[Finding[tuple[str, ...]]]:
    return (_stated(given, "authors", given.authors) for given in said if given.authors)


def given_url(said: Said) -> Finding[str]:
    """Return where the page lay; the address at an archive or an aggregator is a candidate only."""
    given_addresses = (_stated(given, "url", given.url) for given in said if given.url)
    pages = (_stated(given, "url", unwrapped(given.url)) for given in said if given.url)
    return settle(*pages, *given_addresses, unknown("no address is given"))


def given_language(said: Said) -> str:
    return next((given.language.lower() for given in said if given.language), "")


def period_of(said: str) -> Period:
    """Return the day, month or year that "2022-03-11", "2022-03" or "2022" means. Raises ValueError.

    A time may stand beside a day: "2022-03-11T16:05 ET".
    """
    iso, _, clock = said.partition("T")
    time, _, zone = clock.partition(" ")
    try:
        year, month, day = ([int(part) for part in iso.split("-")] + [0, 0])[:3]
        if day:
            return Period(date(year, month, day), date(year, month, day), time=time, zone=zone)
        if month:
            return Period(date(year, month, 1), _end_of_month(year, month))
        return Period(date(year, 1, 1), date(year, 12, 31))
    except ValueError as error:
        raise ValueError(f"“{said}” is no date: write 2022-03-11, 2022-03 or 2022.") from error


def _stated(given: Given, field: str, value: Value) -> Finding[Value]:
    return Finding(value, Certainty.STATED, given.rule, given.evidence.get(field, ()))


def _by_address(given: Given, value: Value, rule: str) -> Finding[Value]:
    return Finding(value, Certainty.STATED, rule, given.evidence.get("url", ()))


def _is_day(period: Period) -> bool:
    return period.earliest == period.latest


def _holds(month: Period | None, period: Period) -> bool:
    return month is not None and month.earliest <= period.earliest and period.latest <= month.latest


def _end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
