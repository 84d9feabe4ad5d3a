"""An event's accounts as its pages show them: compared once for each state of the archive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from articles.comparison.accounts import Column
from articles.comparison.comparing import Comparison, compare
from articles.comparison.numbers import NumberRow, compare_numbers
from articles.comparison.people import PersonRow, compare_people
from articles.views.columns import Head, columns_of
from articles.views.footer import counted_once

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Gist:
    """Who is in it, and which numbers more than one column gives."""

    people: tuple[PersonRow, ...]
    numbers: tuple[NumberRow, ...]


def comparison_of(heads: Sequence[Head]) -> Comparison:
    return _once("comparison", heads, compare)


def gist_of(heads: Sequence[Head]) -> Gist:
    return _once("gist", heads, _gist)


def _gist(columns: Sequence[Column]) -> Gist:
    return Gist(compare_people(columns), compare_numbers(columns).shared)


def _once(what: str, heads: Sequence[Head], made: Callable[[Sequence[Column]], Made]) -> Made:
    columns = "|".join(" ".join([head.key, *(article.key for article in head.articles)]) for head in heads)
    return counted_once(f"{what}-{sha256(columns.encode()).hexdigest()}", lambda: made(columns_of(heads)))
