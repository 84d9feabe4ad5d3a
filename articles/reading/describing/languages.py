"""Which language a text is written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from articles.reading.describing.findings import opening, stretches
from articles.reading.records import Block, BlockKind, Text

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_LETTERS = 40
"""Under a sentence's length the guess is a coin's."""
LEAST_SURE = 0.9
LONGEST_LOOK = 5000

_OWN_WORDS = (BlockKind.HEADLINE, BlockKind.BODY)


def find_language(text: Text, blocks: tuple[Block, ...]) -> str:
    """Return the ISO 639-1 code, empty when the text is too short or the guess unsure."""
    own = opening(stretches(text, blocks, *_OWN_WORDS), LONGEST_LOOK)
    words = "\n".join(stretch.words for stretch in own)
    if sum(letter.isalpha() for letter in words) < FEWEST_LETTERS:
        return ""
    language, probability = _identifier().classify(words)
    return str(language) if probability >= LEAST_SURE else ""


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid import langid  # noqa: PLC0415  its model takes a while to load

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
