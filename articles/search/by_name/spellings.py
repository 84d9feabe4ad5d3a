"""Who is called what: the spellings of people, the names of outlets, the titles of events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db.models import QuerySet
from tantivy import Document, Query, Searcher

from articles.models import Appearance, Article, Event, Outlet
from articles.search.by_name.schema import EVENT, OUTLET, PERSON, forms_of, pieces_of
from articles.search.facets import count
from articles.search.schema import schema as schema_of_articles


@dataclass(frozen=True, slots=True)
class Spelling:
    kind: str
    slug: str
    name: str

    @property
    def key(self) -> str:
        return f"{self.kind} {self.slug} {self.name}"


def every_spelling() -> Iterator[Spelling]:
    outlets = Outlet.objects.values_list("slug", "name")
    events = Event.objects.values_list("slug", "title")
    people = Appearance.objects.of_known_people()
    return chain(_people(people), _all(OUTLET, outlets), _all(EVENT, events))


def spellings_in(keys: Sequence[str]) -> Iterator[Spelling]:
    """Yield the spellings that stand in these articles, each once."""
    articles = Article.objects.filter(key__in=keys)
    people = Appearance.objects.of_known_people().filter(article__key__in=keys)
    outlets = articles.exclude(outlet=None).values_list("outlet__slug", "outlet__name")
    events = articles.exclude(event=None).values_list("event__slug", "event__title")
    return chain(_people(people), _all(OUTLET, outlets.distinct()), _all(EVENT, events.distinct()))


def as_document(spelling: Spelling, articles: Searcher) -> Document:
    """Return what the index keeps. `articles` tells in how many articles they are."""
    document = Document()
    document.add_text("spelling", spelling.key)
    document.add_text("kind", spelling.kind)
    document.add_text("slug", spelling.slug)
    for form in sorted(set(chain.from_iterable(map(forms_of, pieces_of(spelling.name))))):
        document.add_text("words", form)
    document.add_integer("articles", articles_of(spelling.kind, spelling.slug, articles))
    return document


def articles_of(kind: str, slug: str, articles: Searcher) -> int:
    """Count the articles of a person, an outlet or an event: what a search by it finds."""
    return count(articles, Query.term_query(schema_of_articles(), kind, slug))


def _people(appearances: QuerySet[Appearance]) -> Iterator[Spelling]:
    """Yield each name that is written, and under which each person goes."""
    written = appearances.filter(lone=False).order_by()
    for slug, usual, name in (
        written.values_list("person__slug", "person__name", "name").distinct().iterator()
    ):
        yield Spelling(PERSON, slug, name)
        if usual != name:
            yield Spelling(PERSON, slug, usual)


def _all(kind: str, named: Iterable[tuple[str, str]]) -> Iterator[Spelling]:
    return (Spelling(kind, slug, name) for slug, name in named)
