"""Quotations that several outlets carry, and those that only one has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import F, QuerySet

from articles.comparison.accounts import SPOKEN
from articles.comparison.shared_quotations import Carried, Said, carried
from articles.models import Article, Outlet, Person, Quotation
from articles.views.footer import counted_once
from articles.views.outlet_matrix import ALONE

READ_AT_MOST = 100_000
"""Quotations that are grouped, about 30 microseconds of CPU each: of more, those of the newest articles."""


@dataclass(frozen=True, slots=True)
class Row:
    """The same words by the same speaker, with the articles of each outlet that carry them."""

    text: str
    """The longest wording."""
    speaker: str
    slug: str
    cells: tuple[tuple[Article, ...], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Quotations of one outlet whose speaker is known, the same words once."""

    outlet: Outlet
    shared: int
    alone: int

    @property
    def all(self) -> int:
        return self.shared + self.alone


@dataclass(frozen=True, slots=True)
class Quotations:
    groups: tuple[Carried, ...]
    outlets: tuple[Outlet, ...]
    read: int
    of: int
    """All that these outlets quote, of people known by name."""

    @property
    def is_cut(self) -> bool:
        return self.read < self.of

    @property
    def shared(self) -> int:
        return sum(len(group.outlets) > 1 for group in self.groups)

    @property
    def counted(self) -> list[Counted]:
        return [self._counted(outlet) for outlet in self.outlets]

    def asked(self, what: str) -> list[Carried]:
        """Return those asked for: "alone.SLUG", else those that several outlets carry."""
        only, _, slug = what.partition(".")
        if only != ALONE:
            return [group for group in self.groups if len(group.outlets) > 1]
        pks = {outlet.pk for outlet in self.outlets if outlet.slug == slug}
        return [group for group in self.groups if group.outlets == pks]

    def _counted(self, outlet: Outlet) -> Counted:
        own = [group for group in self.groups if outlet.pk in group.outlets]
        shared = sum(len(group.outlets) > 1 for group in own)
        return Counted(outlet, shared, len(own) - shared)


def quotations_of(outlets: Sequence[Outlet], articles: QuerySet[Article], asked: str) -> Quotations:
    """Group what these outlets quote, once for each state of the archive; two queries."""
    name = f"quotations-{sha256(asked.encode()).hexdigest()}"
    return counted_once(name, lambda: _quotations(outlets, articles))


def rows_of(groups: Sequence[Carried], outlets: Sequence[Outlet]) -> list[Row]:
    """Return what is shown of these groups; two queries."""
    said = [each for group in groups for each in group.said]
    people = Person.objects.filter(slug__in={each.speaker for each in said})
    names = dict(people.values_list("slug", "name"))
    articles = Article.objects.filter(key__in={each.article for each in said}).only("key", "title")
    by_key = {article.key: article for article in articles}
    return [_row(group, outlets, names, by_key) for group in groups]


def _row(
    group: Carried, outlets: Sequence[Outlet], names: Mapping[str, str], articles: Mapping[str, Article]
) -> Row:
    speaker = group.longest.speaker
    cells = (tuple(articles[key] for key in group.articles_of(outlet.pk)) for outlet in outlets)
    return Row(group.longest.text, names.get(speaker, speaker), speaker, tuple(cells))


def _quotations(outlets: Sequence[Outlet], articles: QuerySet[Article]) -> Quotations:
    said = _said(outlets, articles)
    fields = ("article__outlet", "article__key", "appearance__person__slug", "text")
    newest = F("article__published_latest").desc(nulls_last=True)
    read = said.order_by(newest, "article__key", "start").values_list(*fields)[:READ_AT_MOST]
    rows = [Said(*row) for row in read]
    return Quotations(tuple(carried(rows)), tuple(outlets), len(rows), said.count())


def _said(outlets: Sequence[Outlet], articles: QuerySet[Article]) -> QuerySet[Quotation]:
    own = articles.filter(outlet__in=outlets).values("pk")
    return Quotation.objects.filter(article__in=own, kind__in=SPOKEN, appearance__person__isnull=False)
