import json
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand

from articles.reading import read
from articles.reading.as_json import reading_as_json
from articles.reading.file_names import said_by_name
from articles.reading.records import Source
from articles.reading.sources import FoundFile, Sidecar, Sidecars, Unreadable, field_by_field, files_at

SOME_FAILED = 3
NOTHING_IMPORTABLE = 4


class Command(BaseCommand):
    help = "Print what the archive reads out of files, without a database: one JSON object a file."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, a folder or a pattern; - is standard input"
        )
        parser.add_argument("--jsonl", action="store_true", help="one line an object")

    def handle(self, *, paths: list[str], jsonl: bool, **_options: object) -> None:
        errors, readings = [], 0
        sidecars = Sidecars()
        for found in files_at(paths):
            answer = _read(found, sidecars)
            if "error" in answer:
                errors.append(answer)
            else:
                readings += 1
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=None if jsonl else 2))
        if not readings:
            raise SystemExit(NOTHING_IMPORTABLE)
        if any(not error["skipped"] for error in errors):
            raise SystemExit(SOME_FAILED)


def _read(found: FoundFile, sidecars: Sidecars) -> dict[str, Any]:
    """Read a file with what is said of it beside it and by its name, as an import of today would."""
    beside = () if found.problem or found.is_standard_input else sidecars.of(found.path)
    try:
        reading = reading_as_json(read(_source(found, beside)))
    except Unreadable as problem:
        return {
            "file": str(found.path),
            "error": problem.cause,
            "advice": problem.advice,
            "skipped": problem.is_skip,
        }
    flaws = [f"{sidecar.path}: {flaw}" for sidecar in beside for flaw in sidecar.flaws]
    return reading | ({"not_taken": flaws} if flaws else {})


def _source(found: FoundFile, beside: Sequence[Sidecar]) -> Source:
    by_name = () if found.is_standard_input else said_by_name(found.path.absolute())
    given = (*field_by_field(beside), *by_name)
    return Source(str(found.path), found.read(), given, first_seen_on=datetime.now(UTC).date())
