"""Filters that put a column's head beside what stands in it."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django import template

from articles.comparison.quotations import QuotedCell, SharedQuotation
from articles.views.columns import Head

register = template.Library()

Thing = TypeVar("Thing")


@register.filter
def head_of(heads: Mapping[str, Head], column: str) -> Head:
    return heads[column]


@register.filter
def of_column(things: Mapping[str, Thing], column: str) -> Thing:
    return things[column]


@register.filter
def beside(heads: Mapping[str, Head], things: Sequence[Thing]) -> list[tuple[Head, Thing]]:
    """Pair each head with what its column has, in order."""
    return list(zip(heads.values(), things, strict=True))


@register.filter
def any_in(things: Sequence[Sequence[Thing]]) -> bool:
    """Tell whether any column has something."""
    return any(things)


@register.filter
def number_words(value: float) -> str:
    """Return a number as people write it: 16,000; 38.6."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


@register.filter
def first_said(row: SharedQuotation) -> QuotedCell:
    """Return the first cell of a row that has a quotation."""
    return next(cell for cell in row.cells if cell.said)
