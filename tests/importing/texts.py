"""Short texts of our own to import, and the whole archive as plain values to compare."""

from pathlib import Path
from typing import Any

from articles.models import (
    Appearance,
    Article,
    ChangedStatement,
    Copy,
    Event,
    HouseMark,
    MarkUse,
    Outlet,
    Person,
    Place,
    Quotation,
    Shingle,
    Suggestion,
)

MILL = """Old mill at Alder turns again

Published 2 April 2024

The mill at Alder turned for the first time in forty years on Tuesday.

“It holds,” said engineer Ada Brook. “Nobody believed it would.”
"""
FERRY = """Ferry to Lowen stays in harbour

The ferry to Lowen stayed in harbour on Monday because of a storm, the harbour master said.

Councillor Bo Lind called the timetable “a work of fiction”.
"""
CHESS = """Chess cup goes to Marrow Hill

A chess cup was won by the club of Marrow Hill, which had never won anything before.
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def write(folder: Path, **texts: str | bytes) -> Path:
    """Write one file a text: `mill=MILL` is mill.txt; bytes are written as they are."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def whole_archive() -> dict[str, Any]:
    """Return all that the archive shows, without row numbers and times of import."""
    days = ("published_earliest", "published_latest", "published_on", "published_certainty", "published_rule")
    return {
        "articles": _rows(
            Article.objects.all(),
            *("key", "source__sha256", "title", "title_certainty", "title_rule", "outlet__slug"),
            *("outlet_certainty", "outlet_rule", "outlet_is_learned", *days, "published_is_borrowed"),
            *("across", "language", "body", "word_count", "event__slug", "copy_of__key"),
        ),
        "readings": {article.key: article.reading for article in Article.objects.all()},
        "outlets": _rows(Outlet.objects.all(), "name", "slug", "hue"),
        "persons": _rows(Person.objects.all(), "name", "slug", "sort_name"),
        "suggestions": _rows(
            Suggestion.objects.all(), "person__slug", "other__slug", "reasons", "is_namesake", "is_settled"
        ),
        "names": _rows(Appearance.objects.all(), "article__key", "name", "name_key", "person__slug", "count"),
        "quotations": _rows(
            Quotation.objects.all(),
            *("article__key", "start", "end", "text", "appearance__name", "appearance__person__slug"),
            *("speaker_text", "verb", "certainty", "rule", "said_earliest", "said_latest"),
        ),
        "sayings": _rows(
            Quotation.objects.exclude(saying=None),
            *("article__key", "start", "saying__key", "saying__person__slug", "saying__is_verbatim"),
            *("saying__reasons", "saying__tellings"),
        ),
        "said beside": _rows(Quotation.objects.all(), "article__key", "start", "sentence", "named__name"),
        "changed statements": _rows(
            ChangedStatement.objects.all(),
            *("earlier__article__key", "earlier__start", "later__article__key", "later__start"),
            *("person__slug", "subject", "difference", "rank"),
        ),
        "events": _rows(Event.objects.all(), "slug", "title", "title_rule", "earliest", "latest", "reasons"),
        "copies": _rows(
            Copy.objects.all(), "article__key", "other__key", "kind", "of_article", "of_other", "passages"
        ),
        "sketches": _rows(Shingle.objects.all(), "article__key", "number"),
        "marks": _rows(MarkUse.objects.all(), "article__key", "number", "kind", "start", "end", "applied"),
        "house marks": _rows(
            HouseMark.objects.all(),
            *("number", "kind", "words", "outlet", "articles", "elsewhere", "is_learned", "ruling", "effect"),
        ),
        "places": _rows(Place.objects.all(), "path", "article__key", "source__sha256"),
        "addresses": sorted(
            row.get_absolute_url()
            for rows in (
                Article.objects.all(),
                Person.objects.all(),
                Event.objects.all(),
                Outlet.objects.all(),
            )
            for row in rows
        ),
    }


def _rows(rows: Any, *fields: str) -> list[tuple[Any, ...]]:
    return sorted(rows.values_list(*fields), key=repr)
