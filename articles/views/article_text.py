"""An article's text as its page prints it: numbered paragraphs, what stands apart, what was removed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.models import Appearance, Article, Quotation
from articles.reading.records import BlockKind
from articles.reading.sources import decode
from articles.views.marked_text import (
    BECAUSE,
    NAME,
    NUMBER,
    QUOTATION,
    REPORTED,
    SHARED,
    WEIGHED,
    Mark,
    Run,
    mark_up,
)

ASKED_FOR = (BECAUSE, WEIGHED, SHARED)
"""Marks that are only there when a reader wants to see them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the text. `number` is its paragraph number, 0 when it is not the article's own text."""

    kind: str
    rule: str
    start: int
    end: int
    number: int
    runs: tuple[Run, ...]
    text: str

    @property
    def is_pointed_at(self) -> bool:
        """Tell whether words of it are marked that the reader asked to see."""
        pieces = (piece for run in self.runs for piece in run.pieces)
        return any(mark.kind in ASKED_FOR for piece in pieces for mark in piece.marks)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text: the anchor to go to and the paragraph's number, 0 outside the body."""

    anchor: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring passages of one kind: removed lines are shown together."""

    kind: str
    passages: tuple[Passage, ...]

    @property
    def is_pointed_at(self) -> bool:
        return any(passage.is_pointed_at for passage in self.passages)


def content_of(article: Article) -> str:
    """Return the text as found, decoded: what every offset of a reading counts in."""
    return decode(article.source.raw).content


def passages_of(article: Article, content: str, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    """Return the blocks in their order, the body's paragraphs numbered from 1."""
    numbers = iter(range(1, len(article.reading["blocks"]) + 1))
    return tuple(
        _passage(content, block, next(numbers) if block["kind"] == BlockKind.BODY else 0, marks)
        for block in article.reading["blocks"]
    )


def stretches_of(passages: Iterable[Passage]) -> list[Stretch]:
    return [Stretch(kind, tuple(group)) for kind, group in groupby(passages, key=lambda each: each.kind)]


def marks_of(
    appearances: Iterable[Appearance], quotations: Iterable[Quotation], numbers: Iterable[dict[str, object]]
) -> list[Mark]:
    """Return what is marked in a text; each with an anchor that links of the page lead to."""
    return [
        *(
            Mark(mention["start"], mention["end"], NAME, f"m{mention['start']}", appearance)
            for appearance in appearances
            for mention in appearance.mentions
        ),
        *(_said_mark(said) for said in quotations),
        *(_number_mark(number) for number in numbers),
    ]


def passage_at(passages: Iterable[Passage], offset: int) -> Passage | None:
    """Return the passage that holds this place of the text."""
    return next((each for each in passages if each.start <= offset < each.end), None)


def paragraph_of(passages: Iterable[Passage], offset: int) -> int:
    """Return the number of the paragraph that holds this place of the text, 0 when none does."""
    holder = passage_at(passages, offset)
    return holder.number if holder else 0


def _passage(content: str, block: dict[str, object], number: int, marks: Sequence[Mark]) -> Passage:
    start, end = int(str(block["start"])), int(str(block["end"]))
    return Passage(
        kind=str(block["kind"]),
        rule=str(block["rule"]),
        start=start,
        end=end,
        number=number,
        runs=mark_up(content, start, end, marks),
        text=content[start:end],
    )


def _said_mark(said: Quotation) -> Mark:
    kind = REPORTED if said.is_indirect else QUOTATION
    return Mark(said.start, said.end, kind, f"q{said.start}", said)


def _number_mark(number: dict[str, object]) -> Mark:
    start, end = int(str(number["start"])), int(str(number["end"]))
    return Mark(start, end, NUMBER, f"n{start}", number)
