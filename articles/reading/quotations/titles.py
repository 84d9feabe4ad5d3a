"""Titles: words in quotation marks that name a work, a show or a group, and that nobody says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.tables import SAYING

if TYPE_CHECKING:
    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene

LONGEST_TITLE = 16  # words, the subtitle with them
LONGEST_SMALL_WORD = 3  # letters: "of", "and" may be written small in a title; "from" is told by the others
WORD = re.compile(r"[\w’']+")
CALLED = re.compile(
    r"\b(?:be|been|being|is|was|are|were|also|often|sometimes)\s+"
    r"(?:called|labell?ed|termed|branded|known as|referred to as)\s+(?:an?\s+|the\s+)?$"
)
WORD_BEFORE = re.compile(r"(?P<word>[\w’']+)\s*$")


def is_a_title(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the words are written as a title, in the midst of a sentence: on the “Evening Show”."""
    inner = scene.text[stretch.inner_start : stretch.inner_end]
    words = WORD.findall(inner)
    if not scene.is_body or not 2 <= len(words) <= LONGEST_TITLE or not _has_capitals(words):
        return False
    return _stands_in_a_sentence(scene, stretch) and inner.rstrip()[-1] not in "!?"


def is_called_so(scene: Scene, stretch: Stretch) -> bool:
    """Say whether somebody is called the words, by no one in particular: "wants to be called “chief”"."""
    if re.match(r",? by\b", scene.text[stretch.end : stretch.end + 5]):
        return False
    return bool(CALLED.search(scene.text, max(0, stretch.start - 40), stretch.start))


def _has_capitals(words: list[str]) -> bool:
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    return words[0][0].isupper() and words[-1][0].isupper() and all(not word[0].islower() for word in long)


def _stands_in_a_sentence(scene: Scene, stretch: Stretch) -> bool:
    """Say whether a plain word stands right before, and no verb of saying."""
    before = WORD_BEFORE.search(scene.text, max(0, stretch.start - 40), stretch.start)
    if before is None:
        return False
    token = next(token for token in scene.doc if token.idx + len(token) >= before.end("word"))
    return token.lemma_ not in SAYING
