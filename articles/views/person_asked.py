"""What the address asks of a person's page: an outlet, a period, a spelling, a role, who else is named."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from articles.models import Appearance, Outlet
from articles.search.asking import stretch
from articles.views.ledger import KINDS, MISSING
from articles.views.person_uses import Use

BROADLY = "broadly"
"""Dated, but to no single step of the axis of time."""


@dataclass(frozen=True, slots=True)
class AskedOfPerson:
    """`since` and `until` as typed; `first` and `last` are their days."""

    outlet: str = ""
    since: str = ""
    until: str = ""
    dated: str = ""
    spelling: str = ""
    role: str = ""
    beside: tuple[str, ...] = ()
    """Addresses of people who are named in the same articles, all of them."""
    words: str = ""
    kind: str = ""
    first: date | None = None
    last: date | None = None
    notices: tuple[str, ...] = ()

    @property
    def is_of_articles(self) -> bool:
        """Tell whether articles are narrowed, and not the quotations alone."""
        return bool(
            self.outlet or self.since or self.until or self.dated or self.spelling or self.role or self.beside
        )

    @property
    def is_narrowed(self) -> bool:
        return self.is_of_articles or bool(self.words or self.kind)


@dataclass(frozen=True, slots=True)
class Fitting:
    """The uses that fit, and what they fit."""

    asked: AskedOfPerson
    outlet: int | None
    """Its key, 0 for unknown; None when every outlet fits."""
    beside: frozenset[int] | None
    """Articles that name the others too; None when nobody else is asked for."""
    broad: frozenset[int]
    """Articles dated to no single step."""

    def of(self, uses: Collection[Use]) -> list[Use]:
        return [] if self.asked.notices else [use for use in uses if self._fits(use)]

    def _fits(self, use: Use) -> bool:
        asked = self.asked
        return (
            self.outlet in (None, use.outlet)
            and asked.spelling in ("", use.name)
            and (not asked.role or asked.role in use.roles)
            and (self.beside is None or use.article in self.beside)
            and self._fits_time(use)
        )

    def _fits_time(self, use: Use) -> bool:
        asked, days = self.asked, use.days
        if asked.dated:
            return days is None if asked.dated == MISSING else use.article in self.broad
        if not (asked.first or asked.last):
            return True
        if days is None:
            return False
        return (asked.first or date.min) <= days[0] and days[1] <= (asked.last or date.max)


def asked_of_person(query: QueryDict, outlets: Collection[Outlet]) -> AskedOfPerson:
    since, until = query.get("from", "").strip(), query.get("to", "").strip()
    first, last = stretch(since), stretch(until)
    asked = AskedOfPerson(
        outlet=query.get("outlet", ""),
        since=since,
        until=until,
        dated=query.get("dated", ""),
        spelling=query.get("spelling", "").strip(),
        role=query.get("role", "").strip(),
        beside=tuple(filter(None, query.getlist("with"))),
        words=query.get("q", "").strip(),
        kind=query.get("kind", ""),
        first=first.first_day if first else None,
        last=last.last_day if last else None,
    )
    return _with_notices(asked, {outlet.slug for outlet in outlets})


def fitting(asked: AskedOfPerson, outlets: Collection[Outlet], broad: Collection[int]) -> Fitting:
    """Return what tells which uses fit; a query for each of the others who are to be named."""
    keys = {outlet.slug: outlet.pk for outlet in outlets} | {MISSING: 0}
    outlet = keys.get(asked.outlet) if asked.outlet else None
    return Fitting(asked, outlet, _articles_naming(asked.beside), frozenset(broad))


def _articles_naming(slugs: Collection[str]) -> frozenset[int] | None:
    named: frozenset[int] | None = None
    for slug in slugs:
        rows = Appearance.objects.filter(person__slug=slug).values_list("article_id", flat=True)
        named = frozenset(rows) if named is None else named & frozenset(rows)
    return named


def _with_notices(asked: AskedOfPerson, outlets: set[str]) -> AskedOfPerson:
    notices = tuple(_notices(asked, outlets))
    values = {name: getattr(asked, name) for name in AskedOfPerson.__dataclass_fields__}
    return AskedOfPerson(**{**values, "notices": notices})


def _notices(asked: AskedOfPerson, outlets: set[str]) -> Iterator[str]:
    if asked.outlet not in {"", MISSING, *outlets}:
        yield f"There is no outlet “{asked.outlet}”."
    if asked.kind not in ("", *KINDS):
        yield f"There is no kind of quotation “{asked.kind}”."
    if asked.dated not in ("", MISSING, BROADLY):
        yield f"“{asked.dated}” says nothing of dates: it is {MISSING} or {BROADLY}."
    for typed, day in ((asked.since, asked.first), (asked.until, asked.last)):
        if typed and day is None:
            yield f"“{typed}” is no date like 2022, 2022-03 or 2022-03-11."
