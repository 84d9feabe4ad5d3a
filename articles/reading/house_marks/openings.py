"""Words with which an outlet opens or ends its paragraphs by custom: "Image copyright …", "… Read more"."""

import re
from collections.abc import Iterator

from articles.reading.house_marks.kinds import ENDING, OPENING
from articles.reading.house_marks.page_words import has_edge_word
from articles.reading.house_marks.stretches import Stretch
from articles.reading.line_folds import fold_line
from articles.reading.records import BlockKind, HouseMark

LONGEST_LABEL = 40
LONGEST_EDGE = 60

_ENDS_A_SENTENCE = frozenset('.!?:;,”"')
_FIRST_THREE = re.compile(r"(\S+\s+\S+)\s+\S+")
_LAST_TWO = re.compile(r"\S+\s+\S+$")
_SIGN = re.compile(r"[-–—•*>►▶(\[#@|][^\s\w]{0,3}\s?[^\s)\]:]{1,30}[)\]:]?")


def edge_marks(stretch: Stretch) -> Iterator[HouseMark]:
    """Yield how a stretch opens and ends, where it may do so by custom."""
    yield from _openings(stretch)
    yield from _endings(stretch)


def _openings(stretch: Stretch) -> Iterator[HouseMark]:
    head = stretch.words[:LONGEST_EDGE]
    if label := _label_end(head):
        yield _mark(OPENING, stretch, 0, label)
    if not head[0].isalnum() and (match := _SIGN.match(head)):
        yield HouseMark(OPENING, match[0].lower(), stretch.start, stretch.start + match.end())
    if first := _FIRST_THREE.match(head):
        by_custom = has_edge_word(first[0])
        if by_custom:
            yield _mark(OPENING, stretch, 0, first.end())
        if by_custom or _is_loose(stretch):
            yield _mark(OPENING, stretch, 0, first.end(1))


def _endings(stretch: Stretch) -> Iterator[HouseMark]:
    if stretch.words[-1] in _ENDS_A_SENTENCE:
        return
    tail = max(0, len(stretch.words) - LONGEST_EDGE)
    match = _LAST_TWO.search(stretch.words, tail)
    if match and match.start() > 0 and (_is_loose(stretch) or has_edge_word(match[0])):
        yield _mark(ENDING, stretch, match.start(), match.end())


def _is_loose(stretch: Stretch) -> bool:
    return not stretch.is_prose and stretch.kind is BlockKind.BODY


def _label_end(head: str) -> int:
    """Return where a label ends that a colon sets off ("SEE ALSO: …"), 0 where there is none."""
    place = head.find(": ", 2, LONGEST_LABEL)
    label = head[:place] if place > 0 else ""
    return place + 1 if label and not any(mark in label for mark in '.!?“"') else 0


def _mark(kind: str, stretch: Stretch, start: int, end: int) -> HouseMark:
    return HouseMark(kind, fold_line(stretch.words[start:end]), stretch.start + start, stretch.start + end)
