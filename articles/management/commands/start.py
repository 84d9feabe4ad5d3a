"""What `script/start` runs once everything is installed."""

import os
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from articles.models import Article

SAMPLES = str(settings.BASE_DIR / "tests" / "samples" / "*.txt")
THREADS = "8"


class Command(BaseCommand):
    help = "Bring the archive up to date, import a folder and serve the pages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder", nargs="?", help="what to import; without it an empty archive gets the samples"
        )

    def handle(self, folder: str | None = None, **_options: object) -> None:
        port = int(os.environ.get("PORT", "8000"))
        _refuse_what_cannot_be_served(folder, port)
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        _import(folder)
        self.stdout.write(f"Serving the archive at http://127.0.0.1:{port}/ (Ctrl-C stops it)")
        self.stdout.write("Curators: python manage.py createsuperuser makes an account for /admin/")
        self.stdout.flush()
        _serve(port)


def _refuse_what_cannot_be_served(folder: str | None, port: int) -> None:
    if folder and not Path(folder).exists():
        raise CommandError(f"there is no {folder}. Name a folder of text files, or none to see the samples.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise CommandError(
                f"port {port} is taken, perhaps by an archive that runs. Try: PORT={port + 1} script/start"
            ) from None


def _import(folder: str | None) -> None:
    """Import; files that fail are in the report and must not keep the rest from being served."""
    if not folder and Article.objects.exists():
        return
    try:
        call_command("import_articles", folder or SAMPLES)
    except SystemExit as stopped:
        if stopped.code not in (0, 3, 4):
            raise


def _serve(port: int) -> None:
    os.chdir(settings.BASE_DIR)
    arguments = ["-m", "gunicorn", "archive.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", THREADS]
    os.execv(sys.executable, [sys.executable, *arguments, "--log-level", "warning"])  # noqa: S606  our own interpreter
