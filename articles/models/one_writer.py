"""Writing in turn: one transaction at a time changes the archive, whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

WRITER = 7_263_001
"""Number of the advisory lock. Any number does, if nothing else in the database uses it."""


@contextmanager
def one_writer() -> Iterator[None]:
    """Open a transaction that waits for any other writer's to end.

    SQLite does so by itself (settings: IMMEDIATE). On PostgreSQL it also keeps the numbers of
    `Change` in the order of their commits, so that an index that follows them misses none.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])
        yield
