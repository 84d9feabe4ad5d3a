"""Which names of a block are worth comparing: those with something alike in their given names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from articles.reading.names import given_name_lines, initial_of, parts_of, skeleton

Pair = tuple[str, str]


def pairs_to_compare(names: Iterable[str]) -> list[Pair]:
    """Return the pairs that may be one name, each in the order of the alphabet."""
    holders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        for key in _keys(name):
            holders[key].add(name)
    return sorted({pair for key, held in holders.items() for pair in _pairs(key, held)})


def _keys(name: str) -> Iterator[tuple[str, str]]:
    given = parts_of(name).given
    for word in given:
        yield "given", word
        yield "sound", skeleton(word)
        yield from (("line", line) for line in given_name_lines(word))
    yield ("initial", initial_of(given[0])) if given else ("none", "")


def _pairs(key: tuple[str, str], held: set[str]) -> Iterator[Pair]:
    """An initial is compared with whatever it may stand for, two written names only when more is alike."""
    if key[0] != "initial":
        yield from combinations(sorted(held), 2)
        return
    short = {name for name in held if len(parts_of(name).given[0]) == 1}
    yield from ((min(one, other), max(one, other)) for one in short for other in held if one != other)
