"""The columns of a comparison: one an outlet, one an article whose outlet is unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.comparison.accounts import Account, Column, Facts, Who, account_of
from articles.models import Article, Event, Outlet
from articles.reading.sources import decode

AT_FIRST = 4
MOST = 6
MISSING = "none"


@dataclass(frozen=True)
class Head:
    """The head of one column: whose it is, and which articles stand in it."""

    key: str
    outlet: Outlet | None
    articles: tuple[Article, ...]
    named: str
    """The name of the field in the address that chooses it: outlet or article."""

    @property
    def value(self) -> str:
        return self.outlet.slug if self.outlet and self.named == "outlet" else self.articles[0].key

    @property
    def name(self) -> str:
        return self.outlet.name if self.outlet else "outlet unknown"

    @property
    def certainty(self) -> str:
        return self.articles[0].outlet_certainty

    @property
    def hue(self) -> str:
        return str(self.outlet.hue) if self.outlet else "none"

    @cached_property
    def whose(self) -> SafeString:
        """Return the outlet's name as every piece of the column repeats it where columns are stacked."""
        return render_to_string("events/compare/_whose.html", {"head": self})


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be compared, what is, and what could not be understood."""

    heads: tuple[Head, ...]
    chosen: tuple[Head, ...]
    notices: tuple[str, ...]

    @property
    def chosen_keys(self) -> frozenset[str]:
        return frozenset(head.key for head in self.chosen)


def tellings_of(event: Event) -> list[Article]:
    """Return the event's articles in order of time."""
    return list(event.articles.for_cards().oldest_first())


def heads_of(articles: Iterable[Article]) -> tuple[Head, ...]:
    """Return a head an outlet, the outlet of the earliest article first."""
    by_key: dict[str, list[Article]] = {}
    for article in articles:
        by_key.setdefault(_key(article), []).append(article)
    return tuple(_head(key, own) for key, own in by_key.items())


def choose(heads: tuple[Head, ...], query: QueryDict) -> Choice:
    """Choose what the address asks for: outlet=SLUG, outlet=none, article=KEY; else the first four."""
    outlets, articles = query.getlist("outlet"), query.getlist("article")
    if not outlets and not articles:
        return Choice(heads, heads[:AT_FIRST], ())
    wanted = list(chain.from_iterable(_wanted(head, outlets, articles) for head in heads))
    notices = [*_unknown(heads, outlets, articles), *_too_few_or_many(len(wanted))]
    return Choice(heads, tuple(wanted[:MOST]), tuple(notices))


def columns_of(heads: Sequence[Head]) -> tuple[Column, ...]:
    """Return the accounts of all columns: their texts are read again, three queries."""
    rows = [article.pk for head in heads for article in head.articles]
    wanted = Article.objects.select_related("source").prefetch_related("appearances__person")
    whole = wanted.in_bulk(rows)
    return tuple(
        Column(head.key, tuple(_account(whole[article.pk]) for article in head.articles)) for head in heads
    )


def _key(article: Article) -> str:
    return article.outlet.slug if article.outlet else f"article-{article.key}"


def _head(key: str, articles: Sequence[Article]) -> Head:
    outlet = articles[0].outlet
    return Head(key, outlet, tuple(articles), "outlet" if outlet else "article")


def _wanted(head: Head, outlets: Sequence[str], keys: Sequence[str]) -> list[Head]:
    """Return the head when its outlet is asked for; else one for each of its articles that is."""
    if (head.outlet.slug if head.outlet else MISSING) in outlets:
        return [head]
    asked = [article for article in head.articles if article.key in keys]
    return [
        replace(head, key=f"article-{article.key}", articles=(article,), named="article") for article in asked
    ]


def _unknown(heads: Sequence[Head], outlets: Sequence[str], keys: Sequence[str]) -> list[str]:
    known = {head.outlet.slug if head.outlet else MISSING for head in heads}
    known_keys = {article.key for head in heads for article in head.articles}
    return [
        *(f"No article of this event is by “{outlet}”." for outlet in outlets if outlet not in known),
        *(f"No article “{key}” is in this event." for key in keys if key not in known_keys),
    ]


def _too_few_or_many(count: int) -> list[str]:
    if count < 2:
        return ["A comparison needs two columns or more: choose another."]
    return [f"Only the first {MOST} of {count} stand side by side."] if count > MOST else []


def _account(article: Article) -> Account:
    facts = Facts(article.key, article.title, article.get_absolute_url())
    named = article.appearances.all()
    known = {each.name: Who(each.person.slug, each.person.name) for each in named if each.person}
    return account_of(facts, article.reading, decode(article.source.raw).content, known)
