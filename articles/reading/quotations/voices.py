"""Voices: who speaks, in which words, found by which rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articles.reading.records import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene


@dataclass(frozen=True, slots=True)
class Voice:
    speaker: str
    """`NamedPerson.name`, or nothing when no person or unclear."""
    words: str
    """As written: "Putin", "he", "the report"."""
    verb: str
    certainty: Certainty
    rule: str
    cue: Token | None = None
    """The verb, to ask it when."""

    def carried(self, rule: str) -> Voice:
        """The same speaker, for words that have no verb of their own."""
        certainty = Certainty.INFERRED if self.certainty is not Certainty.UNKNOWN else Certainty.UNKNOWN
        return replace(self, verb="", certainty=certainty, rule=rule, cue=None)

    @property
    def is_clear(self) -> bool:
        return self.certainty is not Certainty.UNKNOWN


UNCLEAR = Voice("", "", "", Certainty.UNKNOWN, "unclear")
TITLE = Voice("", "", "", Certainty.UNKNOWN, "a title")
"""Nobody speaks: the words name a work, a show or a group."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of quoted words and the voice that says them."""

    scene: Scene
    stretch: Stretch
    voice: Voice

    def by(self, voice: Voice) -> Spoken:
        return replace(self, voice=voice)
