"""Checking that the archive is whole: what is kept is what was found, what is derived follows from it."""

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count, F, Max

from articles import deciding
from articles.importing.ledger import KEY_LENGTH
from articles.models import Article, Event, ImportRun, Outlet, Person, Revision, Source
from articles.models.one_writer import one_writer
from articles.reading.sources import decode

FINDINGS = ("title", "outlet", "published", "authors", "placed", "url")


def check_archive() -> Iterator[str]:
    """Yield a sentence for each thing that is not as it must be. Changes nothing."""
    damaged = set()
    for source in Source.objects.order_by("sha256").iterator(chunk_size=100):
        if finding := _bytes(source):
            damaged.add(source.pk)
            yield finding
    yield from _histories()
    yield from _orphans()
    yield from _readings(damaged)
    yield from _stale()
    yield from _unfinished()
    yield from _derived()


def _bytes(source: Source) -> str | None:
    try:
        raw = source.raw
    except zlib.error as error:
        return f"Source {source.sha256} cannot be unpacked: {error}."
    if hashlib.sha256(raw).hexdigest() != source.sha256 or len(raw) != source.size:
        return f"Source {source.sha256} does not hold the bytes that were imported."
    return None


def _histories() -> Iterator[str]:
    last = Revision.objects.values("article").annotate(last=Max("number"), count=Count("pk"))
    gaps = last.exclude(last=F("count")).values_list("article__key", flat=True)
    for key in gaps.order_by("article__key"):
        yield f"Article {key} lacks a revision between its first and its last."
    for key in Article.objects.filter(revisions=None).order_by("key").values_list("key", flat=True):
        yield f"Article {key} has no revision."
    newest = Revision.objects.annotate(last=Max("article__revisions__number")).filter(number=F("last"))
    wrong = newest.exclude(source=F("article__source")).order_by("article__key")
    for key in wrong.values_list("article__key", flat=True):
        yield f"Article {key} does not show its last revision."
    firsts = Revision.objects.filter(number=1).values_list("article__key", "source__sha256")
    for key, sha256 in firsts.order_by("article__key").iterator():
        if sha256[:KEY_LENGTH] != key:
            yield f"Article {key} was first imported from other bytes: {sha256}."


def _orphans() -> Iterator[str]:
    unused = Source.objects.filter(revisions=None, places=None, articles=None).order_by("sha256")
    for sha256 in unused.values_list("sha256", flat=True):
        yield f"Source {sha256} belongs to no article."
    for slug in Person.objects.filter(appearances=None).order_by("slug").values_list("slug", flat=True):
        yield f"Person {slug} is named in no article."
    for slug in Outlet.objects.filter(articles=None).order_by("slug").values_list("slug", flat=True):
        yield f"Outlet {slug} has no article."
    lonely = Event.objects.annotate(told=Count("articles")).filter(told__lt=2).order_by("slug")
    for slug in lonely.values_list("slug", flat=True):
        yield f"Event {slug} is told by fewer than two articles."


def _readings(damaged: set[int]) -> Iterator[str]:
    articles = Article.objects.exclude(source__in=damaged).select_related("source").order_by("key")
    for article in articles.iterator(chunk_size=100):
        reading = article.reading
        if reading["sha256"] != article.source.sha256:
            yield f"Article {article.key} has the reading of another source."
        elif not {*FINDINGS, "moments"} <= reading.keys():
            yield f"Article {article.key} was read by an older version of the archive. `reread` mends it."
        elif not all(_stands(span, decode(article.source.raw).content) for span in _spans(reading)):
            yield f"Article {article.key} points at words that do not stand in its text."


def _spans(reading: dict[str, Any]) -> list[dict[str, Any]]:
    findings = [reading[name]["evidence"] for name in FINDINGS]
    named = [*reading["people"], *reading["lone_names"]]
    mentions = [each[spans] for each in named for spans in ("mentions", "roles")]
    quotations = [{"start": each["start"], "end": each["end"]} for each in reading["quotations"]]
    stretches = (*findings, *mentions, quotations, reading["moments"], reading["blocks"])
    return [span for spans in stretches for span in spans]


def _stands(span: dict[str, Any], content: str) -> bool:
    start, end = span["start"], span["end"]
    words = content[start:end]
    return bool(0 <= start < end <= len(content) and span.get("text", words) == words)


def _stale() -> Iterator[str]:
    for key in sorted(deciding.stale_articles()):
        yield f"Article {key} was read before its lines were known for what they are. Any import mends it."


def _unfinished() -> Iterator[str]:
    last = ImportRun.objects.latest_first().first()
    if last and last.finished_at is None:
        yield f"Import {last.number} is running or was stopped. Run it again: any import completes it."


def _derived() -> Iterator[str]:
    """Derive everything anew and see what would change; then undo it."""
    with one_writer():
        for key in sorted(deciding.apply()):
            yield f"Article {key} does not show what its reading and the decisions say. `reread` mends it."
        transaction.set_rollback(True)
