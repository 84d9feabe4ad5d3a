"""Filters that put a column's head beside what stands in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from django import template

from articles.comparison.accounts import Who
from articles.comparison.people import ABSENT, PersonRow, Presence
from articles.comparison.quotations import QuotedCell, SharedQuotation
from articles.models import Article, Event
from articles.reading.records import Certainty
from articles.views import date_words
from articles.views.columns import Head

register = template.Library()

Thing = TypeVar("Thing")
Gathered = tuple[Who, Presence]

ENOUGH_TO_GATHER = 3
"""Columns: beside so many, a row for whom one text names is mostly empty."""


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
def side_by_side(rows: Sequence[PersonRow], heads: Mapping[str, Head]) -> list[PersonRow]:
    """Keep the people with a row of their own: of three columns or more, those whom two name."""
    return [row for row in rows if row.present_in > 1 or len(heads) < ENOUGH_TO_GATHER]


@register.filter
def gathered(rows: Sequence[PersonRow], heads: Mapping[str, Head]) -> list[tuple[Head, list[Gathered]]]:
    """Return whom one column alone names, by column; empty where each person has a row."""
    if len(heads) < ENOUGH_TO_GATHER or all(row.present_in > 1 for row in rows):
        return []
    alone = [(row.who, cell) for row in rows if row.present_in == 1 for cell in row.cells]
    return [
        (head, [(who, cell) for who, cell in alone if cell.column == key and cell.presence != ABSENT])
        for key, head in heads.items()
    ]


@register.filter
def number_words(value: float) -> str:
    """Return a number as people write it: 16,000; 38.6; 1.2 billion."""
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if value >= size:
            return f"{value / size:,.10g}{name}"
    return f"{value:,.10g}"


@register.filter
def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


@register.filter
def before_words(text: str, most: int = 9) -> str:
    """Return the last words of a text, for what stands before a word in its sentence."""
    words = text.split(" ")
    return text if len(words) <= most + 1 else "… " + " ".join(words[-most - 1 :])


@register.filter
def after_words(text: str, most: int = 9) -> str:
    """Return the first words of a text, for what stands after a word in its sentence."""
    words = text.split(" ")
    return text if len(words) <= most + 1 else " ".join(words[: most + 1]) + " …"


@register.filter
def days_of(articles: Iterable[Article]) -> str:
    """Say over which days an event was told, as sure as its articles' dates are: "≈ 11 March 2022"."""
    dated = [article for article in articles if not article.is_undated]
    firsts = [article.published_on or article.published_earliest for article in dated]
    lasts = [article.published_on or article.published_latest for article in dated]
    stated = all(article.published_certainty == Certainty.STATED for article in dated)
    words = date_words.span_in_words(
        min(filter(None, firsts), default=None), max(filter(None, lasts), default=None)
    )
    return date_words.with_certainty(words, Certainty.STATED if stated else Certainty.INFERRED)


@register.filter
def title_certainty(event: Event, articles: Iterable[Article]) -> str:
    """Return how sure an event's title is: as sure as the article's that it was taken from."""
    taken = [article.title_certainty for article in articles if article.title == event.title]
    return Certainty.STATED if Certainty.STATED in taken or not taken else taken[0]


@register.filter
def undated_among(articles: Iterable[Article]) -> int:
    return sum(article.is_undated for article in articles)


@register.filter
def first_said(row: SharedQuotation) -> QuotedCell:
    """Return the first cell of a row that has a quotation."""
    return next(cell for cell in row.cells if cell.said)
