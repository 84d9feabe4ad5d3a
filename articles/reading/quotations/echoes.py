"""Echoes: a headline or a deck quotes words that the article gives again, with who says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.voices import UNCLEAR

if TYPE_CHECKING:
    from articles.reading.quotations.voices import Spoken, Voice

WORD = re.compile(r"[\w’']+")
FEWEST_WORDS = (
    2  # of a headline that stand again within a longer quotation; a lone word must stand alone again
)
FEWEST_IN_BODY = 4  # of a deck or a passage set off, which may be anybody's phrase when shorter


def with_echoes(settled: list[Spoken]) -> list[Spoken]:
    """Give words whose speaker is unclear the one who says them elsewhere in the text, if only one does."""
    known = [(_folded(spoken), spoken.voice) for spoken in settled if spoken.voice.is_clear]
    return [_echoed(spoken, known) for spoken in settled]


def _echoed(spoken: Spoken, known: list[tuple[str, Voice]]) -> Spoken:
    words = _folded(spoken)
    if spoken.voice is not UNCLEAR or not known:
        return spoken
    voices = [voice for said, voice in known if _is_within(words, said, is_headline=not spoken.scene.is_body)]
    if len({voice.speaker or voice.words for voice in voices}) != 1:
        return spoken
    return spoken.by(voices[0].carried("said again in the text"))


def _is_within(words: str, said: str, *, is_headline: bool) -> bool:
    enough = len(words.split()) >= (FEWEST_WORDS if is_headline else FEWEST_IN_BODY)
    return words in said if enough else is_headline and words == said


def _folded(spoken: Spoken) -> str:
    """Return the words in small letters, a space around each."""
    inner = spoken.scene.text[spoken.stretch.inner_start : spoken.stretch.inner_end]
    return f" {' '.join(WORD.findall(inner.lower().replace('’', chr(39))))} "
