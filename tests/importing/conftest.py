from collections.abc import Iterator
from threading import Event, Thread

import pytest
from django.db import connection

from articles.importing.lock import only_import


@pytest.fixture
def another_import(db: None) -> Iterator[None]:
    """Hold the import's lock as another process would: over a connection of its own."""
    is_held, is_over = Event(), Event()

    def hold() -> None:
        with only_import():
            is_held.set()
            is_over.wait(timeout=30)
        connection.close()

    other = Thread(target=hold)
    other.start()
    is_held.wait(timeout=30)
    yield
    is_over.set()
    other.join()
