"""How much of what two sentences say is the same, by the words that carry it. No grammar, no model."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from articles.reading.number_words import WORDS
from articles.reading.stems import stem
from articles.reading.terms import rarity, tokens

CARRYING = 1.0
"""Rarity of a word that says something: "the", "was" and "they" lie below."""

KINDRED = 0.6
"""What two different words of one family count for: "conflict" and "war"."""

LIKE = 0.8
"""What two of one family or group count for where groups are looked at: "lawyer" and "attorney". Measured
on sentences of two accounts (`articles.comparison.telling_alike`)."""

Groups = Mapping[str, frozenset[str]]
"""By the root of a word, the groups it stands in; a name stands in none, whatever word it is."""

NO_GROUPS: Groups = MappingProxyType({})

_WRITTEN = re.compile(r"[^\s“”\"‘()\[\]—–]+")
_OPENS = frozenset('.:!?“"‘([—–')
"""After one of these, as at the start, a capital tells nothing."""

_CLOSES = " ”)]"


@dataclass(frozen=True, slots=True)
class Content:
    """The words that carry a sentence: root and weight; `kin` tells the groups of those that have any."""

    weights: Mapping[str, float]
    kin: Groups
    names: frozenset[str] = frozenset()
    """Those spelled as names, with a capital within a sentence."""
    kindred: float = KINDRED

    @property
    def weight(self) -> float:
        return sum(self.weights.values())


def content_of(text: str, families: Mapping[str, str], groups: Groups = NO_GROUPS) -> Content:
    """Return what carries a text. `families` maps a folded word to the name of its family."""
    words = [word for word in tokens(text) if rarity(word) >= CARRYING]
    names = frozenset(root_of(word) for name in _names(text) for word in tokens(name))
    kin = {root_of(word): frozenset({families[word]}) for word in words if word in families}
    for root in {root_of(word) for word in words} - names:
        if root in groups:
            kin[root] = kin.get(root, frozenset()) | groups[root]
    weights = {root_of(word): rarity(word) for word in words}
    return Content(weights, kin, names, LIKE if groups else KINDRED)


@lru_cache(maxsize=50_000)
def root_of(word: str) -> str:
    """Return the stem of a word; "ninety" is 90, but "one" mostly counts nothing."""
    return str(WORDS[word]) if WORDS.get(word, 0) > 1 else stem(word)


def _names(text: str) -> Iterator[str]:
    """Yield what has a capital after another word, whole: "al-Tamrani", "U.S.-Mexico"."""
    before, end = "", 0
    for found in _WRITTEN.finditer(text):
        before = text[end : found.start()].strip(_CLOSES)[-1:] or before
        if before and before not in _OPENS and found.group() != found.group().lower():
            yield found.group()
        before, end = found.group()[-1], found.end()


def shared_weight(one: Content, other: Content) -> float:
    """Return the weight of the words of `one` that `other` has too, kindred words in part."""
    shared = sum(weight for word, weight in one.weights.items() if word in other.weights)
    return shared + one.kindred * _kindred_weight(one, other) if one.kin and other.kin else shared


def _kindred_weight(one: Content, other: Content) -> float:
    groups = frozenset[str]().union(*other.kin.values())
    return sum(
        one.weights[word]
        for word, kin in one.kin.items()
        if word not in other.weights and not groups.isdisjoint(kin)
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
