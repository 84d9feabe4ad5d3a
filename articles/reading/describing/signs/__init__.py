"""Signs of when a text was written, where no line of it states the day."""

from collections.abc import Callable, Iterator
from datetime import date

from articles.reading.describing.findings import Stretch
from articles.reading.describing.signs.anchored import anchored_signs
from articles.reading.describing.signs.lead_dates import (
    full_date_of_lead,
    yearless_date_of_lead,
    yearless_dateline,
)
from articles.reading.describing.signs.meeting import inferred_from
from articles.reading.describing.signs.offices import offices
from articles.reading.describing.signs.posts import posts
from articles.reading.describing.signs.sign import Body, DateSign, body_of
from articles.reading.describing.signs.since_dates import since_dates
from articles.reading.records import Finding, Period

RULES: tuple[Callable[[Body], Iterator[DateSign]], ...] = (
    anchored_signs,
    since_dates,
    full_date_of_lead,
    posts,
    offices,
)


def published_by_signs(
    stretches: tuple[Stretch, ...], datelines: tuple[Stretch, ...], first_seen_on: date | None
) -> Finding[Period]:
    """Return the interval in which the signs in the body meet; `datelines` stand before it."""
    body = body_of(stretches)
    signs = tuple(sign for rule in RULES for sign in rule(body))
    yearless = (*yearless_dateline(datelines), *yearless_date_of_lead(body)) if signs else ()
    return inferred_from(signs, yearless, body, first_seen_on)
