"""What reading costs: `python -m benchmarks.reading [--articles 500] [--grammar]`.

CPU per article of abp, stage by stage, the grammar left out; beside it the bare word splitter of spaCy over
the same texts in the same run. With --grammar also the whole of reading against bare `nlp.pipe` of the
same model with all its pipes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from statistics import median

import spacy

from articles.reading.cleaning import clean
from articles.reading.copies import sketch
from articles.reading.describing import describe
from articles.reading.house_marks import marks_of
from articles.reading.moments import find_moments
from articles.reading.numbers import find_numbers
from articles.reading.records import Text
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import labelled
from benchmarks.accuracy.figures import table
from benchmarks.grammar import compare

ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--grammar", action="store_true")
    asked = parser.parse_args()
    raws = _evenly([page.text.encode() for page in labelled("abp", "report")], asked.articles)
    _without_grammar(raws)
    if asked.grammar:
        compare(raws)


def _evenly(raws: list[bytes], wanted: int) -> list[bytes]:
    return raws[:: max(1, len(raws) // wanted)][:wanted]


def _without_grammar(raws: list[bytes]) -> None:
    texts = [decode(raw) for raw in raws]
    cleaned = [(text, clean(text)) for text in texts]
    described = [(text, blocks, describe(text, blocks)) for text, blocks in cleaned]
    stages: dict[str, Callable[[], object]] = {
        "decode": lambda: [decode(raw) for raw in raws],
        "clean": lambda: [clean(text) for text in texts],
        "describe": lambda: [describe(text, blocks) for text, blocks in cleaned],
        "house marks": lambda: [marks_of(text, blocks) for text, blocks in cleaned],
        "sketch": lambda: [sketch(text.body(blocks)) for text, blocks in cleaned],
        "numbers": lambda: [find_numbers(text, blocks) for text, blocks in cleaned],
        "moments": lambda: [
            find_moments(text, blocks, about.published.value) for text, blocks, about in described
        ],
    }
    splitter = spacy.blank("en")
    yardstick = _cost(lambda: [splitter(text.content) for text in texts], len(raws))
    costs = {name: _cost(stage, len(raws)) for name, stage in stages.items()}
    costs["all of them"] = sum(costs.values())
    print(f"CPU an article, {len(raws)} articles of abp, {_words(texts):.0f} words each; median of {ROUNDS}")
    lines = [[name, f"{cost * 1000:.2f}", f"{cost / yardstick:.2f}"] for name, cost in costs.items()]
    print(table(["", "ms", "of spaCy's word splitter"], lines))


def _cost(work: Callable[[], object], articles: int, rounds: int = ROUNDS) -> float:
    """Return seconds of CPU an article."""
    taken = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return median(taken) / articles


def _words(texts: Iterable[Text]) -> float:
    counts = [len(text.content.split()) for text in texts]
    return sum(counts) / len(counts)


if __name__ == "__main__":
    main()
