"""What is reported: a span of a paragraph and the cue that brings it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.cues import Cue


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause of a paragraph: [start, end) in its text."""

    cue: Cue
    start: int
    end: int
    rule: str
    verb: Token | None = None
    """The verb of saying, to ask it when; None for "according to"."""

    def cut(self, start: int, end: int) -> Reported:
        return replace(self, start=start, end=end)
