"""Jaro-Winkler similarity (Winkler 1990), the usual way to say whether two spellings are one name."""

from __future__ import annotations

PREFIX_WEIGHT = 0.1
LONGEST_PREFIX = 4


def jaro_winkler(one: str, other: str) -> float:
    """Return 0 to 1; 1 for equal strings."""
    jaro = _jaro(one, other)
    pairs = zip(one[:LONGEST_PREFIX], other[:LONGEST_PREFIX], strict=False)
    prefix = next(
        (at for at, (a, b) in enumerate(pairs) if a != b), min(LONGEST_PREFIX, len(one), len(other))
    )
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)


def _jaro(one: str, other: str) -> float:
    reach = max(0, max(len(one), len(other)) // 2 - 1)
    found: list[int] = []
    for at, letter in enumerate(one):
        near = range(max(0, at - reach), min(len(other), at + reach + 1))
        match = next((place for place in near if place not in found and other[place] == letter), None)
        if match is not None:
            found.append(match)
    if not found:
        return 0.0
    common = len(found)
    swapped = sum(a != b for a, b in zip(found, sorted(found), strict=True)) / 2
    return (common / len(one) + common / len(other) + (common - swapped) / common) / 3
