"""A scene: one paragraph with its quotations and the people in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from articles.reading.names import FEMALE_WORDS, MALE_WORDS, bare, gender_of, name_words
from articles.reading.quotations.pairing import Stretch, opens_with_mark, stretches_in
from articles.reading.quotations.tables import EITHER_GENDER, SHORT_ROLES
from articles.reading.records import BlockKind, Mention, NamedPerson, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from articles.reading.quotations.voices import Voice

LONGEST_SENTENCE = 1_500
"""Characters. What is longer is a text without stops, in which every verb would speak of all the rest."""
SENTENCE_BREAK = re.compile(
    r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*[A-Z0-9]"
    r"|[.!?…](?:[\"”“»]{1,2}|(?<=[a-z]{2}\.))[A-Z\[][a-z]?"  # run on: "…it fell.”Holt said"
)
ADDRESS = re.compile(r"\b(?P<address>Mr|Mrs|Ms|Miss)\.?\s$", re.IGNORECASE)
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Lt|Prof|Jr|Sr|No|[A-Z][a-z]{2})$")


@dataclass(frozen=True)
class People:
    """Who is mentioned where, over the whole text."""

    people: tuple[NamedPerson, ...]
    addressed: dict[str, str]
    """The gender of those who are written as "Ms Holt" or "Mr Kerr"."""

    @cached_property
    def _by_start(self) -> list[tuple[int, int, str]]:
        return sorted((m.start, m.end, person.name) for person in self.people for m in person.mentions)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._by_start]

    def at(self, offset: int) -> str:
        """Return who is named at an offset of the text, or nothing."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return ""
        start, end, name = self._by_start[place]
        return name if start <= offset < end else ""

    def within(self, start: int, end: int) -> list[tuple[Mention, str]]:
        return [
            (Mention(first, last, ""), name)
            for first, last, name in self._by_start
            if start <= first and last <= end
        ]

    def with_role(self, role: str, before: int) -> set[str]:
        """Return who has a role of that word, or its short form, and has been named before an offset."""
        words = {role} | SHORT_ROLES.get(role, frozenset())
        return {
            person.name
            for person in self.people
            if person.mentions[0].start < before
            and any(words & {bare(word) for word in name_words(held.text)} for held in person.roles)
        }

    def is_first_named(self, name: str, after: int) -> bool:
        """Say whether a person is not named before an offset."""
        return all(person.mentions[0].start >= after for person in self.people if person.name == name)

    def with_described_role(self, role: str, described: set[str], before: int) -> set[str]:
        """Of those with a role, return whose role as written is bare, or holds all that describes it."""
        words = {role} | SHORT_ROLES.get(role, frozenset())
        return {
            person.name
            for person in self.people
            if person.mentions[0].start < before and _may_be(person, words, described)
        }

    @cached_property
    def genders(self) -> dict[str, str]:
        return {person.name: self.addressed.get(person.name) or _gender(person) for person in self.people}


@dataclass(frozen=True)
class Scene:
    number: int
    paragraph: Paragraph
    stretches: tuple[Stretch, ...]
    people: People
    set_off_by: Voice | None = None
    """Who speaks the whole paragraph, where it has no marks: a turn in a talk, a post."""

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def doc(self) -> Doc:
        return self.paragraph.doc

    @property
    def offset(self) -> int:
        return self.paragraph.start

    @property
    def is_body(self) -> bool:
        return self.paragraph.kind is BlockKind.BODY

    @property
    def has_grammar(self) -> bool:
        """Say whether the paragraph was parsed: those where no one speaks may have their names only."""
        return self.doc.has_annotation("SENT_START") and self.doc.has_annotation("DEP")

    @property
    def opens_with_mark(self) -> bool:
        return opens_with_mark(self.text)

    def is_quoted(self, offset: int) -> bool:
        starts, ends = self._quoted
        before = bisect_right(starts, offset)
        return before > 0 and offset < ends[before - 1]

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Where stretches start, and up to where those that have started by then reach."""
        ends = accumulate((stretch.end for stretch in self.stretches), max)
        return [stretch.start for stretch in self.stretches], list(ends)

    def words_in(self, stretch: Stretch) -> list[Token]:
        """Return what stands between the marks."""
        inside = self.doc.char_span(stretch.inner_start, stretch.inner_end, alignment_mode="expand") or ()
        return [token for token in inside if token.idx >= stretch.inner_start]

    def person_at(self, token: Token) -> str:
        """Return the person whom a word outside quotation marks names."""
        if self.is_quoted(token.idx):
            return ""
        return self.people.at(self.offset + token.idx + len(token) - 1) or self.people.at(
            self.offset + token.idx
        )

    def breaks_between(self, start: int, end: int) -> bool:
        """Say whether a sentence ends between two offsets."""
        return any(
            not ABBREVIATION.search(self.text, 0, found.start())
            for found in SENTENCE_BREAK.finditer(self.text, max(start, 0), end + 1)
            if found.end() <= end + 1
        )


def _may_be(person: NamedPerson, role: set[str], described: set[str]) -> bool:
    roles = [{bare(word) for word in name_words(held.text)} for held in person.roles]
    return any(words & role and (words <= role or described <= words) for words in roles)


def scenes_of(paragraphs: tuple[Paragraph, ...], people: tuple[NamedPerson, ...]) -> tuple[Scene, ...]:
    known = People(people, _addressed(paragraphs, people))
    return tuple(
        Scene(number, paragraph, stretches_in(paragraph.text), known)
        for number, paragraph in enumerate(paragraphs)
    )


def _addressed(paragraphs: tuple[Paragraph, ...], people: tuple[NamedPerson, ...]) -> dict[str, str]:
    starts = [paragraph.start for paragraph in paragraphs]
    genders = {}
    for person in people:
        for mention in person.mentions:
            paragraph = paragraphs[max(0, bisect_right(starts, mention.start) - 1)]
            at = mention.start - paragraph.start
            if found := ADDRESS.search(paragraph.text, max(0, at - 6), max(0, at)):
                genders[person.name] = "male" if found["address"].lower() == "mr" else "female"
    return genders


def _gender(person: NamedPerson) -> str:
    """Tell he from she by roles ("spokeswoman"), else by the given name."""
    words = {bare(word) for role in person.roles for word in name_words(role.text)}
    if bool(words & FEMALE_WORDS) != bool(words & MALE_WORDS):
        return "female" if words & FEMALE_WORDS else "male"
    given = bare(person.name.split()[0])
    return "" if given in EITHER_GENDER else gender_of(person.name)
