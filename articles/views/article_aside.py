"""What stands beside an article's text: its people, who speaks, its numbers, each leading into the text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Appearance, Person, Quotation
from articles.views.article_text import Passage, Place, paragraph_of


@dataclass(frozen=True, slots=True)
class Named:
    """A person as this text names them. `person` is None for a surname that nobody answers to for sure."""

    name: str
    person: Person | None
    count: int
    roles: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker and their quotations in the order of the text."""

    speaker: str
    person: Person | None
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    text: str
    unit: str
    place: Place


def named(appearances: Iterable[Appearance], passages: Sequence[Passage]) -> list[Named]:
    return [
        Named(
            name=appearance.name,
            person=appearance.person,
            count=appearance.count,
            roles=tuple(dict.fromkeys(role["text"] for role in appearance.roles)),
            places=_first_in_each_paragraph(appearance.mentions, passages),
        )
        for appearance in appearances
    ]


def spoken(quotations: Iterable[Quotation]) -> list[Spoken]:
    """Return who is quoted, with their words in quotation marks."""
    return _by_speaker(said for said in quotations if not said.is_indirect)


def reported(quotations: Iterable[Quotation]) -> list[Spoken]:
    """Return who is said to have said what, without quotation marks."""
    return _by_speaker(said for said in quotations if said.is_indirect)


def _by_speaker(quotations: Iterable[Quotation]) -> list[Spoken]:
    by_speaker: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        by_speaker.setdefault(quotation.speaker, []).append(quotation)
    return [Spoken(speaker, said[0].person, tuple(said)) for speaker, said in by_speaker.items() if speaker]


def numbered(numbers: Iterable[Mapping[str, Any]], passages: Sequence[Passage]) -> list[Numbered]:
    return [
        Numbered(
            text=number["text"],
            unit="" if str(number["unit"]) in number["text"] else number["unit"],
            place=Place(f"n{number['start']}", paragraph_of(passages, number["start"])),
        )
        for number in numbers
    ]


def _first_in_each_paragraph(
    mentions: Iterable[Mapping[str, Any]], passages: Sequence[Passage]
) -> tuple[Place, ...]:
    places: dict[int, Place] = {}
    for mention in mentions:
        paragraph = paragraph_of(passages, mention["start"])
        places.setdefault(paragraph, Place(f"m{mention['start']}", paragraph))
    return tuple(places.values())
