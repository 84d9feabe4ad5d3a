"""Worker processes: what an import will have to read is read ahead, by as many as there are cores."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context

from articles.importing.given import source_of
from articles.importing.ledger import KEY_LENGTH, Ledger
from articles.importing.readings import Reader
from articles.importing.settling import Loaded
from articles.reading.ahead import know, read_knowing
from articles.reading.records import LineRulings, Source

FEWEST_FILES = 60
"""A worker takes some seconds to load its model: fewer texts are read in less, without workers."""

THREADS = "OPENBLAS_NUM_THREADS"


@dataclass(frozen=True, slots=True)
class Workers:
    executor: Executor | None = None

    def reading_ahead(self, files: Iterable[Loaded], ledger: Ledger, reader: Reader) -> Reader:
        """Return a reader that has read what is new of these files; the rest it reads when asked."""
        if self.executor is None:
            return reader
        new = dict(_new(files, ledger, reader))
        readings = self.executor.map(read_knowing, new, new.values())
        return replace(reader, ahead=dict(zip(new, readings, strict=True)))


@contextmanager
def workers(wanted: int | None, files: int, known: LineRulings) -> Iterator[Workers]:
    """Start as many workers as wanted, or as many as there are cores where they are worth it."""
    count = (os.cpu_count() or 1) if wanted is None else wanted
    if count < 2 or (wanted is None and files < FEWEST_FILES):
        yield Workers()
        return
    started = get_context("spawn")  # a forked process would share our connection to the database
    with (
        _one_thread_each(),
        ProcessPoolExecutor(count, started, initializer=know, initargs=(known,)) as executor,
    ):
        yield Workers(executor)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Keep NumPy in the workers from starting threads: there is a worker for every core."""
    was_set = THREADS in os.environ
    os.environ.setdefault(THREADS, "1")
    try:
        yield
    finally:
        if not was_set:
            del os.environ[THREADS]


def _new(
    files: Iterable[Loaded], ledger: Ledger, reader: Reader
) -> Iterator[tuple[Source, LineRulings | None]]:
    for file in files:
        if ledger.place(file.place) is None and ledger.article_with(file.sha256) is None:
            key = file.sha256[:KEY_LENGTH]
            own_lines = reader.known.of_article(key) if key in reader.known.in_article else None
            yield source_of(file.place, file.raw, file.given([]), reader.today), own_lines
