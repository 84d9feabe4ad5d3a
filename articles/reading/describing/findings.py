"""Findings: how they are made, and which one holds."""

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeVar

from articles.reading.records import Block, BlockKind, Certainty, Evidence, Finding, Period, Text

Value = TypeVar("Value", str, Period)


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
    return tuple(
        replace(stretch, words=stretch.words[: longest - end + len(stretch.words)])
        for stretch, end in zip(found, ends, strict=True)
        if end - len(stretch.words) < longest
    )


def settle(given: Finding[Value] | None, found: Finding[Value]) -> Finding[Value]:
    """Return what was given, with what the text says as a candidate; else what was found."""
    if given is None:
        return found
    also_found = () if found.value in (None, given.value) else (_words(found.value),)
    return replace(given, candidates=also_found + found.candidates)


def unknown(rule: str, candidates: tuple[str, ...] = ()) -> Finding[Value]:
    return Finding(None, Certainty.UNKNOWN, rule, candidates=candidates)


def _words(value: str | Period | None) -> str:
    return value.iso if isinstance(value, Period) else str(value)
