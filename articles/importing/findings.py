"""The names and quotations of a reading, as rows."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from articles.importing.surroundings import write_surroundings
from articles.models import Appearance, Quotation
from articles.models.batches import in_batches
from articles.reading.persons import name_key

ReadingJson = Mapping[str, Any]


def write_findings(readings: Mapping[int, ReadingJson]) -> set[str]:
    """Replace names and quotations of these articles (by row). Returns the name blocks touched."""
    blocks = _blocks(readings)
    for some in in_batches(readings):
        Quotation.objects.filter(article__in=some).delete()
        Appearance.objects.filter(article__in=some).delete()
    appearances = [row for article, reading in readings.items() for row in _appearances(article, reading)]
    Appearance.objects.bulk_create(appearances, batch_size=500)
    rows = {(row.article_id, row.name): row for row in appearances}
    quotations = [row for article, reading in readings.items() for row in _quotations(article, reading, rows)]
    Quotation.objects.bulk_create(quotations, batch_size=500)
    write_surroundings(readings, quotations, appearances)
    return blocks | {row.name_key for row in appearances}


def _blocks(readings: Mapping[int, ReadingJson]) -> set[str]:
    blocks: set[str] = set()
    for some in in_batches(readings):
        named = Appearance.objects.filter(article__in=some)
        blocks.update(named.order_by().values_list("name_key", flat=True).distinct())
    return blocks


def _appearances(article: int, reading: ReadingJson) -> Iterator[Appearance]:
    known: set[str] = set()
    for named in [*reading["people"], *reading["lone_names"]]:
        name = named["name"][:200]
        if name not in known:
            known.add(name)
            yield Appearance(
                article_id=article,
                name=name,
                name_key=name_key(named["name"])[:200],
                lone=named["lone"],
                mentions=named["mentions"],
                roles=named["roles"],
                count=len(named["mentions"]),
            )


def _quotations(
    article: int, reading: ReadingJson, speakers: Mapping[tuple[int, str], Appearance]
) -> Iterator[Quotation]:
    known: set[tuple[int, int]] = set()
    for quoted in reading["quotations"]:
        span = (quoted["start"], quoted["end"])
        if span not in known:
            known.add(span)
            yield _quotation(article, quoted, speakers.get((article, quoted["speaker"][:200])))


def _quotation(article: int, quoted: Mapping[str, Any], speaker: Appearance | None) -> Quotation:
    said = quoted["said"] or {}
    return Quotation(
        article_id=article,
        start=quoted["start"],
        end=quoted["end"],
        text=quoted["text"],
        kind=quoted["kind"],
        appearance=speaker,
        speaker_text=quoted["speaker_text"][:300],
        verb=quoted["verb"][:100],
        certainty=quoted["certainty"],
        rule=quoted["rule"][:100],
        said_earliest=_day(said.get("earliest")),
        said_latest=_day(said.get("latest")),
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
