"""How alike two tellings are: the cosine of their weighted terms (TF-IDF of words and word pairs)."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from articles.reading.records_across import Telling
from articles.reading.terms import rarity, term_counts, weight

SLOTS = 2**22
"""Terms are kept as numbers below this (CRC-32): in one text of ten, two of 900 terms fall together."""

RARE = 4.0
HEAVIEST = 100
"""So many of a telling's heaviest rare terms (in less than 2 % of the table's documents) are its keys."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A telling as weights of length 1. `slots` are sorted and distinct; `keys` the heaviest rare ones."""

    slots: NDArray[np.int64]
    weights: NDArray[np.float64]
    keys: tuple[int, ...]


def vector(telling: Telling) -> Vector:
    """Return the weighted terms of a telling: of its title, the lead of its body, its people's names."""
    terms = _weighted_terms(telling)
    by_slot = _by_slot(terms.items())
    slots = np.array(sorted(by_slot), dtype=np.int64)
    weights = np.array([by_slot[slot] for slot in slots.tolist()], dtype=np.float64)
    length = float(np.sqrt(weights @ weights)) or 1.0
    rare = sorted((-value, _slot(term)) for term, value in terms.items() if rarity(term) >= RARE)
    return Vector(slots, weights / length, tuple(slot for _, slot in rare[:HEAVIEST]))


class Against:
    """Compares one vector with many."""

    def __init__(self) -> None:
        self._spread = np.zeros(SLOTS)

    def cosines(self, one: Vector, others: Iterable[Vector]) -> list[float]:
        """Return the cosine of `one` with each of the others, 0 to 1, rounded to six places."""
        self._spread[one.slots] = one.weights
        found = [round(float(self._spread[other.slots] @ other.weights), 6) for other in others]
        self._spread[one.slots] = 0.0
        return found


def _weighted_terms(telling: Telling) -> dict[str, float]:
    counts = term_counts(telling.title, telling.body)
    weighted = {term: weight(term, count) for term, count in counts.items()}
    return weighted | {f"person: {name}": _name_weight(name) for name in telling.names}


def _name_weight(name: str) -> float:
    """A person's canonical name is one more term, as rare as the rarest word in it."""
    return max(map(rarity, name.casefold().split()), default=0.0)


def _by_slot(terms: Iterable[tuple[str, float]]) -> dict[int, float]:
    slots: dict[int, float] = {}
    for term, value in terms:
        slot = _slot(term)
        slots[slot] = max(value, slots.get(slot, 0.0))
    return slots


def _slot(term: str) -> int:
    return zlib.crc32(term.encode()) % SLOTS
