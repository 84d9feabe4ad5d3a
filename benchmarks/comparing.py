"""What a comparison costs: `python -m benchmarks.comparing [--outlets 6]`.

An archive of its own in a temporary folder: long articles of abp, each by its own outlet, put into one
event. They tell different things, so hardly a row is shared. CPU of the whole page through Django’s test
client: once derived, as every reader but the first of a new state of the archive waits for it, and the first
time; beside it, in the same run, the page of one of these articles.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.accuracy.corpora import Labelled, labelled, rows
from benchmarks.accuracy.figures import table

ROUNDS = 15
LEAST_WORDS, MOST_WORDS = 700, 1500


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.comparing", description=__doc__)
    parser.add_argument("--outlets", type=int, default=6, choices=range(2, 7))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "ARCHIVE_HOME": home,
            "ARCHIVE_DEBUG": "1",
            "DJANGO_SETTINGS_MODULE": "archive.settings",
        }
        _measure(_tellings(asked.outlets), Path(home))


def _tellings(wanted: int) -> list[Labelled]:
    """Return long articles of labelled events, one after another."""
    named = {file for row in rows("abp_events.events") for file in row["files"]}
    long = (
        page
        for page in labelled("abp", "report")
        if page.file in named and LEAST_WORDS <= len(page.text.split()) <= MOST_WORDS
    )
    return list(islice(long, wanted))


def _measure(pages: list[Labelled], home: Path) -> None:
    import django  # noqa: PLC0415  it reads the settings named above

    django.setup()
    from django.core.cache import cache  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    _import(pages, home)
    event, article = _one_event()
    client = Client(headers={"host": "localhost"})
    compared = f"{event}compare/?{_outlets(len(pages))}"
    costs = {
        "compare page": _cost(lambda: client.get(compared)),
        "the first time": _cost(lambda: (cache.clear(), client.get(compared))),
        "its JSON": _cost(lambda: client.get(f"{event.rstrip('/')}/compare.json?{_outlets(len(pages))}")),
        "page of an article": _cost(lambda: client.get(article)),
    }
    words = sum(len(page.text.split()) for page in pages)
    print(f"{len(pages)} outlets, {words} words; CPU, median of {ROUNDS}")
    yardstick = costs["page of an article"]
    lines = [[name, f"{cost * 1000:.0f}", f"{cost / yardstick:.1f}"] for name, cost in costs.items()]
    print(table(["", "ms", "of the article's page"], lines))


def _import(pages: list[Labelled], home: Path) -> None:
    from articles.importing import Options, import_articles  # noqa: PLC0415  after django.setup()

    folder, manifest = home / "texts", home / "manifest.csv"
    folder.mkdir()
    with manifest.open("w", newline="", encoding="utf-8") as lines:
        told = csv.writer(lines)
        told.writerow(["file", "outlet", "date"])
        for number, page in enumerate(pages):
            (folder / page.file).write_text(page.text, encoding="utf-8")
            told.writerow([page.file, f"Outlet {number}", "2021-05-03"])
    import_articles([folder], Options(manifests=(manifest,)))


def _one_event() -> tuple[str, str]:
    """Make the articles one event; return its address and that of one article."""
    from articles.models import Article, Event  # noqa: PLC0415  after django.setup()

    event, _ = Event.objects.get_or_create(slug="measured", defaults={"title": "Measured"})
    Article.objects.update(event=event)
    return event.get_absolute_url(), Article.objects.earliest("key").get_absolute_url()


def _outlets(count: int) -> str:
    return "&".join(f"outlet=outlet-{number}" for number in range(count))


def _cost(get: Callable[[], object]) -> float:
    """Return seconds of CPU, after a first time that is not counted."""
    get()
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        get()
        taken.append(time.process_time() - started)
    return median(taken)


if __name__ == "__main__":
    main()
