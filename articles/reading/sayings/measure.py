"""The measure of two tellings of one utterance: in the same words, or in other words."""

from collections.abc import Mapping
from dataclasses import dataclass

from articles.reading.content import Content, containment, content_of, shared_words
from articles.reading.same_words import same_words

SAME_WORDS = 0.8
SHORTEST_SAME = 3
"""Two quotations have the same words when four fifths of the shorter stand in the longer, three at least."""

SAME_UTTERANCE = ((0.5, 2), (0.33, 3))
"""One person's two quotations are one utterance, told twice, when half of what the lighter says by weight
stands in the other, in two words or more; or a third, in three or more. An inference, and shown as one."""


@dataclass(frozen=True, slots=True)
class Worded:
    """Words that somebody said, and what carries them."""

    text: str
    content: Content


def worded(text: str, families: Mapping[str, str]) -> Worded:
    return Worded(text, content_of(text, families))


def told_in_same_words(one: Worded, other: Worded) -> float:
    """Return the share of the shorter telling that stands in the longer; 0 when it says too little."""
    shortest = min(len(one.text.split()), len(other.text.split()))
    if shortest < SHORTEST_SAME or not shared_words(one.content, other.content):
        return 0.0
    return same_words(one.text, other.text)


def told_in_other_words(one: Worded, other: Worded) -> float:
    """Return how much of the lighter telling stands in the other by weight; 0 below `SAME_UTTERANCE`."""
    score, shared = containment(one.content, other.content), shared_words(one.content, other.content)
    enough = any(score >= least and shared >= words for least, words in SAME_UTTERANCE)
    return score if enough else 0.0
