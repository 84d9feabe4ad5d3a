"""Who does not name a person: outlets that published in those days, and other tellings of the same events."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from articles.models import Article, Outlet, Person
from articles.views.archive_in_time import ArchiveInTime
from articles.views.person_time import months_between, months_in_words
from articles.views.person_uses import Use

MOST_TELLINGS = 12


@dataclass(frozen=True, slots=True)
class Silent:
    """An outlet that never names someone. `then`: its articles dated to the months in question."""

    outlet: Outlet
    then: int
    of: int


@dataclass(frozen=True, slots=True)
class Silence:
    months: str
    outlets: tuple[Silent, ...]
    tellings: tuple[int, ...]
    """Articles of the same events that do not name them, the newest first, by row."""
    more: bool
    """Tellings that are not shown."""


def silence_on(person: Person, uses: Collection[Use], archive: ArchiveInTime) -> Silence:
    """Return who is silent; one query when the person is named in events."""
    months = months_between(uses)
    tellings = _tellings(person, uses)
    return Silence(
        months=months_in_words(months),
        outlets=_outlets({use.outlet for use in uses}, months, archive),
        tellings=tuple(tellings[:MOST_TELLINGS]),
        more=len(tellings) > MOST_TELLINGS,
    )


def _outlets(naming: set[int], months: range, archive: ArchiveInTime) -> tuple[Silent, ...]:
    silent = [
        Silent(outlet, sum(own.get(month, 0) for month in months), archive.totals[pk])
        for pk, outlet in archive.outlets.items()
        if pk not in naming and (own := archive.months.get(pk))
    ]
    published = [each for each in silent if each.then]
    return tuple(sorted(published, key=lambda each: (-each.then, each.outlet.name)))


def _tellings(person: Person, uses: Collection[Use]) -> list[int]:
    events = {use.event for use in uses if use.event}
    if not events:
        return []
    others = Article.objects.filter(event__in=events).exclude(pk__in=person.appearances.values("article"))
    dated = others.order_by().values_list("published_latest", "key", "pk")
    newest = sorted(dated, key=lambda row: (-(row[0] or date.min).toordinal(), row[1]))
    return [pk for *_, pk in newest[: MOST_TELLINGS + 1]]
