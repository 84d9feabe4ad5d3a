"""Put what columns have in common side by side: the likest first, one a column in a row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

Thing = TypeVar("Thing")

Place = tuple[int, int]
"""(number of the column, number of the thing in it)"""

Pair = tuple[Place, Place]
Row = dict[int, int]
"""By number of the column, the number of its thing."""


def align(
    columns: Sequence[Sequence[Thing]], score: Callable[[Thing, Thing], float], *, at_least: float
) -> list[Row]:
    """Return rows of two columns or more, each thing in one of them at most."""
    return in_rows({pair: found for pair, found in _alike(columns, score) if found >= at_least})


def in_rows(alike: Mapping[Pair, float]) -> list[Row]:
    """Return rows of two columns or more, each thing in one of them at most.

    Greedy: pairs join in the order of their score, ties in the order of the text, unless a column would
    get two things in one row.
    """
    row_of: dict[Place, Row] = {}
    for one, other in _likest_first(alike):
        _join(one, other, row_of)
    rows = {id(row): row for row in row_of.values()}
    return sorted(rows.values(), key=_in_order)


def beside_the_taken(
    rows: Sequence[Row], alike: Mapping[Pair, float], tells_more: Callable[[Place, Place, Row], bool]
) -> list[Row]:
    """Return the rows, and one more for each thing that they left out and that is like one they have.

    So one sentence that tells two facts stands beside both sentences that tell one each: `tells_more` says
    of a thing left out, the one it is like, and that one's row whether they share what the row does not.
    """
    row_of = {place: row for row in rows for place in row.items()}
    found: dict[Place, Row] = {}
    for one, other in _likest_first(alike):
        for left, beside in ((one, other), (other, one)):
            if left not in row_of and beside in row_of and tells_more(left, beside, row_of[beside]):
                found.setdefault(left, dict([left, beside]))
    return sorted([*rows, *found.values()], key=_in_order)


def _in_order(row: Row) -> list[Place]:
    return sorted(row.items())


def _likest_first(alike: Mapping[Pair, float]) -> Iterator[Pair]:
    yield from sorted(alike, key=lambda pair: (-alike[pair], pair))


def _alike(
    columns: Sequence[Sequence[Thing]], score: Callable[[Thing, Thing], float]
) -> Iterable[tuple[Pair, float]]:
    for one, other in combinations(range(len(columns)), 2):
        for i, ours in enumerate(columns[one]):
            for j, theirs in enumerate(columns[other]):
                yield ((one, i), (other, j)), round(score(ours, theirs), 6)


def _join(one: Place, other: Place, row_of: dict[Place, Row]) -> None:
    ours, theirs = row_of.get(one, dict([one])), row_of.get(other, dict([other]))
    if ours is theirs or ours.keys() & theirs.keys():
        return
    joined = ours | theirs
    row_of.update(dict.fromkeys(joined.items(), joined))
