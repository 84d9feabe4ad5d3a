"""Which full names of a block are one name for sure."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from articles.reading.names import given_names_agree, parts_of, same_name
from articles.reading.persons.candidates import Pair, pairs_to_compare
from articles.reading.persons.rulings import Names, Ruled, Ties


def joined(full: Names, ruled: Ruled) -> tuple[Names, ...]:
    """Join what curators joined and what is surely one name, never what they keep apart."""
    ties = Ties(full)
    for one, other in (*_ruled_pairs(full, ruled), *_sure_pairs(full, ruled)):
        if not ruled.apart(ties.of(one), ties.of(other)):
            ties.join(one, other)
    return ties.groups()


def _ruled_pairs(full: Names, ruled: Ruled) -> list[Pair]:
    pairs = [sorted(pair) for pair in ruled.same if len(pair) == 2 and pair <= full]
    return sorted((one, other) for one, other in pairs)


def _sure_pairs(full: Names, ruled: Ruled) -> list[Pair]:
    """Return the pairs that are one name, save those of a name that could mean two people."""
    alike: defaultdict[str, set[str]] = defaultdict(set)
    pairs = [pair for pair in pairs_to_compare(full) if same_name(*pair)]
    for one, other in pairs:
        alike[one].add(other)
        alike[other].add(one)
    unsure = {name for name, others in alike.items() if _could_be_two(others, ruled)}
    return [(one, other) for one, other in pairs if _is_sure(one, other, unsure)]


def _is_sure(one: str, other: str, unsure: set[str]) -> bool:
    """An unsure name joins only the very same given names: "J. Kerr" another "J Kerr", not Julia nor John."""
    if one in unsure or other in unsure:
        return parts_of(one) == parts_of(other)
    return True


def _could_be_two(others: set[str], ruled: Ruled) -> bool:
    """Say whether the names that one name could mean are not one person among themselves."""
    return any(
        frozenset((one, other)) in ruled.different or _are_two(one, other, ruled)
        for one, other in combinations(sorted(others), 2)
    )


def _are_two(one: str, other: str, ruled: Ruled) -> bool:
    a, b = parts_of(one), parts_of(other)
    return frozenset((one, other)) not in ruled.same and not given_names_agree(a.given, b.given)
