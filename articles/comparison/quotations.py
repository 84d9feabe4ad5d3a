"""Quotations side by side: the same words, the same utterance in other words, only here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.comparison.accounts import Column, SaidHere
from articles.comparison.alignment import align
from articles.comparison.word_diff import Run, word_diff
from articles.reading.sayings.measure import (
    SAME_UTTERANCE,
    SAME_WORDS,
    Worded,
    told_in_other_words,
    told_in_same_words,
    worded,
)


@dataclass(frozen=True, slots=True)
class QuotedCell:
    """A quotation in a column; None where the column has none. `runs` mark the words only it has."""

    column: str
    said: SaidHere | None = None
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    cells: tuple[QuotedCell, ...]


@dataclass(frozen=True, slots=True)
class ComparedQuotations:
    same_words: tuple[SharedQuotation, ...]
    other_words: tuple[SharedQuotation, ...]
    only_here: tuple[tuple[SaidHere, ...], ...]
    """By column, in the order of the text."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    said: SaidHere
    worded: Worded = field(compare=False)


def compare_quotations(columns: Sequence[Column], families: Mapping[str, str]) -> ComparedQuotations:
    """Sort the quotations of all columns. `families` maps words to their families, as in `wording`."""
    left = [
        [_Weighed(said, worded(said.passage.text, families)) for said in _spoken(each)] for each in columns
    ]
    same, left = _taken(columns, left, align(left, _same_words, at_least=SAME_WORDS))
    other, left = _taken(columns, left, align(left, _same_utterance, at_least=SAME_UTTERANCE[-1][0]))
    only = tuple(tuple(weighed.said for weighed in each) for each in left)
    return ComparedQuotations(same, other, only)


def _spoken(column: Column) -> list[SaidHere]:
    return [said for account in column.accounts for said in account.quotations if said.is_spoken]


def _same_words(one: _Weighed, other: _Weighed) -> float:
    ours, theirs = one.said.speaker, other.said.speaker
    return 0.0 if ours and theirs and ours != theirs else told_in_same_words(one.worded, other.worded)


def _same_utterance(one: _Weighed, other: _Weighed) -> float:
    if one.said.speaker is None or one.said.speaker != other.said.speaker:
        return 0.0
    return told_in_other_words(one.worded, other.worded)


def _taken(
    columns: Sequence[Column], weighed: list[list[_Weighed]], rows: list[dict[int, int]]
) -> tuple[tuple[SharedQuotation, ...], list[list[_Weighed]]]:
    """Return the rows as cells, and what is left in each column."""
    taken = {place for row in rows for place in row.items()}
    left = [
        [each for place, each in enumerate(column) if (number, place) not in taken]
        for number, column in enumerate(weighed)
    ]
    return tuple(_row(columns, weighed, row) for row in rows), left


def _row(columns: Sequence[Column], weighed: list[list[_Weighed]], row: dict[int, int]) -> SharedQuotation:
    said = {number: weighed[number][place].said for number, place in row.items()}
    return SharedQuotation(tuple(_cell(column.key, number, said) for number, column in enumerate(columns)))


def _cell(key: str, number: int, said: dict[int, SaidHere]) -> QuotedCell:
    """Set a quotation against the first one of the row (the first against the second)."""
    if number not in said:
        return QuotedCell(key)
    against = next(other for place, other in said.items() if place != number)
    runs, _ = word_diff(said[number].passage.text, against.passage.text)
    return QuotedCell(key, said[number], runs)
