"""Findings: how they are made, and which one holds."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeVar

from articles.reading.records import Block, BlockKind, Certainty, Evidence, Finding, Period, Text

Value = TypeVar("Value", str, Period, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block with its words; `start` is where it stands in the text."""

    kind: BlockKind
    rule: str
    start: int
    words: str

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the evidence at [start, end) of the block's words."""
        return Evidence(self.start + start, self.start + end, self.words[start:end])

    @property
    def whole(self) -> Evidence:
        return self.evidence(0, len(self.words))


def stretches(text: Text, blocks: tuple[Block, ...], *kinds: BlockKind) -> tuple[Stretch, ...]:
    """Return the blocks of these kinds, in order."""
    return tuple(
        Stretch(block.kind, block.rule, block.start, text.content[block.start : block.end])
        for block in blocks
        if block.kind in kinds
    )


def opening(found: tuple[Stretch, ...], longest: int) -> tuple[Stretch, ...]:
    """Return the stretches in which the first so many characters stand, the last one cut there."""
    ends = list(accumulate(len(stretch.words) for stretch in found))
    whole = bisect_right(ends, longest)
    looked = ends[whole - 1] if whole else 0
    cut = (replace(stretch, words=stretch.words[: longest - looked]) for stretch in found[whole : whole + 1])
    return (*found[:whole], *cut)


def settle(*findings: Finding[Value] | None) -> Finding[Value]:
    """Return the first that has a value, what the later ones say as its candidates; else the last.

    This is where precedence is kept, for every finding: the caller names the findings in its order.
    """
    made = [finding for finding in findings if finding is not None]
    known = [finding for finding in made if finding.value is not None]
    holds = known[0] if known else made[-1]
    also = tuple(_words(each.value) for each in known)
    named = dict.fromkeys(sum((each.candidates for each in made), also))
    return replace(holds, candidates=tuple(words for words in named if words != _words(holds.value)))


def unknown(rule: str, candidates: tuple[str, ...] = ()) -> Finding[Value]:
    return Finding(None, Certainty.UNKNOWN, rule, candidates=candidates)


def _words(value: str | Period | tuple[str, ...] | None) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return value.iso if isinstance(value, Period) else str(value)
