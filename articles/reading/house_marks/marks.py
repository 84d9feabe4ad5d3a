"""All marks of a text."""

from collections.abc import Iterator
from typing import TypeVar

from articles.reading.house_marks.lines import closing_mark, label_marks, line_marks, page_paragraph_marks
from articles.reading.house_marks.mentions import address_marks, told_marks
from articles.reading.house_marks.openings import edge_marks
from articles.reading.house_marks.signatures import dateline_mark, first_word_mark, signature_marks
from articles.reading.house_marks.stretches import Stretch, stretches
from articles.reading.records import Block, BlockKind, HouseMark, Text

MOST_MARKS = 60
"""Of a text's marks the first and the last are kept: a page's own words stand about its article."""
MOST_BLOCKS = 300
"""Blocks at either end of a text in which marks are looked for."""
LONGEST_LOOK = 30_000
"""Characters of an article in which it speaks of its outlet."""


Part = TypeVar("Part")


def marks_of(text: Text, blocks: tuple[Block, ...]) -> tuple[HouseMark, ...]:
    """Return the words of a text that its outlet may repeat elsewhere, each once, as they stand in it."""
    found = stretches(text, _ends(blocks, MOST_BLOCKS))
    marks = sorted(_all(text, found), key=lambda mark: (mark.start, mark.end, mark.kind))
    each_once = {(mark.kind, mark.words): mark for mark in reversed(marks) if mark.words}
    return _ends(tuple(reversed(each_once.values())), MOST_MARKS // 2)


def _all(text: Text, found: tuple[Stretch, ...]) -> Iterator[HouseMark]:
    for stretch in found:
        yield from line_marks(stretch)
        yield from edge_marks(stretch)
        yield from signature_marks(stretch)
    yield from label_marks(found)
    prose = [stretch for stretch in found if stretch.kind is BlockKind.BODY and stretch.is_prose]
    if prose:
        yield from dateline_mark(prose[0])
        yield from first_word_mark(prose[0])
        yield from page_paragraph_marks(text, prose)
        yield from closing_mark(prose[-1])
        yield from _mentions(text, prose[0].start, found[-1].end)


def _mentions(text: Text, start: int, end: int) -> Iterator[HouseMark]:
    words = text.content[start : min(end, start + LONGEST_LOOK)]
    yield from told_marks(words, start)
    yield from address_marks(words, start)


def _ends(parts: tuple[Part, ...], most: int) -> tuple[Part, ...]:
    return parts if len(parts) <= 2 * most else (*parts[:most], *parts[-most:])
