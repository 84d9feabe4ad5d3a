from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.http import QueryDict

from articles.exports import about, csv_pieces, json_line
from articles.filters import read_address
from articles.search.results import all_keys
from articles.views.article_as_json import rows_in_full
from articles.views.article_rows import COLUMNS, as_cells, rows_of
from articles.views.search_taken import said


class Command(BaseCommand):
    help = "Write the archive, or what a search finds, as data: one article a line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        words = "as in the search box, or as in the address of a search: '?outlet=none&from=2022'"
        parser.add_argument("query", nargs="?", default="", metavar="QUERY", help=words)
        parser.add_argument(
            "--format", choices=("jsonl", "csv"), default="jsonl", help="jsonl when not given"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        asked, notices = read_address(_address(options["query"]))
        count, keys = all_keys(asked)
        head = about(asked.address, count, said(asked))
        if options["format"] == "csv":
            pieces = csv_pieces(head, COLUMNS, as_cells(rows_of(keys), str))
        else:
            pieces = map(json_line, rows_in_full(keys))
        for piece in pieces:
            self.stdout.write(piece, ending="")
        for notice in notices:
            self.stderr.write(notice)
        self.stderr.write(f"{count} articles: {head['understood']}; version {head['version']}")


def _address(query: str) -> QueryDict:
    """Read a question as the address of a search has it, or as the search box."""
    if query.startswith("?"):
        return QueryDict(query[1:])
    typed = QueryDict(mutable=True)
    typed["q"] = query
    return typed
