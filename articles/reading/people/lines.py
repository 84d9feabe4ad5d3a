"""A paragraph as a line of words, each with what the model calls it; nothing else of the model is used."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from articles.reading.names import ABBREVIATIONS
from articles.reading.people.forms import POSSESSIVES, Form, form_of, forms_of
from articles.reading.people.tables import OFFICES
from articles.reading.records import BlockKind, Paragraph
from articles.reading.unseen import ANY_UNSEEN, INSIDE

if TYPE_CHECKING:
    from spacy.tokens import Doc

LETTERS = r"[^\W\d_]+"
NO_ACCOUNT = r"(?<![@#\w])"  # "@vesh" and "#vesh" name an account, "vesh_olan" is one
A_WORD = rf"{NO_ACCOUNT}(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*(?!\w)|{NO_ACCOUNT}{LETTERS}(?:[-‐'’ʼ]{LETTERS})*"
WORD = re.compile(A_WORD)
WORD_WITH_UNSEEN = re.compile(A_WORD.replace(LETTERS, rf"{LETTERS}(?:{INSIDE}{LETTERS})*"))
OPENING_MARKS = frozenset('.!?:;…“”"‘«»(—•*|\n')
TITLE_CASE_SHARE = 0.75
"""Of the words of four letters and more: a line that has so many capitals is a heading."""
LONGEST_HEADING = 25  # words


class Word(NamedTuple):  # made for every word of the archive: a third of what a frozen dataclass costs
    form: Form
    start: int
    """Offset in the paragraph."""
    end: int
    gap: str
    """What stands between it and the word before."""
    follows: bool
    """It stands right after the word before, with nothing but space between."""
    label: str
    """What the model calls it: PERSON, ORG, GPE …; empty when nothing."""

    @property
    def text(self) -> str:
        return self.form.text

    @property
    def lower(self) -> str:
        return self.form.lower


@dataclass(frozen=True, slots=True)
class Entity:
    """What the model takes for one thing."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Line:
    """One paragraph. `number` is its place in the text."""

    number: int
    paragraph: Paragraph
    entities: tuple[Entity, ...]
    words: tuple[Word, ...]
    small_words: frozenset[str]
    """Every word that the text has in small letters."""
    capital_words: frozenset[str]
    """Every word that the text has with a capital, in small letters."""

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Which words have a capital."""
        return tuple(at for at, word in enumerate(self.words) if word.form.is_capital)

    @cached_property
    def titled(self) -> frozenset[int]:
        """Which of them stand after a title with a capital: "Senator | Vesh", "Chief of Staff | Vesh"."""
        return frozenset(at for at in self.capitals if self.joined(at) and self._ends_a_title(at - 1))

    def _ends_a_title(self, at: int) -> bool:
        word = self.words[at]
        if not word.form.is_capital or word.form.is_title:
            return word.form.is_capital
        of, head = self.at(at - 1), self.at(at - 2)
        return (
            of is not None
            and head is not None
            and of.lower == "of"
            and head.form.is_title
            and (word.lower in OFFICES)
        )

    @cached_property
    def is_heading(self) -> bool:
        """A headline, or a line whose words nearly all have capitals: capitals say nothing there."""
        if self.paragraph.kind is BlockKind.HEADLINE:
            return True
        long = [word for word in self.words if len(word.text) > 3]
        capitals = sum(word.form.is_capital for word in long)
        return (
            2 < len(self.words) <= LONGEST_HEADING
            and capitals >= TITLE_CASE_SHARE * len(long)
            and not self.paragraph.text.rstrip().endswith((".", ",", "”", '"'))
        )

    @cached_property
    def is_shouted(self) -> bool:
        """Most of its words are capitals alone."""
        long = [word for word in self.words if len(word.text) > 3]
        return 2 * sum(word.form.is_shouted for word in long) > len(long)

    def at(self, index: int) -> Word | None:
        return self.words[index] if 0 <= index < len(self.words) else None

    def joined(self, index: int) -> bool:
        """Say whether there is such a word and it stands right after the one before."""
        return 0 < index < len(self.words) and self.words[index].follows

    def opens(self, index: int) -> bool:
        """Say whether a word begins a sentence or a clause: its capital says nothing then."""
        gap = self.words[index].gap
        return index == 0 or (not self.joined(index) and not OPENING_MARKS.isdisjoint(gap))

    def owns(self, index: int) -> bool:
        """Say whether a word has a possessive: "Vesh's", "Holts'"."""
        end = self.words[index].end
        after = self.paragraph.text[end : end + 2]
        return after in POSSESSIVES or (after[:1] in {"'", "’"} and self.words[index].text.endswith("s"))

    def sees_as_one(self, first: int, last: int, label: str) -> bool:
        """Say whether the model sees these words in one thing of this kind: "General Electric"."""
        start, end = self.words[first].start, self.words[last - 1].end
        return any(seen.start <= start and end <= seen.end and seen.label == label for seen in self.entities)

    def within(self, start: int, end: int) -> list[int]:
        """Return the words that overlap a stretch of the paragraph."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [at for at in range(first, last) if self.words[at].end > start]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def naming(self, first: int, last: int) -> Naming:
        """Name the words from `first` up to, not including, `last`."""
        start = self.paragraph.start
        words = self.words[first:last]
        spelled = " ".join(word.text for word in words)
        return Naming(self.number, first, last, start + words[0].start, start + words[-1].end, spelled)


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where someone is named: words of a line, and their offsets in the text."""

    line: int
    first: int
    last: int
    start: int
    end: int
    name: str


NO_MORE = Entity(sys.maxsize, sys.maxsize, "")


def lines_of(paragraphs: tuple[Paragraph, ...]) -> tuple[Line, ...]:
    entities = [tuple(_entities(paragraph.doc)) for paragraph in paragraphs]
    words = [
        tuple(_words(paragraph.text, seen)) for paragraph, seen in zip(paragraphs, entities, strict=True)
    ]
    forms = {word.form for line in words for word in line}
    small = frozenset(form.text for form in forms if not form.is_capital)
    capital = frozenset(form.lower for form in forms if form.is_capital)
    return tuple(
        Line(number, *parts, small, capital)
        for number, parts in enumerate(zip(paragraphs, entities, words, strict=True))
    )


def _entities(doc: Doc) -> Iterator[Entity]:
    for entity in doc.ents:
        yield Entity(entity.start_char, entity.end_char, entity.label_)


def _words(text: str, entities: tuple[Entity, ...]) -> Iterator[Word]:
    before, last = 0, form_of("")
    coming = iter(entities)
    entity = next(coming, NO_MORE)
    is_broken = ANY_UNSEEN.search(text) is not None
    made = tuple.__new__  # what Word() calls: two thirds of its time
    for match in (WORD_WITH_UNSEEN if is_broken else WORD).finditer(text):
        start = match.start()
        for form in forms_of(match.group()):
            end = start + len(form.text)
            if is_broken:
                end = _end_of(text, start, len(form.text))
            while entity.end <= start:
                entity = next(coming, NO_MORE)
            gap = text[before:start]
            follows = gap == " " or _is_joining(last, gap)
            label = entity.label if entity.start < end else ""
            yield made(Word, (form, start, end, gap, follows, label))
            before, start, last = end, end, form


def _end_of(text: str, start: int, letters: int) -> int:
    """Return where a word of so many letters ends, counting those that nobody sees in."""
    end = start
    while letters:
        letters -= ANY_UNSEEN.match(text, end) is None
        end += 1
    return end


def _is_joining(before: Form, gap: str) -> bool:
    """Say whether a gap is space alone, or the full stop of "Dr." and space."""
    return gap.isspace() or (gap.rstrip() == "." and gap != "." and before.lower in ABBREVIATIONS)
