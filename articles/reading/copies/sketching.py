"""The numbers a text is looked up by: one run of words of a sentence, for two sentences in three."""

import hashlib
from collections.abc import Iterable, Iterator

from articles.reading.copies.folding import (
    FEWEST_WORDS,
    sentences_of,
    visible,
    words_of,
)

WORDS_OF_A_NUMBER = 8
"""Shorter runs, and shorter sentences, are everybody's: "He did not elaborate.\""""
NUMBERS_OF_A_SHORT_TEXT = 12
"""A text of so few sentences is looked up by all of them."""


def sketch(body: str) -> tuple[int, ...]:
    """Return the numbers a text is looked up by: texts that share much share some (64 bits, signed)."""
    sentences = [words_of(sentence) for sentence in sentences_of(visible(body))]
    if sum(map(len, sentences)) < FEWEST_WORDS:
        return ()
    numbers = dict.fromkeys(_numbers(sentences))
    if len(numbers) <= NUMBERS_OF_A_SHORT_TEXT:
        return tuple(numbers)
    return tuple(number for number in numbers if number % 3)


def _numbers(sentences: Iterable[list[str]]) -> Iterator[int]:
    return (_number(_chosen_run(words)) for words in sentences if len(words) >= WORDS_OF_A_NUMBER)


def _chosen_run(words: list[str]) -> list[str]:
    """Return the run that opens with the longest word: an edit elsewhere in the sentence does not move it."""
    may_open = words[: len(words) - WORDS_OF_A_NUMBER + 1]
    place = may_open.index(max(may_open, key=len))
    return words[place : place + WORDS_OF_A_NUMBER]


def _number(run: list[str]) -> int:
    digest = hashlib.blake2b(" ".join(run).encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
