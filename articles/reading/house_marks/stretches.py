"""The text as marks are looked for in it: stretch by stretch, each with its place about the article."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from articles.reading.records import Block, BlockKind, Text

LONG = 200
SHORTEST_SENTENCE = 50
MOST_PLACES = 40
_CLOSES = "\"'”’)]"
_STOPS = ".!?…"
FARTHEST_LINE_END = 80
"""Spaces between a block and the end of its line; a line with more is not taken for a whole one."""
_SPACES = " \t\xa0"
_LINE_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


class Place(IntEnum):
    """Where a stretch stands: before, among or after the article's own paragraphs of prose."""

    BEFORE = 0
    AMONG = 1
    AFTER = 2


PLACES = tuple(Place)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block with what marks are judged by."""

    kind: BlockKind
    rule: str
    start: int
    words: str
    place: Place
    is_prose: bool
    is_whole: bool
    """It is the whole of its line."""

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def stretches(text: Text, blocks: tuple[Block, ...]) -> tuple[Stretch, ...]:
    """Return the blocks in order."""
    content = text.content
    words = [content[block.start : block.end] for block in blocks]
    prose = [is_prose(each) for each in words]
    own = [n for n, block in enumerate(blocks) if block.kind is BlockKind.BODY and prose[n]]
    first, last = (own[0], own[-1]) if own else (len(blocks), len(blocks))
    return tuple(
        Stretch(
            block.kind,
            block.rule,
            block.start,
            words[n],
            PLACES[(n >= first) + (n > last)],
            prose[n],
            _is_whole(content, block),
        )
        for n, block in enumerate(blocks)
    )


def is_prose(words: str) -> bool:
    """Tell a paragraph from a heading or a link: it is long, or it ends as a sentence does."""
    if len(words) > LONG:
        return True
    return len(words) >= SHORTEST_SENTENCE and words.rstrip(_CLOSES)[-1:] in _STOPS


def _is_whole(content: str, block: Block) -> bool:
    before = content[max(0, block.start - FARTHEST_LINE_END) : block.start].rstrip(_SPACES)
    after = content[block.end : block.end + FARTHEST_LINE_END].lstrip(_SPACES)
    return before[-1:] in _LINE_ENDS and after[:1] in _LINE_ENDS


def places(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where the words stand in this stretch of a text, the first so many times."""
    place = text.find(words, start, end)
    for _ in range(MOST_PLACES):
        if place < 0:
            return
        yield place
        place = text.find(words, place + len(words), end)
