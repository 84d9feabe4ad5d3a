import sys
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.template.defaultfilters import pluralize
from tantivy import Document
from tqdm import tqdm

from articles.search import by_name, index


class Command(BaseCommand):
    help = "Bring the search index up to the archive, or make it anew from it."

    def add_arguments(self, parser: CommandParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--follow", action="store_true", help="write what changed since (the default)")
        how.add_argument("--rebuild", action="store_true", help="make it anew; the old one answers meanwhile")

    def handle(self, *, rebuild: bool, **_options: Any) -> None:
        bring_up = index.rebuild if rebuild else index.follow
        bring_up(_shown)
        (by_name.rebuild if rebuild else by_name.follow)()
        count = index.searcher().num_docs
        self.stdout.write(f"The search index has {count:,} article{pluralize(count)}.")


def _shown(documents: Iterator[Document], expected: int) -> Iterable[Document]:
    """Show on a terminal how far the writing is."""
    shown: Iterable[Document] = tqdm(
        documents, total=expected, unit=" articles", disable=not sys.stderr.isatty()
    )
    return shown
