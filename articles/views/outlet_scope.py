"""Over what outlets are compared: the whole archive, a period, or whatever a search finds."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict

from articles.filters import read_address
from articles.models import Article
from articles.search.asking import CHOSEN_BY, Asked, Choice, Stretch, stretch
from articles.search.names import named
from articles.search.parts import Part, parts
from articles.search.query import Term
from articles.search.results import all_keys, how_many
from articles.search.schema import MISSING

OUR_KEYS = ("outlet", "told", "page", "quoted", "said", "copied", "pair", "sort")
"""Keys of the address that say what is shown of the articles, not which articles these are."""


@dataclass(frozen=True, slots=True)
class Removable:
    """One constraint of a scope. `address` is the query string of the same page without it."""

    lead: str
    words: str
    address: str


@dataclass(frozen=True)
class Scope:
    """The articles that are looked at, of any outlet. `asked` names no outlet to choose."""

    asked: Asked
    notices: tuple[str, ...] = ()
    outlets: tuple[str, ...] = field(default=())
    """Slugs of those compared, as the address has them: every link within the page keeps them."""

    @property
    def is_everything(self) -> bool:
        return self.asked.is_everything

    @cached_property
    def articles(self) -> QuerySet[Article]:
        """Return the articles, all of them: nothing is cut off."""
        if self.is_everything:
            return Article.objects.order_by()
        _, keys = all_keys(self.asked)
        return Article.objects.order_by().with_keys(chain.from_iterable(keys))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Return what narrows the comparison, one by one, each with what there is without it."""
        return parts(self.asked, named(self.asked).names)

    @property
    def removable(self) -> list["Removable"]:
        """Return the same parts, each with the address of this page without it."""
        return [Removable(part.lead, part.words, self.address_of(part.rest)) for part in self.parts]

    @cached_property
    def undated(self) -> Asked:
        """Return the question for what a period leaves out because nobody knows when it was published."""
        asked = replace(self.asked, since=None, until=None).without_key("year")
        for choice in (*(Choice("outlet", slug) for slug in self.outlets), Choice("year", MISSING)):
            asked = asked.with_choice(choice)
        return asked

    @cached_property
    def undated_left_out(self) -> int:
        return how_many(self.undated) if self.asked.is_dated else 0

    @property
    def words(self) -> str:
        """Say it: "articles with bridge published since March 2022", "all articles"."""
        if not self.parts:
            return "all articles"
        return " ".join(["articles", *(f"{part.lead} {part.words}" for part in self.parts)])

    @property
    def address(self) -> str:
        return self.address_of(self.asked)

    @property
    def whole(self) -> str:
        """Return the address of the same comparison over the whole archive."""
        return self.address_of(Asked())

    def address_of(self, asked: Asked) -> str:
        """Return the query string of the same page over what another question finds."""
        chosen = urlencode([("outlet", slug) for slug in self.outlets])
        return "&".join(filter(None, [chosen, asked.address]))

    def within(self, *, since: str = "", until: str = "", words: str = "", **chosen: str) -> Asked | None:
        """Return the question for the articles that a count counts: this one, and more narrowly.

        None when no address can ask it: values of one key mean "or", so none asks for two people at once.
        """
        asked = self.asked
        for key, value in chosen.items():
            wanted = [choice.value for choice in asked.choices_of(key) if not choice.is_excluded]
            if wanted and value not in wanted:
                return None
            asked = asked.without_key(key).with_choice(Choice(key, value))
        asked = _with_phrase(asked, words) if words else asked
        return replace(
            asked,
            since=_last_to_begin([asked.since, stretch(since)]),
            until=_first_to_end([asked.until, stretch(until)]),
        )

    def holds(self, first: date, last: date) -> bool:
        """Tell whether something of these days is of the period asked for."""
        since, until = self.asked.since, self.asked.until
        return (since is None or last >= since.first_day) and (until is None or first <= until.last_day)


def scope_of(parameters: QueryDict, outlets: Iterable[str] = ()) -> Scope:
    """Read an address: all that narrows a search narrows a comparison, and is said in the same words."""
    asked, notices = read_address(_without_our_keys(parameters))
    return Scope(replace(asked, order="", page=1), notices, tuple(outlets))


def as_hidden_fields(scope: Scope) -> list[tuple[str, str]]:
    """Return what a form must hand on that it has no field for."""
    return [(choice.parameter, choice.value) for choice in scope.asked.choices if choice.key in CHOSEN_BY]


def _without_our_keys(parameters: QueryDict) -> QueryDict:
    rest = parameters.copy()
    for key in OUR_KEYS:
        rest.pop(key, None)
    return rest


def _with_phrase(asked: Asked, words: str) -> Asked:
    understood = asked.understood
    groups = (*understood.groups, (Term(words, is_phrase=True),))
    return replace(asked, understood=replace(understood, groups=groups))


def _last_to_begin(times: Iterable[Stretch | None]) -> Stretch | None:
    return max(filter(None, times), key=lambda time: time.first_day, default=None)


def _first_to_end(times: Iterable[Stretch | None]) -> Stretch | None:
    return min(filter(None, times), key=lambda time: time.last_day, default=None)
