"""Every use of a person's names, light enough for thousands: the page is counted from them."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from articles.models import Person


class Use(NamedTuple):
    """A spelling in an article. `outlet` is 0 when unknown."""

    name: str
    lone: bool
    mentions: int
    roles: tuple[str, ...]
    article: int
    outlet: int
    earliest: date | None
    latest: date | None
    likeliest: date | None
    event: int | None

    @property
    def days(self) -> tuple[date, date] | None:
        """Return both ends, the likeliest day where one stands out; None when undated."""
        if self.likeliest:
            return self.likeliest, self.likeliest
        return (self.earliest, self.latest) if self.earliest and self.latest else None


def uses_of(person: Person) -> list[Use]:
    """Return them newest first, undated last; one query."""
    published = ("article__published_earliest", "article__published_latest", "article__published_on")
    columns = ("name", "lone", "count", "roles", "article_id", "article__outlet_id", *published)
    rows = person.appearances.values_list(*columns, "article__event_id", "article__key")
    ordered = sorted(rows, key=lambda row: (-(row[7] or date.min).toordinal(), row[-1], row[0]))
    return [
        Use(name, lone, count, tuple(role["text"] for role in roles), article, outlet or 0, *rest[:-1])
        for name, lone, count, roles, article, outlet, *rest in ordered
    ]


def articles_in(uses: Iterable[Use]) -> list[int]:
    """Return the articles, each once, in the order of the uses."""
    return list(dict.fromkeys(use.article for use in uses))


def years_of(uses: Collection[Use]) -> str:
    """Return the years in which the articles lie: "2014–2021"; empty when all are undated."""
    years = {day.year for use in uses for day in use.days or ()}
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"
