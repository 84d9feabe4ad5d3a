"""Articles as rows of data. An estimated date never stands where a stated one does."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import F, QuerySet

from articles.models import Article
from articles.reading.records import Certainty
from articles.search.cards import people_in, with_people

Absolute = Callable[[str], str]
"""Makes a whole address of a path: `request.build_absolute_uri`."""

COLUMNS = (
    "id",
    "title",
    "title_certainty",
    "outlet",
    "outlet_certainty",
    "published_stated",
    "published_certainty",
    "published_earliest",
    "published_latest",
    "language",
    "words",
    "people",
    "event",
    "authors",
    "place",
    "url",
    "copy_of",
    "address",
)
_OF_THE_READING = {"authors": "authors", "place": "placed", "url": "url"}
_UNKNOWN: dict[str, Any] = {"value": None, "certainty": Certainty.UNKNOWN}


def rows_of(batches: Iterable[tuple[str, ...]]) -> Iterator[Article]:
    """Yield the articles of these keys, in their order, a batch in memory at a time."""
    for keys in batches:
        found = with_people(Article.objects.for_cards()).defer("reading", "body").filter(key__in=keys)
        articles = {article.key: article for article in _with_findings(found)}
        yield from (articles[key] for key in keys if key in articles)


def as_objects(articles: Iterable[Article], absolute: Absolute) -> Iterator[dict[str, Any]]:
    """Yield each as its JSON: every finding with its certainty."""
    for article in articles:
        outlet, event = article.outlet, article.event
        yield {
            "id": article.key,
            "title": {"value": article.title, "certainty": article.title_certainty},
            "outlet": {
                "value": outlet.name if outlet else None,
                "slug": outlet.slug if outlet else None,
                "certainty": article.outlet_certainty,
            },
            "published": {
                "value": _period(article),
                "certainty": article.published_certainty,
                "earliest": article.published_earliest,
                "latest": article.published_latest,
            },
            "language": article.language,
            "words": article.word_count,
            "people": [{"name": person.name, "slug": person.slug} for person in people_in(article)],
            "event": {"title": event.title, "slug": event.slug} if event else None,
            **{name: certain(article, name) for name in _OF_THE_READING},
            "copy_of": _copy_of(article),
            "address": absolute(article.get_absolute_url()),
        }


def as_cells(articles: Iterable[Article], absolute: Absolute) -> Iterator[dict[str, object]]:
    """Yield each as a row of a table, under `COLUMNS`."""
    for article in articles:
        is_stated = article.published_certainty == Certainty.STATED
        yield {
            "id": article.key,
            "title": article.title,
            "title_certainty": article.title_certainty,
            "outlet": article.outlet.name if article.outlet else "",
            "outlet_certainty": article.outlet_certainty,
            "published_stated": _period(article) if is_stated else "",
            "published_certainty": article.published_certainty,
            "published_earliest": article.published_earliest or "",
            "published_latest": article.published_latest or "",
            "language": article.language,
            "words": article.word_count,
            "people": "; ".join(person.name for person in people_in(article)),
            "event": article.event.title if article.event else "",
            "authors": "; ".join(certain(article, "authors")["value"] or []),
            "place": certain(article, "place")["value"] or "",
            "url": certain(article, "url")["value"] or "",
            "copy_of": _copy_of(article) or "",
            "address": absolute(article.get_absolute_url()),
        }


def _with_findings(articles: QuerySet[Article]) -> QuerySet[Any]:
    """Fetch three findings out of each reading, and not the whole of it."""
    findings = {f"found_{name}": F(f"reading__{path}") for name, path in _OF_THE_READING.items()}
    return articles.annotate(first=F("copy_of__key"), **findings)


def certain(article: Any, name: str) -> dict[str, Any]:
    """Return one of the findings fetched with the rows: authors, place, url."""
    found = getattr(article, f"found_{name}") or _UNKNOWN
    return {"value": found["value"], "certainty": found["certainty"]}


def _copy_of(article: Any) -> str | None:
    """Return the key of the first of the articles with this text, None for that one and for all others."""
    first: str | None = article.first
    return first


def _period(article: Article) -> str | None:
    """Return the day, or "earliest/latest"; None when undated."""
    earliest, latest = article.published_earliest, article.published_latest
    if earliest is None or latest is None:
        return None
    day = article.published_on or (earliest if earliest == latest else None)
    return day.isoformat() if day else f"{earliest.isoformat()}/{latest.isoformat()}"
