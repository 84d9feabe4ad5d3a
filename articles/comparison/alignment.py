"""Put what columns have in common side by side: the likest first, each thing once, one a column in a row."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

Thing = TypeVar("Thing")

Place = tuple[int, int]
"""(number of the column, number of the thing in it)"""


def align(
    columns: Sequence[Sequence[Thing]], score: Callable[[Thing, Thing], float], *, at_least: float
) -> list[dict[int, int]]:
    """Return rows: by number of the column, the number of its thing. Every row has two columns or more.

    Greedy: pairs join in the order of their score, ties in the order of the text, unless a column would
    get two things in one row.
    """
    row_of: dict[Place, dict[int, int]] = {}
    for _, one, other in sorted(_alike(columns, score, at_least), key=lambda pair: (-pair[0], *pair[1:])):
        _join(one, other, row_of)
    rows = {id(row): row for row in row_of.values()}
    return sorted(rows.values(), key=lambda row: sorted(row.items()))


def _alike(
    columns: Sequence[Sequence[Thing]], score: Callable[[Thing, Thing], float], at_least: float
) -> Iterable[tuple[float, Place, Place]]:
    for one, other in combinations(range(len(columns)), 2):
        for i, ours in enumerate(columns[one]):
            for j, theirs in enumerate(columns[other]):
                found = round(score(ours, theirs), 6)
                if found >= at_least:
                    yield found, (one, i), (other, j)


def _join(one: Place, other: Place, row_of: dict[Place, dict[int, int]]) -> None:
    ours, theirs = row_of.get(one, dict([one])), row_of.get(other, dict([other]))
    if ours is theirs or ours.keys() & theirs.keys():
        return
    joined = ours | theirs
    row_of.update(dict.fromkeys(joined.items(), joined))
