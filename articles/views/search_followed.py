"""A search as a feed: the articles that came last of all that it finds."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.exports import archive_version
from articles.feeds import Entry, Feed, atom
from articles.filters import read_address
from articles.models import Article, Revision
from articles.search.arrivals import latest_arrivals
from articles.search.results import how_many
from articles.views import date_words
from articles.views.article_rows import certain, rows_of
from articles.views.references import bracketed, reference_of
from articles.views.search_taken import said

ENTRIES = 100
"""Of one feed: a reader looks in more often than so many come."""


def search_atom(request: HttpRequest) -> HttpResponse:
    asked, _ = read_address(request.GET)
    keys = latest_arrivals(asked, ENTRIES)
    imported = _imported_at(keys)
    query = f"?{asked.address}" if asked.address else ""
    feed = Feed(
        title=f"News archive: {said(asked)}",
        address=request.build_absolute_uri(f"{reverse('search_atom')}{query}"),
        page=request.build_absolute_uri(f"{reverse('search')}{query}"),
        updated=max(imported.values(), default=timezone.now()),
        total=how_many(asked),
        query=asked.address,
        version=archive_version(),
    )
    entries = _entries(rows_of([keys]), imported, request)
    return HttpResponse(atom(feed, entries), content_type="application/atom+xml; charset=utf-8")


def _imported_at(keys: Iterable[str]) -> dict[str, datetime]:
    """Return when the text of each came that is shown now."""
    revisions = Revision.objects.filter(article__key__in=keys).values_list("article__key")
    return dict(revisions.annotate(Max("imported_at")))


def _entries(
    articles: Iterable[Article], imported: dict[str, datetime], request: HttpRequest
) -> Iterator[Entry]:
    for article in articles:
        address = request.build_absolute_uri(article.get_absolute_url())
        reference = reference_of(article, certain(article, "authors"), address)
        yield Entry(
            permanent=request.build_absolute_uri(reverse("article_by_key", args=[article.key])),
            address=address,
            title=reference.title,
            updated=imported[article.key],
            summary=_summary(article),
            published=_moment(reference.published),
            authors=reference.authors,
        )


def _summary(article: Article) -> str:
    """Say where and when it was published, with the certainty of both."""
    outlet = bracketed(article.outlet.name, article.outlet_certainty) if article.outlet else "outlet unknown"
    days = article.published_earliest, article.published_latest, article.published_on
    when = date_words.with_certainty(date_words.in_words(*days), article.published_certainty)
    return f"{outlet}, {when}; {article.word_count} words"


def _moment(published: str) -> str:
    """Return a stated day as Atom writes moments; nothing for a month or a year."""
    return f"{published}T00:00:00Z" if len(published) == len("2022-03-11") else ""
