import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from articles.importing.checking import check_archive
from articles.models import Article
from articles.search import index
from articles.search.followed import kept_in

FOUND = 3


class Command(BaseCommand):
    help = "Check that the archive is whole: bytes, offsets, history, what is derived, the search index."

    def handle(self, *_args: Any, **_asked: Any) -> None:
        findings = 0
        for finding in chain(check_archive(), _of_the_index()):
            findings += 1
            self.stdout.write(finding)
        self.stdout.write(f"{findings} findings" if findings else "The archive is whole.")
        if findings:
            sys.exit(FOUND)


def _of_the_index() -> Iterator[str]:
    followed = kept_in(Path(settings.SEARCH_INDEX))
    if followed is None or not followed.is_up_to_date:
        yield "The search index is behind the archive. `manage.py index` brings it up."
    elif index.searcher().num_docs != Article.objects.count():
        yield "The search index lacks articles, or has too many. `manage.py index --rebuild` mends it."
