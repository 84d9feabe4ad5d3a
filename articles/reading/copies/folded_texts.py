"""A text as it is compared: its runs of words as numbers, its longer sentences."""

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from articles.reading.copies.folding import (
    FEWEST_WORDS,
    sentences_of,
    visible,
    words_of,
)

WORDS_OF_A_RUN = 10
"""So many words in a row are hardly ever two writers' own."""
WORDS_OF_A_SHORT_RUN = 5
"""An edit breaks only half as many of these: they tell how much of a text is left between the edits."""
LETTERS_OF_A_SENTENCE = 50
"""Shorter sentences are everybody's."""
TEXTS_AT_HAND = 256
"""A text is compared with one after the other: it is folded once."""

_FACTOR = 0x9E3779B97F4A7C15
"""An odd number of 64 bits (2 to the 64th by the golden ratio): its powers weigh the words of a run."""
_BITS = 2**64

Runs = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class FoldedText:
    body: str
    words: str
    runs: Runs
    """All sequences of so many words, as numbers, each once; none in a text too short to compare."""
    short_runs: Runs
    sentences: dict[str, str]
    """The longer sentences: as folded, as written."""
    letters: int
    """Of the longer sentences as folded, with the blanks between their words."""


@lru_cache(maxsize=TEXTS_AT_HAND)
def folded_text(body: str) -> FoldedText:
    seen = visible(body)
    sentences = [(" ".join(words_of(sentence)), sentence.strip()) for sentence in sentences_of(seen)]
    longer = {folded: text for folded, text in sentences if len(folded) >= LETTERS_OF_A_SENTENCE}
    words = " ".join(folded for folded, _ in sentences)
    numbers = _numbers(words.split())
    runs, short_runs = (_runs(numbers, length) for length in (WORDS_OF_A_RUN, WORDS_OF_A_SHORT_RUN))
    return FoldedText(seen, words, runs, short_runs, longer, sum(map(len, longer)))


def in_both(one: Runs, other: Runs) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))


def _numbers(words: list[str]) -> Runs:
    marks = {word: crc32(word.encode()) for word in set(words)}
    return np.fromiter(map(marks.__getitem__, words), np.uint64, len(words))


def _runs(numbers: Runs, length: int) -> Runs:
    if len(numbers) < FEWEST_WORDS:
        return np.zeros(0, np.uint64)
    places = len(numbers) - length + 1
    runs = np.zeros(places, np.uint64)
    for n in range(length):
        runs += numbers[n : n + places] * np.uint64(pow(_FACTOR, n + 1, _BITS))
    return np.unique(runs)
