import json
import sys
from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.importing import (
    AnotherImportIsRunning,
    InvalidManifest,
    Options,
    Report,
    import_articles,
    told,
)
from articles.importing.arguments import (
    a_count,
    a_date,
    a_language,
    a_manifest,
    a_pattern,
    a_report,
    an_outlet,
)
from articles.importing.report_files import write_report
from articles.reading.records import Given
from articles.search import by_name, index

INTERRUPTED = 130
USAGE = 2
WHAT_IS_SAID = """
What you can say of your files, the strongest first: a sidecar (mill.json beside mill.txt), --manifest, a
_folder.json for all below it, --outlet, --date and --language; then comes what the file says itself in lines
such as "Title: …", then its name. docs/importing.md has examples.
"""


class Command(BaseCommand):
    help = "Import text files into the archive. Files are never touched; run again, nothing comes twice."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = WHAT_IS_SAID
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="file, folder, pattern; - is standard input"
        )
        parser.add_argument("--dry-run", action="store_true", help="read everything, write nothing")
        parser.add_argument("--outlet", type=an_outlet, help="who published these texts")
        parser.add_argument("--date", type=a_date, help="when: 2022, 2022-03 or 2022-03-11")
        parser.add_argument("--language", type=a_language, help="two letters: en")
        parser.add_argument(
            "--manifest",
            type=a_manifest,
            action="append",
            default=[],
            help="a table that says what files are: .csv, .tsv, .json or .jsonl; may be given again",
        )
        parser.add_argument(
            "--filename-pattern",
            type=a_pattern,
            metavar="PATTERN",
            help="how to read the names of files: '{date}_{outlet}_{title}'; {_} is anything",
        )
        parser.add_argument(
            "--every-page", action="store_true", help="import what is taken for no article, too"
        )
        parser.add_argument(
            "--workers", type=a_count, metavar="N", help="processes that read; by itself one a core"
        )
        parser.add_argument("--limit", type=a_count, help="no more than so many files")
        parser.add_argument("--report", type=a_report, help="write what became of each file: .csv or .json")
        parser.add_argument(
            "--strict",
            action="store_true",
            help="exit 3 also when a file is skipped, or not all that is said of it can be taken",
        )
        parser.add_argument("--fail-fast", action="store_true", help="stop at the first file that fails")
        parser.add_argument("--quiet", action="store_true", help="say nothing but what fails")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def handle(self, *_args: Any, **asked: Any) -> None:
        try:
            report = import_articles(asked["paths"], _options(asked), _progress(asked))
        except InvalidManifest as error:
            raise CommandError(str(error), returncode=USAGE) from error
        except AnotherImportIsRunning as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            self.stderr.write("Stopped. Run the same again: what was imported stays, the rest follows.")
            sys.exit(INTERRUPTED)
        if not report.is_dry_run:
            index.follow()
            by_name.follow()
        self._tell(report, asked)
        if code := report.exit_code_if(is_strict=asked["strict"]):
            sys.exit(code)

    def _tell(self, report: Report, asked: dict[str, Any]) -> None:
        if asked["report"]:
            write_report(report, asked["report"])
        for line in told.problems(report):
            self.stderr.write(line)
        if asked["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
        elif not asked["quiet"]:
            self.stdout.write("\n".join(told.result(report)))


def _options(asked: dict[str, Any]) -> Options:
    given = Given(
        outlet=asked["outlet"] or "",
        published=asked["date"] or "",
        language=asked["language"] or "",
        is_news=asked["every_page"],
        rule="option",
    )
    return Options(
        given=(given,),
        manifests=tuple(asked["manifest"]),
        pattern=asked["filename_pattern"],
        limit=asked["limit"],
        workers=asked["workers"],
        is_dry_run=asked["dry_run"],
        stops_at_failure=asked["fail_fast"],
    )


def _progress(asked: dict[str, Any]) -> Any:
    is_seen = sys.stderr.isatty() and not (asked["quiet"] or asked["json"])
    return partial(tqdm, unit=" files", disable=not is_seen)
