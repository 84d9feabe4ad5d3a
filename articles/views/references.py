"""Articles as references: in the fields what a text states, in brackets or a note what was made out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import HttpRequest

from articles.exports import Reference
from articles.models import Article
from articles.reading.names import PARTICLES, SUFFIXES, bare, name_words
from articles.reading.names.parts import family_name_first
from articles.reading.outlet_table import outlet_called
from articles.reading.records import Certainty
from articles.views import date_words
from articles.views.article_rows import certain


def references_of(articles: Iterable[Article], request: HttpRequest) -> Iterator[Reference]:
    """Yield a reference for each of the rows of `article_rows.rows_of`."""
    for article in articles:
        address = request.build_absolute_uri(article.get_absolute_url())
        yield reference_of(article, certain(article, "authors"), address)


def reference_of(article: Article, authors: Mapping[str, Any], address: str) -> Reference:
    """Return an article to cite. `authors` is the finding of its reading, `address` its absolute link."""
    return Reference(
        key=article.key,
        title=bracketed(article.title, article.title_certainty),
        address=address,
        outlet=bracketed(article.outlet.name, article.outlet_certainty) if article.outlet else "",
        authors=tuple(map(surname_first, stated_authors(authors))),
        published=_stated_date(article),
        note=". ".join(_notes(article, authors)),
        language=article.language,
    )


def bracketed(words: str, certainty: str) -> str:
    """Return words that the text carries; others stand in brackets, as the styles of citation ask."""
    return words if certainty == Certainty.STATED else f"[{words}]"


def stated_authors(authors: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(authors["value"] or ()) if authors["certainty"] == Certainty.STATED else ()


def surname_first(name: str) -> str:
    """Return "Brook, Ada", "van der Holt, Vera", "Holt, Vera, Jr."; an agency or a lone word as it is."""
    words = name_words(name)
    if len(words) < 2 or outlet_called(name):
        return name
    if family_name_first(words):
        return f"{words[0]}, {' '.join(words[1:])}"
    suffix = words.pop() if bare(words[-1]) in SUFFIXES and len(words) > 2 else ""
    start = len(words) - 1
    while start > 1 and bare(words[start - 1]) in PARTICLES:
        start -= 1
    return ", ".join(filter(None, [" ".join(words[start:]), " ".join(words[:start]), suffix]))


def _stated_date(article: Article) -> str:
    earliest, latest = article.published_earliest, article.published_latest
    if article.published_certainty != Certainty.STATED or earliest is None or latest is None:
        return ""
    return date_words.iso(earliest, latest, article.published_on)


def _notes(article: Article, authors: Mapping[str, Any]) -> Iterator[str]:
    if article.is_undated:
        yield "Date unknown"
    elif article.published_certainty != Certainty.STATED:
        days = article.published_earliest, article.published_latest, article.published_on
        yield f"Date estimated by the archive, not stated: {date_words.in_words(*days)}"
    if article.outlet and article.outlet_certainty != Certainty.STATED:
        yield "Outlet inferred by the archive"
    if authors["value"] and authors["certainty"] != Certainty.STATED:
        yield f"Author inferred by the archive: {', '.join(authors['value'])}"
