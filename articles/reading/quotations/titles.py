"""Titles: words in quotation marks that name a work, a show or a group, and that nobody says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.tables import NAMES_FOLLOW, PLAINLY_SAID, SAYING, WORKS_BEFORE

if TYPE_CHECKING:
    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene

LONGEST_TITLE = 16  # words, the subtitle with them
LONGEST_NAME = 8  # words after a word for a work
FEWEST_LONG_WORDS = 3  # of a headline: two may be a name that somebody says
LONGEST_SMALL_WORD = 3  # letters: "of", "and" may be written small in a title; "from" is told by the others
WORD = re.compile(r"[\w’']+")
CALLED = re.compile(
    r"\b(?:be|been|being|is|was|are|were|also|often|sometimes)\s+"
    r"(?:called|labell?ed|termed|branded|known as|referred to as)\s+(?:an?\s+|the\s+)?$"
)
WITHIN_A_SENTENCE = re.compile(r"[\w,:;’')]\s*$")
WORD_BEFORE = re.compile(r"(?P<word>[\w’']+)\s*$")


def is_a_title(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the words are written as a title, in the midst of a sentence: on the “Evening Show”."""
    inner = scene.text[stretch.inner_start : stretch.inner_end]
    words = WORD.findall(inner)
    if not scene.is_body or not 2 <= len(words) <= LONGEST_TITLE or not _has_capitals(words):
        return False
    if inner.rstrip()[-1] in "!?":
        return False
    within = WITHIN_A_SENTENCE.search(scene.text, 0, stretch.start) is not None
    within = within and not _is_plainly_said(scene, stretch)
    return (within and _is_a_headline(words)) or _stands_in_a_sentence(scene, stretch)


def _is_plainly_said(scene: Scene, stretch: Stretch) -> bool:
    """Say whether a verb of saying stands right before the words: "Holt said: “Lisk Will Rise”"."""
    said = list(PLAINLY_SAID.finditer(scene.text, max(0, stretch.start - 20), stretch.start))
    return bool(said) and not scene.text[said[-1].end() : stretch.start].strip(" ,:")


def _is_a_headline(words: list[str]) -> bool:
    """Say whether so many words in capitals are a title or a slogan even after a verb or a colon."""
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    return len(long) >= FEWEST_LONG_WORDS and not all(word.isupper() for word in words)


def is_announced_as_a_name(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the word before brings a name or a title: "the so-called “old town”, "the ferry “Dawn”".

    After a word for a work only a few words with a capital are its title: the blame game “gives us nothing”.
    """
    if NAMES_FOLLOW.search(scene.text, 0, stretch.start):
        return True
    inner = scene.text[stretch.inner_start : stretch.inner_end].strip()
    brief = len(inner.split()) <= LONGEST_NAME and inner[:1].isupper()
    return brief and bool(WORKS_BEFORE.search(scene.text, 0, stretch.start))


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
