import sys
from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.importing import AnotherImportIsRunning, reread
from articles.importing.arguments import a_count
from articles.search import by_name, index

SOME_FAILED = 3


class Command(BaseCommand):
    help = "Read every source again with today's rules. Decisions hold."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--workers", type=a_count, metavar="N", help="processes that read; by itself one a core"
        )

    def handle(self, *_args: Any, **asked: Any) -> None:
        progress = partial(tqdm, unit=" articles", disable=not sys.stderr.isatty())
        try:
            result = reread(progress, processes=asked["workers"])
        except AnotherImportIsRunning as error:
            raise CommandError(str(error)) from error
        index.follow()
        by_name.follow()
        self.stdout.write(result.summary)
        if result.failed:
            sys.exit(SOME_FAILED)
