"""What reading finds in a labelled text, up to its people."""

from __future__ import annotations

from dataclasses import dataclass

from articles.reading.cleaning import clean
from articles.reading.parsing import parse
from articles.reading.people import find_people
from articles.reading.records import NamedPerson, Paragraph
from articles.reading.sources import decode


@dataclass(frozen=True, slots=True)
class Found:
    content: str
    paragraphs: tuple[Paragraph, ...]
    people: tuple[NamedPerson, ...]


def found_in(written: str) -> Found:
    """Decode, clean, parse and find people, as the archive does."""
    text = decode(written.encode())
    paragraphs = parse(text, clean(text))
    return Found(text.content, paragraphs, find_people(paragraphs))
