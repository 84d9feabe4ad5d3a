"""What a person's page shows of the articles that name them: spellings, roles, time, company."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from articles.models import Appearance, Article, Outlet, Person

MOST_COMPANY = 24


@dataclass(frozen=True, slots=True)
class OutletCount:
    """How often an outlet uses something. `outlet` is None when unknown."""

    outlet: Outlet | None
    count: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A spelling or a role as written, how often, and who writes so."""

    text: str
    count: int
    outlets: tuple[OutletCount, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """Someone named in the same articles."""

    name: str
    slug: str
    together: int


def appearances_of(person: Person) -> list[Appearance]:
    """Return every use of the person's names, with its article, the newest first."""
    uses = person.appearances.select_related("article__outlet", "article__event")
    return sorted(uses.defer("article__reading", "article__body"), key=_newest_first)


def spellings_in(appearances: Iterable[Appearance]) -> list[Wording]:
    """Return each spelling as written in the texts, the most frequent first."""
    written = [
        (mention["text"], appearance.article.outlet)
        for appearance in appearances
        for mention in appearance.mentions
    ]
    return _wordings(written)


def roles_in(appearances: Iterable[Appearance]) -> list[Wording]:
    written = [
        (role["text"], appearance.article.outlet) for appearance in appearances for role in appearance.roles
    ]
    return _wordings(written)


def articles_of(appearances: Iterable[Appearance]) -> list[Article]:
    return list({appearance.article_id: appearance.article for appearance in appearances}.values())


def company_of(person: Person) -> list[Company]:
    """Return who is named in the same articles, the most often first."""
    uses = (
        Appearance.objects.of_known_people()
        .filter(article__appearances__person=person)
        .exclude(person=person)
        .values("person__name", "person__slug", "person__sort_name")
        .annotate(together=Count("article", distinct=True))
        .order_by("-together", "person__sort_name", "person__slug")[:MOST_COMPANY]
    )
    return [Company(use["person__name"], use["person__slug"], use["together"]) for use in uses]


def namesakes_of(person: Person) -> list[Person]:
    """Return other people with the same surname: they may be one, a curator decides."""
    surnames = person.appearances.values("name_key")
    return list(
        Person.objects.filter(appearances__name_key__in=surnames).exclude(pk=person.pk).distinct().by_name()
    )


def _wordings(written: list[tuple[str, Outlet | None]]) -> list[Wording]:
    total = Counter(text for text, _ in written)
    return [
        Wording(text, count, _by_outlet([outlet for each, outlet in written if each == text]))
        for text, count in sorted(total.items(), key=lambda counted: (-counted[1], counted[0]))
    ]


def _by_outlet(outlets: list[Outlet | None]) -> tuple[OutletCount, ...]:
    by_key = {outlet.pk if outlet else 0: outlet for outlet in outlets}
    counts = Counter(outlet.pk if outlet else 0 for outlet in outlets)
    return tuple(OutletCount(by_key[key], count) for key, count in counts.most_common())


def _newest_first(appearance: Appearance) -> tuple[int, str, str]:
    latest = appearance.article.published_latest or date.min
    return (-latest.toordinal(), appearance.article.key, appearance.name)
