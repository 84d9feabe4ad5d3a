"""What an event shows, told from its articles and the decisions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from articles.deciding.event_titles import ruled_title
from articles.deciding.events.tellings import tellings_of
from articles.deciding.in_force import InForce
from articles.models.batches import in_batches
from articles.reading.events import describe
from articles.reading.records_across import EventGroup, Telling

TITLE_RULE = "title of an article in it"
GROUPS_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it is to stand in the table: the fields are its columns, but for the articles."""

    articles: tuple[str, ...]
    """The earliest published first."""
    title: str
    title_rule: str
    earliest: date | None
    latest: date | None
    reasons: list[dict[str, Any]]


def rows_of(groups: Iterable[frozenset[str]], decided: InForce) -> list[Row]:
    """Tell these groups, in the order of their articles."""
    return sorted(_rows(groups, decided), key=lambda row: row.articles)


def _rows(groups: Iterable[frozenset[str]], decided: InForce) -> Iterator[Row]:
    for some in in_batches(sorted(groups, key=min), GROUPS_AT_ONCE):
        tellings = tellings_of(key for group in some for key in group)
        for group in some:
            yield _row(describe([tellings[key] for key in sorted(group)]), tellings, decided)


def _row(group: EventGroup, tellings: Mapping[str, Telling], decided: InForce) -> Row:
    found = (group.title[:500] or "Untitled", TITLE_RULE)
    title, rule = ruled_title(group.articles, decided) or found
    periods = [period for key in group.articles if (period := tellings[key].published)]
    return Row(
        articles=group.articles,
        title=title,
        title_rule=rule,
        earliest=min((each.likeliest or each.earliest for each in periods), default=None),
        latest=max((each.likeliest or each.latest for each in periods), default=None),
        reasons=[_as_json(asdict(reason)) for reason in group.reasons],
    )


def _as_json(reason: dict[str, Any]) -> dict[str, Any]:
    """Return the reason as it comes back from the database, so that the two can be compared."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in reason.items()}
