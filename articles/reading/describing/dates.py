"""When a text was published: stated on a line of its own, inferred from signs that meet, or unknown."""

import re
from collections.abc import Iterator

from articles.reading.calendar_words import dates_in
from articles.reading.describing.date_signs import date_signs
from articles.reading.describing.findings import Stretch, opening, stretches
from articles.reading.describing.meeting_signs import inferred_from
from articles.reading.records import Block, BlockKind, Certainty, Evidence, Finding, Period, Text

LONGEST_LOOK = 200_000
"""Characters of the body searched for signs: thirty times a long report."""
SHORTEST_PARAGRAPH = 80
"""What is shorter may be a standfirst or a line of the page."""

_IS_PUBLISHED = re.compile(r"\b(?:publi\w+|posted|issued|created|date)\b", re.IGNORECASE)
_IS_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)

StatedDate = tuple[int, Evidence, Period]


def find_published(text: Text, blocks: tuple[Block, ...]) -> Finding[Period]:
    """Return the day that a line states, else the interval in which the text's signs meet."""
    stated = sorted(_stated_dates(text, blocks), key=lambda found: (found[0], found[1].start))
    if stated:
        return _stated(stated)
    body = opening(stretches(text, blocks, BlockKind.BODY), LONGEST_LOOK)
    return inferred_from(date_signs(body), body)


def _stated(stated: list[StatedDate]) -> Finding[Period]:
    _, evidence, period = stated[0]
    others = dict.fromkeys(other.iso for _, _, other in stated if other != period)
    return Finding(period, Certainty.STATED, "line of publication", (evidence,), tuple(others))


def _stated_dates(text: Text, blocks: tuple[Block, ...]) -> Iterator[StatedDate]:
    """Yield each dated line with its rank: published, then a date alone, then updated."""
    head = _end_of_head(blocks)
    for line in stretches(text, blocks, BlockKind.DATELINE, BlockKind.BYLINE):
        if line.start < head or _IS_PUBLISHED.search(line.words):
            for written in dates_in(line.words):
                if written.full:
                    evidence = line.evidence(written.start, written.end)
                    yield _rank(line), evidence, Period(written.full, written.full, written.full)


def _end_of_head(blocks: tuple[Block, ...]) -> int:
    """Return where the first paragraph begins: a date on its own further down dates something else."""
    paragraphs = [block for block in blocks if block.kind is BlockKind.BODY]
    long_enough = (block for block in paragraphs if block.end - block.start >= SHORTEST_PARAGRAPH)
    return next((block.start for block in long_enough), paragraphs[0].end if paragraphs else 0)


def _rank(line: Stretch) -> int:
    if _IS_UPDATED.search(line.words) and not _IS_PUBLISHED.search(line.words):
        return 2
    return 0 if _IS_PUBLISHED.search(line.words) else 1
