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
    return FoldedText(seen, words, _runs(words.split()), longer, sum(map(len, longer)))


def runs_in_both(one: FoldedText, other: FoldedText) -> int:
    return len(np.intersect1d(one.runs, other.runs, assume_unique=True))


def _runs(words: list[str]) -> Runs:
    places = len(words) - WORDS_OF_A_RUN + 1
    if len(words) < FEWEST_WORDS:
        return np.zeros(0, np.uint64)
    marks = {word: crc32(word.encode()) for word in set(words)}
    numbers = np.fromiter(map(marks.__getitem__, words), np.uint64, len(words))
    runs = np.zeros(places, np.uint64)
    for n in range(WORDS_OF_A_RUN):
        runs += numbers[n : n + places] * np.uint64(pow(_FACTOR, n + 1, _BITS))
    return np.unique(runs)
