"""Everything that a person's page holds, for the page and for its twins."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import QueryDict

from articles.models import ChangedStatement, Person, Quotation
from articles.reading.records import QuotationKind
from articles.views.archive_in_time import ArchiveInTime, archive_in_time
from articles.views.footer import counted_once, state_of_archive
from articles.views.person_asked import AskedOfPerson, Fitting, asked_of_person, fitting
from articles.views.person_company import Company, Gathering, Network, gathering, network
from articles.views.person_likeness import Likenesses, likenesses_of
from articles.views.person_quoted import said_about, said_by
from articles.views.person_silence import Silence, silence_on
from articles.views.person_standing import Standing, standing_of
from articles.views.person_time import OverTime, over_time
from articles.views.person_uses import Use, articles_in, uses_of, years_of
from articles.views.person_words import Describing, Wording, describing, roles_in, spellings_in

SAID_ON_A_PAGE, ABOUT_ON_A_PAGE, CARDS_ON_A_PAGE = 20, 8, 10


@dataclass(frozen=True)
class PersonPage:
    """A person with what the address asks for. Counted once, each part when it is wanted."""

    person: Person
    query: QueryDict

    @cached_property
    def state(self) -> int:
        return state_of_archive()

    @cached_property
    def archive(self) -> ArchiveInTime:
        return archive_in_time(at=self.state)

    @cached_property
    def uses(self) -> list[Use]:
        return counted_once(f"uses-of-{self.person.pk}", lambda: uses_of(self.person), at=self.state)

    @cached_property
    def asked(self) -> AskedOfPerson:
        outlets = self.archive.outlets.values() if "outlet" in self.query else ()
        return asked_of_person(self.query, outlets)

    @property
    def is_whole(self) -> bool:
        """Tell whether the address leaves the articles as they are."""
        return not (self.asked.is_of_articles or self.asked.notices)

    @cached_property
    def chosen(self) -> list[Use]:
        """Return the uses that the address asks for."""
        return self.uses if self.is_whole else self._fitting.of(self.uses)

    @cached_property
    def articles(self) -> list[int]:
        return articles_in(self.uses)

    @cached_property
    def chosen_articles(self) -> list[int]:
        return articles_in(self.chosen)

    @property
    def mentions(self) -> int:
        return sum(use.mentions for use in self.uses)

    @property
    def years(self) -> str:
        return years_of(self.uses)

    @cached_property
    def outlets(self) -> int:
        """Return how many known outlets name the person."""
        return len({use.outlet for use in self.uses if use.outlet})

    @cached_property
    def over_time(self) -> OverTime:
        return over_time(self.uses, self.archive.steps)

    @cached_property
    def spellings(self) -> list[Wording]:
        return spellings_in(self.uses, self.archive.outlets)

    @cached_property
    def roles(self) -> list[Wording]:
        return roles_in(self.uses, self.archive.outlets)

    @cached_property
    def describing(self) -> list[Describing]:
        return describing(self.uses, self.archive.outlets, self.archive.totals)

    @property
    def company(self) -> tuple[Company, ...]:
        return self._gathered.company

    @cached_property
    def network(self) -> Network | None:
        return network(self._gathered)

    @cached_property
    def silence(self) -> Silence:
        return silence_on(self.person, self.uses, self.archive)

    @cached_property
    def likenesses(self) -> Likenesses:
        return likenesses_of(self.person)

    @cached_property
    def standing(self) -> Standing:
        """Return what of the page its address does not change, and the archive alone does."""
        return standing_of(self)

    @cached_property
    def said(self) -> QuerySet[Quotation]:
        return said_by(self.person, self.asked, () if self.is_whole else self.chosen)

    @property
    def all_said(self) -> QuerySet[Quotation]:
        return said_by(self.person, AskedOfPerson(), ())

    @cached_property
    def about(self) -> Sequence[int]:
        return self.standing.about if self.is_whole else said_about(self.person, self.chosen)

    @cached_property
    def all_about(self) -> list[int]:
        return said_about(self.person, self.uses)

    @cached_property
    def _said_counts(self) -> dict[str, int]:
        """Count what is in quotation marks and what is reported without, whatever is asked for."""
        indirect = Q(kind=QuotationKind.INDIRECT)
        said = Quotation.objects.filter(appearance__person=self.person)
        return said.aggregate(marks=Count("pk", filter=~indirect), indirect=Count("pk", filter=indirect))

    @property
    def quoted_in_all(self) -> int:
        return self._said_counts["marks"]

    @property
    def reported_in_all(self) -> int:
        return self._said_counts["indirect"]

    @cached_property
    def changed(self) -> int:
        """Return how many pairs of statements may tell of a change."""
        return ChangedStatement.objects.of_person(self.person.slug).count()

    @cached_property
    def said_page(self) -> "Page[int]":
        narrowed = self.asked.is_narrowed or self.asked.notices
        said = list(self.said.values_list("pk", flat=True)) if narrowed else self.standing.said
        return Paginator(said, SAID_ON_A_PAGE).get_page(self.query.get("page"))

    @cached_property
    def about_page(self) -> "Page[int]":
        return Paginator(self.about, ABOUT_ON_A_PAGE).get_page(self.query.get("about"))

    @cached_property
    def cards_page(self) -> "Page[int]":
        cards = self.standing.articles if self.is_whole else self.chosen_articles
        return Paginator(cards, CARDS_ON_A_PAGE).get_page(self.query.get("leaf"))

    @cached_property
    def _gathered(self) -> Gathering:
        """Count once for each state of the archive: it reads every name in every article of the person."""
        return counted_once(f"gathering-of-{self.person.pk}", lambda: gathering(self.person), at=self.state)

    @cached_property
    def _fitting(self) -> Fitting:
        return fitting(self.asked, self.archive.outlets.values(), self.over_time.broad)
