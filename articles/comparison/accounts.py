"""The records that are compared: one account an article, one column an outlet. Plain data, no database."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.comparison.sentences import sentence_spans
from articles.reading.records import BlockKind, QuotationKind

SPOKEN = (QuotationKind.FULL, QuotationKind.FRAGMENT)
"""Kinds whose words are the speaker's. Scare quotes and reported speech are the outlet's own words."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the archive."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an account and where a reader finds them. `link` ends in the paragraph's anchor."""

    text: str
    start: int
    end: int
    paragraph: int
    """1 for the body's first paragraph; 0 for the headline."""
    link: str


@dataclass(frozen=True, slots=True)
class NamedHere:
    """How one account names a person."""

    who: Who
    spellings: tuple[str, ...]
    mentions: int
    first: Passage
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidHere:
    """A quotation. `speaker` is None when no person of the archive is known to have said it."""

    passage: Passage
    kind: str
    speaker: Who | None
    speaker_text: str
    verb: str
    certainty: str

    @property
    def is_spoken(self) -> bool:
        return self.kind in SPOKEN

    @property
    def speaker_name(self) -> str:
        return self.speaker.name if self.speaker else self.speaker_text


@dataclass(frozen=True, slots=True)
class Quantity:
    value: float
    text: str
    """As written with its hedge: "more than 16,000"."""
    unit: str
    start: int
    end: int
    sentence: Passage


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account of an event."""

    article: str
    title: str
    link: str
    sentences: tuple[Passage, ...]
    """Of the headline, when there is one, and the body."""
    people: tuple[NamedHere, ...]
    quotations: tuple[SaidHere, ...]
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The accounts of one outlet; an article of an unknown outlet has a column of its own."""

    key: str
    accounts: tuple[Account, ...]

    @property
    def title(self) -> str:
        return " / ".join(account.title for account in self.accounts)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is shown of an article, curators' decisions included."""

    article: str
    title: str
    link: str


def account_of(facts: Facts, reading: Mapping[str, Any], content: str, known: Mapping[str, Who]) -> Account:
    """Gather one article's account.

    `reading` is the article's reading as JSON, `content` the decoded text that its offsets count in,
    `known` the persons of the archive by the names that this text uses.
    """
    page = _Page(facts.link, content, tuple(_numbered(reading["blocks"])))
    named = [*reading["people"], *reading.get("lone_names", [])]
    sentences = page.sentences()
    return Account(
        article=facts.article,
        title=facts.title,
        link=facts.link,
        sentences=sentences,
        people=tuple(_named(known[each["name"]], each, page) for each in named if each["name"] in known),
        quotations=tuple(_said(each, page, known) for each in reading["quotations"]),
        quantities=tuple(_quantity(each, page, sentences) for each in reading["numbers"]),
    )


Numbered = tuple[int, int, int]
"""(start, end, number) of a headline (0) or a paragraph of the body (from 1, as on the article's page)."""

_ANY_SPACE = re.compile(r"\s")
"""Each made one plain space, so that offsets into a passage stay offsets into the text."""


def _numbered(blocks: list[dict[str, Any]]) -> list[Numbered]:
    found, number = [], 0
    for block in blocks:
        if block["kind"] == BlockKind.HEADLINE:
            found.append((block["start"], block["end"], 0))
        elif block["kind"] == BlockKind.BODY:
            number += 1
            found.append((block["start"], block["end"], number))
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    link: str
    content: str
    paragraphs: tuple[Numbered, ...]

    def passage(self, start: int, end: int) -> Passage:
        number = self.paragraph(start)
        link = f"{self.link}#p{number}" if number else self.link
        return Passage(_ANY_SPACE.sub(" ", self.content[start:end]), start, end, number, link)

    def paragraph(self, offset: int) -> int:
        return next((number for start, end, number in self.paragraphs if start <= offset < end), 0)

    def sentences(self) -> tuple[Passage, ...]:
        return tuple(
            self.passage(start + first, start + last)
            for start, end, _ in self.paragraphs
            for first, last in sentence_spans(self.content[start:end])
        )


def _named(who: Who, named: Mapping[str, Any], page: _Page) -> NamedHere:
    mentions = named["mentions"]
    return NamedHere(
        who=who,
        spellings=_distinct(mention["text"] for mention in mentions),
        mentions=len(mentions),
        first=page.passage(mentions[0]["start"], mentions[0]["end"]),
        roles=_distinct(role["text"] for role in named["roles"]),
    )


def _said(said: Mapping[str, Any], page: _Page, known: Mapping[str, Who]) -> SaidHere:
    return SaidHere(
        passage=page.passage(said["start"], said["end"]),
        kind=said["kind"],
        speaker=known.get(said["speaker"]),
        speaker_text=said["speaker"] or said["speaker_text"],
        verb=said["verb"],
        certainty=said["certainty"],
    )


def _quantity(number: Mapping[str, Any], page: _Page, sentences: Sequence[Passage]) -> Quantity:
    start, end = number["start"], number["end"]
    around = (each for each in sentences if each.start <= start < each.end)
    sentence = next(around, page.passage(start, end))
    return Quantity(number["value"], number["text"], number["unit"], start, end, sentence)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
