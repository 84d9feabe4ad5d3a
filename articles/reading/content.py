"""How much of what two sentences say is the same, by the words that carry it. No grammar, no model."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from articles.reading.number_words import WORDS
from articles.reading.stems import stem
from articles.reading.terms import rarity, tokens

CARRYING = 1.0
"""Rarity of a word that says something: "the", "was" and "they" lie below."""

KINDRED = 0.6
"""What two different words of one family count for: "conflict" and "war"."""

_WRITTEN = re.compile(r"[^\s“”\"‘()\[\]—–]+")
_OPENS = frozenset('.:!?“"‘([—–')
"""After one of these, as at the start, a capital tells nothing."""


@dataclass(frozen=True, slots=True)
class Content:
    """The words that carry a sentence: stem and weight; `kin` tells the family of those that have one."""

    weights: Mapping[str, float]
    kin: Mapping[str, str]
    names: frozenset[str] = frozenset()
    """Those spelled as names, with a capital within a sentence."""

    @property
    def weight(self) -> float:
        return sum(self.weights.values())


def content_of(text: str, families: Mapping[str, str]) -> Content:
    """Return what carries a text. `families` maps a folded word to the name of its family."""
    words = [word for word in tokens(text) if rarity(word) >= CARRYING]
    return Content(
        weights={_root(word): rarity(word) for word in words},
        kin={_root(word): families[word] for word in words if word in families},
        names=frozenset(_root(word) for name in _names(text) for word in tokens(name)),
    )


def _root(word: str) -> str:
    """Return the stem of a word; "ninety" is 90, but "one" mostly counts nothing."""
    return str(WORDS[word]) if WORDS.get(word, 0) > 1 else stem(word)


def _names(text: str) -> Iterator[str]:
    """Yield what has a capital after another word, whole: "al-Tamrani", "U.S.-Mexico"."""
    for found in _WRITTEN.finditer(text):
        before = text[: found.start()].rstrip()[-1:]
        if before and before not in _OPENS and found.group() != found.group().lower():
            yield found.group()


def shared_weight(one: Content, other: Content) -> float:
    """Return the weight of the words of `one` that `other` has too, kindred words in part."""
    kin = set(other.kin.values())
    return sum(
        weight if word in other.weights else KINDRED * weight
        for word, weight in one.weights.items()
        if word in other.weights or one.kin.get(word) in kin
    )


def shared_words(one: Content, other: Content) -> int:
    """Return how many words carry both."""
    return len(one.weights.keys() & other.weights.keys())


def containment(one: Content, other: Content) -> float:
    """Return how much of the lighter one stands in the other, 0 to 1."""
    lighter, heavier = sorted((one, other), key=lambda content: content.weight)
    return shared_weight(lighter, heavier) / lighter.weight if lighter.weight else 0.0


def likeness(one: Content, other: Content) -> float:
    """Return how much of both is shared (Dice coefficient by weight), 0 to 1."""
    both = one.weight + other.weight
    return (shared_weight(one, other) + shared_weight(other, one)) / both if both else 0.0
