"""A paragraph as a line of words, each with what the model says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from articles.reading.names import (
    INITIALS,
    PARTICLES,
    bare,
    is_given_name,
    is_title,
    without_particle,
)
from articles.reading.people.tables import NOT_IN_NAMES, PEOPLES
from articles.reading.records import BlockKind, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LETTERS = r"[^\W\d_]+"
WORD = re.compile(rf"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*(?!\w)|{LETTERS}(?:[-‐'’ʼ]{LETTERS})*")
POSSESSIVE = re.compile(r"['’ʼ][sS]$")
CAMEL = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Fitz)?[A-Z]")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    """Offset in the paragraph."""
    gap: str
    """What stands between it and the word before."""
    token: Token
    """Its last token."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        return bare(self.text)

    @property
    def label(self) -> str:
        return self.token.ent_type_

    @property
    def is_capital(self) -> bool:
        return without_particle(self.text)[0].isupper()

    @property
    def is_initial(self) -> bool:
        return bool(INITIALS.fullmatch(self.text)) and self.text[0].isupper() and self.text not in {"A", "I"}

    @property
    def is_particle(self) -> bool:
        return self.lower in PARTICLES and self.lower not in NOT_IN_NAMES

    @property
    def can_be_of_a_name(self) -> bool:
        """A capital, and no title, people, weekday or the like: "Shoigu", not "Russian" nor "Minister"."""
        if not self.is_capital:
            return False
        if is_title(self.text) or self.lower in PEOPLES:
            return is_given_name(self.text)
        return self.lower not in NOT_IN_NAMES


@dataclass(frozen=True)
class Line:
    """One paragraph. `number` is its place in the text."""

    number: int
    paragraph: Paragraph

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(_words(self.paragraph.text, self.paragraph.doc))

    @property
    def is_headline(self) -> bool:
        return self.paragraph.kind is BlockKind.HEADLINE

    def at(self, index: int) -> Word | None:
        return self.words[index] if 0 <= index < len(self.words) else None

    def joined(self, index: int) -> bool:
        """Say whether a word stands right after the one before, with nothing but space between."""
        if not 0 < index < len(self.words):
            return False
        gap = self.words[index].gap
        if gap.isspace():
            return True
        before = self.words[index - 1]
        return (
            gap.rstrip() == "."
            and gap != "."
            and (is_title(before.text) or before.lower in {"jr", "sr", "st"})
        )

    def within(self, start: int, end: int) -> list[int]:
        """Return the words that overlap a stretch of the paragraph."""
        return [i for i, word in enumerate(self.words) if word.start < end and word.end > start]

    def naming(self, first: int, last: int, *, by_model: bool = False) -> Naming:
        """Name the words from `first` up to, not including, `last`."""
        start = self.paragraph.start
        words = self.words[first:last]
        spelled = " ".join(word.text for word in words)
        return Naming(
            self.number, first, last, start + words[0].start, start + words[-1].end, spelled, by_model
        )


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where someone is named: words of a line, and their offsets in the text."""

    line: int
    first: int
    last: int
    start: int
    end: int
    name: str
    by_model: bool = False


def lines_of(paragraphs: tuple[Paragraph, ...]) -> tuple[Line, ...]:
    return tuple(Line(number, paragraph) for number, paragraph in enumerate(paragraphs))


def _words(text: str, doc: Doc) -> list[Word]:
    words: list[Word] = []
    last_tokens = {token.idx + len(token): token for token in doc}
    for match in WORD.finditer(text):
        written = POSSESSIVE.sub("", match.group())
        token = _token_ending_at(last_tokens, match.start(), match.start() + len(written), doc)
        gap = text[words[-1].end if words else 0 : match.start()]
        words.append(Word(written, match.start(), gap, token))
    return words


def _token_ending_at(last_tokens: dict[int, Token], start: int, end: int, doc: Doc) -> Token:
    for at in range(end, start, -1):
        if at in last_tokens:
            return last_tokens[at]
    span = doc.char_span(start, end, alignment_mode="expand")
    return span[-1] if span is not None else doc[0]
