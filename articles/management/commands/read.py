import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from articles.reading import read
from articles.reading.as_json import reading_as_json
from articles.reading.records import Source
from articles.reading.sources import FoundFile, Unreadable, files_at

SOME_FAILED = 3
NOTHING_IMPORTABLE = 4


class Command(BaseCommand):
    help = "Print what the archive reads out of files, without a database: one JSON object a file."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder or a pattern")
        parser.add_argument("--jsonl", action="store_true", help="one line an object")

    def handle(self, *, paths: list[str], jsonl: bool, **_options: object) -> None:
        errors, readings = [], 0
        for found in files_at(paths):
            answer = _read(found)
            if "error" in answer:
                errors.append(answer)
            else:
                readings += 1
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=None if jsonl else 2))
        if not readings:
            raise SystemExit(NOTHING_IMPORTABLE)
        if any(not error["skipped"] for error in errors):
            raise SystemExit(SOME_FAILED)


def _read(found: FoundFile) -> dict[str, Any]:
    try:
        return reading_as_json(read(Source(place=str(found.path), raw=found.read())))
    except Unreadable as problem:
        return {
            "file": str(found.path),
            "error": problem.cause,
            "advice": problem.advice,
            "skipped": problem.is_skip,
        }
