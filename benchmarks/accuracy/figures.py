"""Precision, recall, F, and how figures are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right, given and true; the ratios follow."""

    right: int
    given: int
    true: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.given + other.given, self.true + other.true)


def token_score(given: str, true: str) -> Score:
    """Compare two texts as bags of words."""
    given_words, true_words = Counter(_words(given)), Counter(_words(true))
    shared = sum((given_words & true_words).values())
    return Score(shared, given_words.total(), true_words.total())


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def table(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Set figures in columns, the first to the left, the rest to the right."""
    widths = [max(len(line[column]) for line in [headings, *lines]) for column in range(len(headings))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in [headings, *lines]
    )
