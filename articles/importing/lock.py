"""One import at a time. The lock goes with the process, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

IMPORT = 7_263_002
"""Number of the advisory lock on PostgreSQL, beside `one_writer.WRITER`."""


class AnotherImportIsRunning(Exception):  # noqa: N818  reads as a sentence where it is raised
    """Somebody else imports into this archive at this moment."""

    def __str__(self) -> str:
        return "Another import is running on this archive. Wait until it has ended, then run this again."


@contextmanager
def only_import() -> Iterator[None]:
    """Hold the archive's import lock. Raises `AnotherImportIsRunning`."""
    with _in_database() if connection.vendor == "postgresql" else _in_home():
        yield


@contextmanager
def _in_database() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [IMPORT])
        if not cursor.fetchone()[0]:
            raise AnotherImportIsRunning
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [IMPORT])


@contextmanager
def _in_home() -> Iterator[None]:
    with (settings.ARCHIVE_HOME / "import.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AnotherImportIsRunning from error
        yield
