"""An article as the index keeps it: headline, body and captions to search, slugs and dates to choose by."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from tantivy import Document

from articles.models import Appearance, Article, Quotation
from articles.reading.sentences import sentences
from articles.reading.sources import decode
from articles.search.query import tidy
from articles.search.schema import COPY, MISSING, QUOTES, SENTENCE_GAP

ARTICLES_AT_ONCE = 200
"""Each with its text, its source and its reading: about 10 MB."""

_BITS_OF_KEY = 40
"""Enough of the key to put articles of one day in an order that never changes."""

DECIDED = "decided by "
"""How a rule begins that a curator signed."""

_HYPHENED = re.compile(r"\b[^\W\d_]{2,}-[^\W\d_]{2,}\b")

_LAST_DAY = date.max.toordinal() + 1


def documents(articles: Sequence[str] | None = None) -> Iterator[Document]:
    """Yield a document for every article, or for those of these keys that are there."""
    chosen = Article.objects.order_by("pk")
    if articles is not None:
        chosen = chosen.filter(key__in=articles)
    followers = Article.objects.filter(copy_of=OuterRef("pk"))
    with_copies = chosen.annotate(is_followed=Exists(followers), first=F("copy_of__key"))
    with_everything = with_copies.select_related("outlet", "event", "source").prefetch_related(
        Prefetch("appearances", Appearance.objects.select_related("person")),
        Prefetch("quotations", _said()),
    )
    return map(as_document, with_everything.iterator(chunk_size=ARTICLES_AT_ONCE))


def _said() -> QuerySet[Quotation]:
    """Return what makes somebody a speaker of an article: words in quotation marks."""
    return Quotation.objects.in_marks().select_related("appearance__person")


def as_document(article: Any) -> Document:
    document = Document()
    document.add_text("key", article.key)
    if copy := _copy(article):
        document.add_text(COPY, copy)
    for field, text in _spellings(article):
        document.add_text(field, text)
    for field, values in _facets(article).items():
        for value in values or (MISSING,):
            document.add_text(field, value)
    for field, number in _numbers(article):
        document.add_integer(field, number)
    return document


def _spellings(article: Article) -> Iterator[tuple[str, str]]:
    """Yield every text as it is searched: sentence by sentence, as written, and without its hyphens."""
    for field, text in _texts(article):
        tidied = tidy(text)
        yield field, _sentences_apart(text)
        yield f"{field}_exact", tidied
        for joined in _joined(tidied):
            yield field, joined
            yield f"{field}_exact", joined


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    yield "title", article.title
    yield "body", article.body
    for caption in dict.fromkeys(_captions(article)):
        yield "captions", caption
    for quotation in article.quotations.all():
        yield QUOTES, quotation.text


def _sentences_apart(text: str) -> str:
    """Return a text with what keeps a question for one sentence from reaching into the next."""
    paragraphs = (tidy(paragraph) for paragraph in text.splitlines())
    apart = (words[start:end] for words in paragraphs for start, end in sentences(words))
    return "".join(f"{sentence} {SENTENCE_GAP}" for sentence in apart)


def _joined(text: str) -> Iterator[str]:
    """Yield words with a hyphen as they are written without it: "ceasefire" for "cease-fire"."""
    for word in dict.fromkeys(_HYPHENED.findall(text)):
        yield word.replace("-", "")


def _captions(article: Article) -> Iterator[str]:
    spans = [block for block in article.reading["blocks"] if block["kind"] == "caption"]
    content = decode(article.source.raw).content if spans else ""
    for span in spans:
        yield content[span["start"] : span["end"]]


def _facets(article: Article) -> dict[str, Sequence[str]]:
    months = _months(article)
    return {
        "outlet": [article.outlet.slug] if article.outlet else [],
        "person": _slugs(article.appearances.all()),
        "speaker": _slugs(quotation.appearance for quotation in article.quotations.all()),
        "event": [article.event.slug] if article.event else [],
        "year": list(dict.fromkeys(month[:4] for month in months)),
        "month": months,
        "language": [article.language] if article.language else [],
        "certainty": [article.published_certainty],
        "attribution": [_attribution(article)],
        "has": list(_holdings(article)),
    }


def _attribution(article: Article) -> str:
    """Return how its outlet is known."""
    if article.outlet_rule.startswith(DECIDED):
        return "decided"
    return "learned" if article.outlet_is_learned else article.outlet_certainty


def _copy(article: Any) -> str:
    """Return the key of the first of the articles with this text, if there are more than one."""
    return article.first or (article.key if article.is_followed else "")


def _holdings(article: Article) -> Iterator[str]:
    if _copy(article):
        yield "copies"
    if article.quotations.all():
        yield "quotations"


def _slugs(appearances: Iterable[Appearance | None]) -> list[str]:
    return sorted({found.person.slug for found in appearances if found and found.person})


def _months(article: Article) -> list[str]:
    """Return every month in which it may have been published: "2022-03"."""
    earliest, latest = _days(article)
    if not earliest or not latest:
        return []
    first, last = earliest.year * 12 + earliest.month - 1, latest.year * 12 + latest.month - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]


def _days(article: Article) -> tuple[date | None, date | None]:
    """Return both ends of when it was published: the likeliest day where one stands out."""
    if article.published_on:
        return article.published_on, article.published_on
    return article.published_earliest, article.published_latest


def _numbers(article: Article) -> Iterator[tuple[str, int]]:
    earliest, latest = _days(article)
    yield "newest", _order(latest.toordinal() if latest else 0, article.key)
    yield "oldest", _order(_LAST_DAY - earliest.toordinal() if earliest else 0, article.key)
    if earliest and latest:
        yield "earliest", earliest.toordinal()
        yield "latest", latest.toordinal()


def _order(rank: int, key: str) -> int:
    """Return a number that sorts by rank, the highest first, then by key."""
    return (rank << _BITS_OF_KEY) + (1 << _BITS_OF_KEY) - 1 - int(key[: _BITS_OF_KEY // 4], 16)
