"""Rows a few hundred at a time: no statement grows with the archive."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

ROWS_AT_ONCE = 500
"""Well under SQLite's limit of parameters; beyond it bulk statements gain nothing (measured)."""

Row = TypeVar("Row")


def in_batches(rows: Iterable[Row], size: int = ROWS_AT_ONCE) -> Iterator[list[Row]]:
    """Yield the rows in lists of `size`, the last one shorter."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch
