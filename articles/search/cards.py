"""The articles of a page of results, with the places where the words stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db.models import Prefetch, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import Appearance, Article, Person
from articles.search.one_text import OneText
from articles.search.query import Understood
from articles.search.snippets import Snippet, find_hits, snippets, tidy_lines

MOST_PEOPLE = 6
"""Those named most; the article's page has them all."""

MOST_COPIES = 12
"""Under one card; a link leads to all of them."""


@dataclass(frozen=True, slots=True)
class Card:
    article: Article
    snippets: tuple[SafeString, ...]
    people: tuple[Person, ...]
    copies: tuple[Article, ...] = ()
    """The first of the other articles with this text; `copy_count` says how many there are."""
    copy_count: int = 0
    group: str = ""


def cards(texts: Sequence[OneText], understood: Understood) -> tuple[Card, ...]:
    """Fetch the articles of these texts, in this order; one that went meanwhile is left out."""
    keys = [text.key for text in texts]
    found = {
        article.key: article for article in with_people(Article.objects.for_cards()).filter(key__in=keys)
    }
    copies = _copies(texts)
    return tuple(
        replace(
            _card(found[text.key], understood),
            copies=tuple(copies[key] for key in text.copies if key in copies),
            copy_count=len(text.copies),
            group=text.group,
        )
        for text in texts
        if text.key in found
    )


def _copies(texts: Sequence[OneText]) -> dict[str, Article]:
    """Fetch what stands under the cards, with outlet and date: one query, and none without copies."""
    keys = [key for text in texts for key in text.copies[:MOST_COPIES]]
    rows = Article.objects.filter(key__in=keys).for_cards().defer("reading", "body")
    return {article.key: article for article in rows} if keys else {}


def with_people(articles: QuerySet[Article]) -> QuerySet[Article]:
    appearances = Appearance.objects.of_known_people().select_related("person").order_by("-count", "name")
    return articles.prefetch_related(Prefetch("appearances", appearances))


def people_in(article: Article) -> tuple[Person, ...]:
    """Return the people of an article fetched `with_people`, those named most first."""
    named = (appearance.person for appearance in article.appearances.all())
    return tuple(dict.fromkeys(person for person in named if person))


def _card(article: Article, understood: Understood) -> Card:
    shown = tuple(map(_marked, snippets(article.body, understood)))
    if _is_only_in_captions(article, understood):
        shown = (
            format_html('<span class="quiet">{}</span>', "The words stand in the caption of a picture."),
            *shown,
        )
    return Card(article, shown, people_in(article)[:MOST_PEOPLE])


def _is_only_in_captions(article: Article, understood: Understood) -> bool:
    texts = (article.title, article.body)
    return bool(understood.terms) and not any(find_hits(tidy_lines(text), understood) for text in texts)


def _marked(snippet: Snippet) -> SafeString:
    return format_html_join(
        "", "{}{}{}", ((_OPEN[piece.is_hit], piece.text, _CLOSE[piece.is_hit]) for piece in snippet)
    )


_OPEN = (SafeString(""), SafeString("<mark>"))
_CLOSE = (SafeString(""), SafeString("</mark>"))
