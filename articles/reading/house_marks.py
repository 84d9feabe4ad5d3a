"""House marks: words that an outlet repeats from article to article, and by which it is known."""

import hashlib
from collections.abc import Iterable, Mapping

from articles.reading.records import Block, Evidence, Finding, HouseMark, LearnedMark, Tally, Text

LINE_KINDS = ("line",)
"""Kinds whose words are a whole line as `fold_line` folds it: what can be learned to be the page's."""


def marks_of(text: Text, blocks: tuple[Block, ...]) -> tuple[HouseMark, ...]:
    """Return the words of a text that its outlet may repeat elsewhere, each once."""
    del text, blocks
    return ()


def number_of(kind: str, words: str) -> int:
    """Return the number a mark is kept by: 64 bits, signed as databases have it."""
    digest = hashlib.blake2b(f"{kind}\n{words}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def learn_outlets(tallies: Mapping[int, Tally]) -> Mapping[int, str]:
    """Return the marks that give an outlet away, by number, with its name."""
    del tallies
    return {}


def learn_house_lines(tallies: Mapping[int, Tally]) -> frozenset[int]:
    """Return the lines that belong to a page and not to its articles, by number."""
    del tallies
    return frozenset()


def outlet_by_marks(found: Iterable[tuple[Evidence, LearnedMark]]) -> Finding[str] | None:
    """Return the one outlet that the marks standing in a text give away, None when none does or two do."""
    del found
    return None
