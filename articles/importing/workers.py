"""Worker processes: what will have to be read is read ahead, by as many as there are cores."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context

from articles.reading.ahead import Refused, know, read_knowing
from articles.reading.records import LineRulings, Reading, Source

FEWEST_FILES = 60
"""A worker takes some seconds to load its model: fewer texts are read in less, without workers."""

THREADS = "OPENBLAS_NUM_THREADS"


@dataclass(frozen=True, slots=True)
class Workers:
    executor: Executor | None = None

    def read(self, wanted: Mapping[Source, LineRulings | None]) -> dict[Source, Reading | Refused]:
        """Return the readings of these sources: with lines of its own, else with what is known everywhere.

        Without worker processes none: then each is read when it is asked for.
        """
        if self.executor is None:
            return {}
        readings = self.executor.map(read_knowing, wanted, wanted.values())
        return dict(zip(wanted, readings, strict=True))


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
