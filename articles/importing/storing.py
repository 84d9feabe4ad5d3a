"""Storing: one batch of outcomes becomes rows, all of them or none."""

import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Max

from articles import deciding
from articles.deciding import KnownLines, Touched
from articles.importing.findings import write_findings
from articles.importing.outcomes import Outcome
from articles.importing.traces import write_traces
from articles.models import Article, Change, ImportedFile, ImportRun, Place, Revision, Source
from articles.models.one_writer import one_writer
from articles.reading.as_json import reading_as_json
from articles.reading.records import Certainty, Reading

UNDESCRIBED: dict[str, Any] = {
    "title_certainty": Certainty.UNKNOWN,
    "outlet_certainty": Certainty.UNKNOWN,
    "published_certainty": Certainty.UNKNOWN,
}


def store(outcomes: Sequence[Outcome], run: ImportRun, at: datetime, known: KnownLines) -> Touched:
    """Write a batch in one transaction, read while this was known of lines.

    Returns what is to be gathered and grouped again.
    """
    read = [outcome for outcome in outcomes if outcome.reading]
    with one_writer():
        sources = _sources(outcomes)
        readings = {o.article: stored_reading(o.reading) for o in outcomes if o.reading}
        _write_articles(read, readings, sources)
        rows = _rows(outcomes)
        _write_revisions(read, rows, sources, at)
        _write_places(outcomes, rows, sources, at)
        blocks = write_findings({rows[key]: reading for key, reading in readings.items()})
        found = {rows[outcome.article]: outcome.reading for outcome in outcomes if outcome.reading}
        marks, shingles = write_traces(found, known.everywhere)
        Change.objects.record({*readings, *deciding.describe(readings)})
        _write_run(outcomes, run, rows)
    return Touched(set(readings), blocks, marks, shingles)


def stored_reading(reading: Reading) -> dict[str, Any]:
    """Return the reading as JSON without the place: the same bytes may lie in several."""
    return {name: value for name, value in reading_as_json(reading).items() if name != "file"}


def columns_of(reading: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that are the reading's own, whatever was decided."""
    body = reading["body"]
    return {
        "reading": reading,
        "language": (reading["language"] or "")[:8],
        "body": body,
        "word_count": len(body.split()),
    }


def _sources(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Return the row of each source by SHA-256, storing the bytes that are not there yet."""
    wanted = {outcome.sha256 for outcome in outcomes if outcome.is_handled}
    known = dict(Source.objects.filter(sha256__in=wanted).values_list("sha256", "pk"))
    missing = {o.sha256: _source(o, o.reading.text.encoding) for o in outcomes if o.reading}
    new = [source for sha256, source in missing.items() if sha256 not in known]
    Source.objects.bulk_create(new)
    return known | {source.sha256: source.pk for source in new}


def _source(outcome: Outcome, encoding: str) -> Source:
    packed = zlib.compress(outcome.raw)
    return Source(sha256=outcome.sha256, packed=packed, size=len(outcome.raw), encoding=encoding)


def _write_articles(
    read: Sequence[Outcome], readings: dict[str, dict[str, Any]], sources: dict[str, int]
) -> None:
    known = {
        article.key: article
        for article in Article.objects.filter(key__in=readings.keys()).only("key", "source_id")
    }
    new: list[Article] = []
    for outcome in read:
        article = known.get(outcome.article) or Article(key=outcome.article, **UNDESCRIBED)
        article.source_id = sources[outcome.sha256]
        article.habits = outcome.reading.habits if outcome.reading else ""
        for name, value in columns_of(readings[outcome.article]).items():
            setattr(article, name, value)
        if article.pk is None:
            new.append(article)
    Article.objects.bulk_create(new)
    columns = ["source", "habits", "reading", "language", "body", "word_count"]
    Article.objects.bulk_update(known.values(), columns, batch_size=50)


def _rows(outcomes: Sequence[Outcome]) -> dict[str, int]:
    keys = {outcome.article for outcome in outcomes if outcome.is_handled}
    return dict(Article.objects.filter(key__in=keys).values_list("key", "pk"))


def _write_revisions(
    read: Sequence[Outcome], rows: dict[str, int], sources: dict[str, int], at: datetime
) -> None:
    articles = [rows[outcome.article] for outcome in read]
    numbers = Revision.objects.filter(article__in=articles).values_list("article").annotate(Max("number"))
    last = dict(numbers.order_by())
    Revision.objects.bulk_create(
        Revision(
            article_id=rows[outcome.article],
            number=last.get(rows[outcome.article], 0) + 1,
            source_id=sources[outcome.sha256],
            given=outcome.given,
            imported_at=at,
        )
        for outcome in read
    )


def _write_places(
    outcomes: Sequence[Outcome], rows: dict[str, int], sources: dict[str, int], at: datetime
) -> None:
    moved = {
        outcome.place: outcome for outcome in outcomes if outcome.is_handled and outcome.bucket != "unchanged"
    }
    known = {place.path: place for place in Place.objects.filter(path__in=moved.keys())}
    new: list[Place] = []
    for path, outcome in moved.items():
        place = known.get(path) or Place(path=path, first_seen_at=at)
        place.article_id = rows[outcome.article]
        place.source_id = sources[outcome.sha256]
        if place.pk is None:
            new.append(place)
    Place.objects.bulk_create(new)
    Place.objects.bulk_update(known.values(), ["article", "source"])


def _write_run(outcomes: Sequence[Outcome], run: ImportRun, rows: dict[str, int]) -> None:
    ImportedFile.objects.bulk_create(
        ImportedFile(
            run=run,
            path=outcome.place,
            bucket=outcome.bucket,
            cause=outcome.cause[:500],
            advice=outcome.advice[:500],
            article_id=rows.get(outcome.article),
        )
        for outcome in outcomes
    )
    for outcome in outcomes:
        setattr(run, outcome.bucket, getattr(run, outcome.bucket) + 1)
    run.save()
