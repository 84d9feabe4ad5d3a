import sys
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.importing import AnotherImportIsRunning, reread
from articles.search import index

SOME_FAILED = 3


class Command(BaseCommand):
    help = "Read every source again with today's rules. Decisions hold."

    def handle(self, *_args: Any, **_asked: Any) -> None:
        try:
            result = reread(partial(tqdm, unit=" articles", disable=not sys.stderr.isatty()))
        except AnotherImportIsRunning as error:
            raise CommandError(str(error)) from error
        index.follow()
        self.stdout.write(result.summary)
        if result.failed:
            sys.exit(SOME_FAILED)
