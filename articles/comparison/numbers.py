"""Numbers side by side: the same number in several accounts, with the same or with different claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparison.accounts import Column, Quantity
from articles.reading.stems import stem
from articles.reading.terms import tokens

SMALLEST_TELLING = 3
"""Two texts that both say "two" mostly count different things; from 3 on it is worth a line."""

SMALLEST_CLAIM = 13
"""Below it, a number that two texts give for different things is chance: "five years" and "five yards"."""


@dataclass(frozen=True, slots=True)
class NumberCell:
    """What one column says with a number; empty when it does not give it."""

    column: str
    uses: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberRow:
    value: float
    cells: tuple[NumberCell, ...]
    different_claims: bool
    """The accounts do not count the same thing with it, as far as their words tell."""


@dataclass(frozen=True, slots=True)
class ComparedNumbers:
    shared: tuple[NumberRow, ...]
    """In two columns or more, the largest first: claims that differ before those that agree."""
    only_here: tuple[tuple[Quantity, ...], ...]
    """By column, in the order of the text."""


def compare_numbers(columns: Sequence[Column]) -> ComparedNumbers:
    values = {each.value for column in columns for each in _quantities(column)}
    rows = [_row(value, columns) for value in sorted(values, reverse=True)]
    several = [row for row in rows if sum(bool(cell.uses) for cell in row.cells) > 1]
    meeting = [row for row in several if not _is_chance(row)]
    shared = [row for row in meeting if row.value >= SMALLEST_TELLING]
    met = {row.value for row in meeting}
    only = tuple(tuple(each for each in _quantities(column) if each.value not in met) for column in columns)
    return ComparedNumbers(tuple(sorted(shared, key=lambda row: not row.different_claims)), only)


def _is_chance(row: NumberRow) -> bool:
    return row.different_claims and SMALLEST_TELLING <= row.value < SMALLEST_CLAIM


def _quantities(column: Column) -> list[Quantity]:
    return [each for account in column.accounts for each in account.quantities]


def _row(value: float, columns: Sequence[Column]) -> NumberRow:
    cells = tuple(
        NumberCell(column.key, tuple(each for each in _quantities(column) if each.value == value))
        for column in columns
    )
    return NumberRow(value, cells, _claims_differ(cells))


def _claims_differ(cells: Sequence[NumberCell]) -> bool:
    """Tell whether two columns count different things; one that does not say what it counts is no sign."""
    units = [frozenset[str]().union(*map(_unit, cell.uses)) for cell in cells]
    said = [unit for unit in units if unit]
    return any(not one & other for one in said for other in said)


def _unit(use: Quantity) -> frozenset[str]:
    return frozenset(stem(word) for word in tokens(use.unit))
