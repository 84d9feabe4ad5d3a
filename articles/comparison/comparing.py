"""The whole comparison of several outlets' accounts of one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparison.accounts import Column
from articles.comparison.families import families, family_of_word
from articles.comparison.numbers import ComparedNumbers, compare_numbers
from articles.comparison.people import PersonRow, compare_people
from articles.comparison.quotations import ComparedQuotations, compare_quotations
from articles.comparison.shares import Share, compare_shares
from articles.comparison.statements import ComparedStatements, compare_statements
from articles.comparison.wording import FamilyRow, compare_wording


@dataclass(frozen=True, slots=True)
class Comparison:
    columns: tuple[Column, ...]
    people: tuple[PersonRow, ...]
    quotations: ComparedQuotations
    numbers: ComparedNumbers
    wording: tuple[FamilyRow, ...]
    statements: ComparedStatements
    shares: tuple[Share, ...]


def compare(columns: Sequence[Column]) -> Comparison:
    """Compare accounts column by column. Pure: the same accounts always compare the same."""
    kindred = family_of_word()
    return Comparison(
        columns=tuple(columns),
        people=compare_people(columns),
        quotations=compare_quotations(columns, kindred),
        numbers=compare_numbers(columns),
        wording=compare_wording(columns, families()),
        statements=compare_statements(columns, kindred),
        shares=compare_shares(columns),
    )
