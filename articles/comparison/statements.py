"""Sentences side by side: what two accounts both tell, and what only one does. What is mostly
a speaker's words is compared among the quotations, not here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from articles.comparison.accounts import Account, Column, Passage
from articles.comparison.alignment import Place, Row, beside_the_taken, in_rows
from articles.comparison.like_words import groups_of_words
from articles.comparison.telling_alike import telling_alike
from articles.comparison.word_diff import Run
from articles.reading.content import CARRYING, Content, content_of, root_of
from articles.reading.terms import rarity, tokens

TOLD_BY_BOTH = 0.32
"""So much alike, two sentences tell the same: nine in ten of all rows that then stand on the events of
benchmarks/gold, statements, are right; of what 0.28 would add, half is wrong."""

ANOTHER_FACT = 16.0
"""What two sentences share that the rest of a row does not tell must weigh so much (rarity, as in `Content`):
one or two telling words more are the same fact again. Set by hand: at 9, six in seven of the rows that this
adds on the develop half of those events are right, but it put two other proposals side by side."""

MOSTLY_SPOKEN = 0.5


@dataclass(frozen=True, slots=True)
class StatementCell:
    """A sentence; None where the column does not tell it. `runs` mark the words that only it has."""

    column: str
    sentence: Passage | None = None
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementRow:
    cells: tuple[StatementCell, ...]


@dataclass(frozen=True, slots=True)
class ComparedStatements:
    told_by_more: tuple[StatementRow, ...]
    only_here: tuple[tuple[Passage, ...], ...]
    """By column, in the order of the text."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    sentence: Passage
    content: Content


def compare_statements(columns: Sequence[Column], families: Mapping[str, str]) -> ComparedStatements:
    """Align the sentences of the bodies. `families` maps words to their families, as in `wording`."""
    weighed = [[_weighed(each, families) for each in _body(column)] for column in columns]
    alike = telling_alike([[each.content for each in column] for column in weighed])
    told = {pair: found for pair, score in alike.items() if (found := round(score, 6)) >= TOLD_BY_BOTH}
    rows = beside_the_taken(in_rows(told), told, partial(_tells_more, weighed))
    taken = {place for row in rows for place in row.items()}
    only = tuple(
        tuple(each.sentence for place, each in enumerate(column) if (number, place) not in taken)
        for number, column in enumerate(weighed)
    )
    return ComparedStatements(tuple(_row(columns, weighed, row) for row in rows), only)


def _tells_more(weighed: Sequence[Sequence[_Weighed]], left: Place, beside: Place, row: Row) -> bool:
    """Say whether two sentences share a fact that the rest of the row does not tell."""
    ours, theirs = (weighed[number][place].content.weights for number, place in (left, beside))
    told = (weighed[number][place].content.weights for number, place in row.items() if number != beside[0])
    more = (ours.keys() & theirs.keys()).difference(*told)
    return sum(ours[word] for word in more) >= ANOTHER_FACT


def _weighed(sentence: Passage, families: Mapping[str, str]) -> _Weighed:
    return _Weighed(sentence, content_of(sentence.text, families, groups_of_words()))


def _body(column: Column) -> list[Passage]:
    return [
        sentence
        for account in column.accounts
        for sentence in account.sentences
        if sentence.paragraph and _spoken_share(sentence, account) < MOSTLY_SPOKEN
    ]


def _spoken_share(sentence: Passage, account: Account) -> float:
    """Return how much of a sentence lies within quotations, 0 to 1."""
    spoken = [said.passage for said in account.quotations if said.is_spoken]
    inside = sum(max(0, min(sentence.end, each.end) - max(sentence.start, each.start)) for each in spoken)
    return inside / (sentence.end - sentence.start)


def _row(columns: Sequence[Column], weighed: list[list[_Weighed]], row: dict[int, int]) -> StatementRow:
    told = {number: weighed[number][place] for number, place in row.items()}
    return StatementRow(tuple(_cell(column.key, number, told) for number, column in enumerate(columns)))


def _cell(key: str, number: int, told: dict[int, _Weighed]) -> StatementCell:
    if number not in told:
        return StatementCell(key)
    others = [each.content for place, each in told.items() if place != number]
    return StatementCell(key, told[number].sentence, _runs(told[number].sentence.text, others))


def _runs(text: str, others: Sequence[Content]) -> tuple[Run, ...]:
    """Mark the carrying words that none of the other sentences has, wherever it has them."""
    theirs = frozenset[str]().union(*(other.weights for other in others))
    runs: list[Run] = []
    for word in text.split():
        shared = all(root_of(each) in theirs for each in tokens(word) if rarity(each) >= CARRYING)
        if runs and runs[-1].shared == shared:
            runs[-1] = Run(f"{runs[-1].text} {word}", shared)
        else:
            runs.append(Run(word, shared))
    return tuple(runs)
