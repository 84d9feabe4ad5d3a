from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.deciding import InvalidDecision, export_decisions, import_decisions
from articles.search import by_name, index


class Command(BaseCommand):
    help = "Carry the curators' decisions from one archive to another, as JSON Lines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group(required=True)
        way.add_argument("--export", type=Path, metavar="FILE", help="write every decision, revoked ones too")
        way.add_argument("--apply", type=Path, metavar="FILE", help="take those that are not here yet")

    def handle(self, *_args: Any, **asked: Any) -> None:
        try:
            if asked["export"]:
                lines = list(export_decisions())
                asked["export"].write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
                self.stdout.write(f"{len(lines)} decisions written to {asked['export']}")
                return
            with asked["apply"].open(encoding="utf-8") as lines:
                taken = import_decisions(lines)
        except (OSError, InvalidDecision) as error:
            raise CommandError(str(error)) from error
        index.follow()
        by_name.follow()
        self.stdout.write(f"{taken} decisions taken")
