"""What two sketches have in common, as a row of figures a pair: the evidence that weights are learned for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from articles.reading.events.sketches import SLOTS, Floats, Sketch

FIGURES = (
    "words",
    "words_root",
    "opening",
    "opening_root",
    "opening_least",
    "opening_most",
    "names_least",
    "names_most",
    "other_weekdays",
)
"""Cosines of all words and of title and opening, and their roots; how much of what the one opens with
stands in the other, the lesser and the greater share; the same of names; weekdays named, none in common."""

WORDS = FIGURES.index("words")


class Comparer:
    """Compares one sketch with many. Holds a table over all slots, so make one and keep it."""

    def __init__(self) -> None:
        self._place = np.zeros(SLOTS, dtype=np.int32)

    def figures(self, one: Sketch, others: Sequence[Sketch]) -> Floats:
        """Return a row of `FIGURES` for each of the others; the same whichever of the two is `one`."""
        shared = self._shared(one, others)
        opening, names = _joined([each.opening for each in others]), _joined([each.names for each in others])
        words = _cosines(shared, one, others)
        opened = shared.added(one.opening[shared.here] * opening[shared.there])
        opened /= np.maximum(
            _length(one.opening) * np.array([_length(each.opening) for each in others]), 1e-9
        )
        weekdays = np.array([each.weekdays for each in others])
        columns = (
            words,
            np.sqrt(words),
            opened,
            np.sqrt(opened),
            *_least_and_most(shared, one.opening, opening),
            *_least_and_most(shared, one.names, names),
            (weekdays > 0) & (one.weekdays > 0) & ((weekdays & one.weekdays) == 0),
        )
        return np.column_stack(columns).astype(np.float64)

    def likeness(self, one: Sketch, others: Sequence[Sketch]) -> list[float]:
        """Return the cosine of the words of one and of each of the others, 0 to 1."""
        cosines: list[float] = np.round(_cosines(self._shared(one, others), one, others), 6).tolist()
        return cosines

    def _shared(self, one: Sketch, others: Sequence[Sketch]) -> "_Shared":
        self._place[one.slots] = np.arange(1, len(one.slots) + 1)
        places = self._place[_joined([each.slots for each in others])]
        self._place[one.slots] = 0
        there = np.flatnonzero(places)
        of = np.repeat(np.arange(len(others)), [len(each.slots) for each in others])
        return _Shared(places[there] - 1, there, of[there], len(others))


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Each shared word: its place in the one sketch, in all others joined, and which other that is."""

    here: NDArray[np.int32]
    there: NDArray[np.intp]
    of: NDArray[np.intp]
    others: int

    def added(self, values: Floats) -> Floats:
        """Return the sum of the values for each of the others."""
        return np.bincount(self.of, values, minlength=self.others).astype(np.float64)


def _cosines(shared: _Shared, one: Sketch, others: Sequence[Sketch]) -> Floats:
    weights = _joined([each.weights for each in others])
    return shared.added(one.weights[shared.here] * weights[shared.there])


def _least_and_most(shared: _Shared, ours: Floats, theirs: Floats) -> tuple[Floats, Floats]:
    shares = shared.added(ours[shared.here]), shared.added(theirs[shared.there])
    return np.minimum(*shares), np.maximum(*shares)


_joined = partial(np.concatenate, axis=0)


def _length(values: Floats) -> float:
    return float(np.sqrt(values @ values))
