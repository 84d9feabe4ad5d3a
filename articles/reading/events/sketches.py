"""What the grouping of events keeps of one telling: its words with their weights, as a few small arrays.

A sketch is made of the telling alone and never changes with the archive around it, so that it can be
stored beside the article (`pack`, `unpack`): two sketches are compared without reading either text again.
"""

import re
import zlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from articles.reading.nearness import is_timed, when
from articles.reading.records import Period
from articles.reading.records_across import Telling
from articles.reading.terms import LEAD, rarities, tokens, unseen_rarity

SLOTS = 2**22
"""Words are kept as numbers below this (CRC-32): in one text of fifty, two of 350 words fall together."""

OPENING = 500
"""Characters of a body that tell, with the title, what it is about: two or three sentences."""

VERY_RARE, RARE, UNCOMMON = 5.0, 4.0, 2.5
"""Rarities: words that stand in fewer than 0.7 %, 2 % and 8 % of the table's documents."""

RARE_KEYS, UNCOMMON_KEYS = 40, 20
"""So many of a telling's heaviest words of each kind find it again. Measured on the half to develop on:
of the pairs of one event, these let 99 %, 99 % and 96 % (of excerpts of 100 words) be compared."""

IN_OPENING, NAME, VERY_RARE_KEY, RARE_KEY, UNCOMMON_KEY = 1, 2, 4, 8, 16
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

LONG_AGO, FAR_AHEAD = -(2**20), 2**23
"""Days before and after any that a calendar has."""

Floats = NDArray[np.float64]

_NAME = re.compile(r"(?<=[\w,;:’'\"”)] )[^\W\d_a-zß-öø-ÿ][^\W\d_]+")
"""A capital in running text, not at the start of a sentence."""

_WORD = np.dtype([("slot", "<i4"), ("weight", "<f2"), ("marks", "u1")])


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """`slots` are sorted and distinct; `weights` (of length 1), `opening` and `names` stand beside them."""

    article: str
    first: int
    last: int
    """The days between which it was published, as numbers."""
    timed: bool
    """False without a date that is good enough to tell one event of a running story from the next."""
    slots: NDArray[np.int32]
    weights: Floats
    marks: NDArray[np.uint8]
    opening: Floats
    """How large a share of the weight of title and opening each word has; adds up to 1."""
    names: Floats
    """The same of the words that stand as names."""
    keys: "Keys"
    weekdays: int
    """A bit for each day of the week that the text names, Monday's first."""


class Dated(Protocol):
    """All that is asked of an article once its ties are known: a `Sketch`, or the `Stamp` of one."""

    @property
    def article(self) -> str: ...
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def timed(self) -> bool: ...
    @property
    def weekdays(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """A sketch without its words."""

    article: str
    first: int
    last: int
    timed: bool
    weekdays: int


@dataclass(frozen=True, slots=True)
class Keys:
    """Slots of the words by which a telling is found, the heaviest first."""

    very_rare: tuple[int, ...]
    rare: tuple[int, ...]
    uncommon: tuple[int, ...]


def sketch(telling: Telling) -> Sketch:
    """Return the weighed words of a telling: of its title and the lead of its body."""
    body = telling.body[:LEAD]
    opened = body.rfind(" ", 0, OPENING) if len(body) > OPENING else len(body)
    opening = tokens(telling.title) + tokens(body[:opened])
    counts = Counter(opening)
    counts.update(tokens(body[opened:]))
    words = _weighed(counts, set(opening), names=set(map(str.casefold, _NAME.findall(body))))
    first, last = ends(telling.published)
    timed = is_timed(telling.published)
    return _sketch(Stamp(telling.article, first, last, timed, _weekdays(counts)), words)


def pack(sketch: Sketch) -> bytes:
    """Return the words of a sketch as bytes, 7 a word: about 2 KB. What its stamp says is not in it."""
    words = np.empty(len(sketch.slots), _WORD)
    words["slot"], words["weight"], words["marks"] = sketch.slots, sketch.weights, sketch.marks
    return words.tobytes()


def unpack(packed: bytes, stamp: Stamp) -> Sketch:
    """Return the very sketch that was packed."""
    return _sketch(stamp, np.frombuffer(packed, _WORD))


def ends(published: Period | None) -> tuple[int, int]:
    """Return the first and last day as numbers, the likeliest day for both where one stands out."""
    if published is None:
        return LONG_AGO, FAR_AHEAD
    known = when(published)
    return known.earliest.toordinal(), known.latest.toordinal()


def _weekdays(words: Collection[str]) -> int:
    return sum(1 << day for day, name in enumerate(WEEKDAYS) if name in words)


def _weighed(counts: Counter[str], opening: set[str], names: set[str]) -> NDArray[np.void]:
    """Return slot, weight and marks of each word, sorted by slot; of two in one slot, the heavier."""
    known = list(map(_known_words().__getitem__, counts))
    rarities = np.array([rarity for rarity, _ in known])
    weights = (1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))) * rarities
    words = np.empty(len(counts), _WORD)
    words["slot"] = [slot for _, slot in known]
    words["weight"] = weights / (np.sqrt(weights @ weights) or 1.0)
    marks = (IN_OPENING * (word in opening) + NAME * (word in names) for word in counts)
    words["marks"] = np.fromiter(marks, np.uint8, len(counts)) + _key_marks(weights, rarities)
    words = words[np.lexsort((-weights, words["slot"]))]
    return words[np.flatnonzero(np.diff(words["slot"], prepend=-1))]


class _Words(dict[str, tuple[float, int]]):
    """The rarity and slot of each word; those that the table leaves out are not kept."""

    def __missing__(self, word: str) -> tuple[float, int]:
        return unseen_rarity(word), _slot(word)


@cache
def _known_words() -> _Words:
    return _Words({word: (rarity, _slot(word)) for word, rarity in rarities().items() if " " not in word})


def _slot(word: str) -> int:
    return zlib.crc32(word.encode()) % SLOTS


def _key_marks(weights: Floats, rarities: Floats) -> NDArray[np.uint8]:
    heaviest = np.argsort(-weights, kind="stable")
    rare = heaviest[rarities[heaviest] >= RARE][:RARE_KEYS]
    kinds = rarities[heaviest]
    marks = np.zeros(len(weights), np.uint8)
    marks[rare] = np.where(rarities[rare] >= VERY_RARE, VERY_RARE_KEY, RARE_KEY)
    marks[heaviest[(kinds >= UNCOMMON) & (kinds < RARE)][:UNCOMMON_KEYS]] = UNCOMMON_KEY
    return marks


def _sketch(stamp: Stamp, words: NDArray[np.void]) -> Sketch:
    weights = words["weight"].astype(np.float64)
    marks = np.ascontiguousarray(words["marks"])
    return Sketch(
        stamp.article,
        stamp.first,
        stamp.last,
        stamp.timed,
        slots=np.ascontiguousarray(words["slot"]),
        weights=weights,
        marks=marks,
        opening=_shares(weights, marks, IN_OPENING),
        names=_shares(weights, marks, NAME),
        keys=_keys(words["slot"], weights, marks),
        weekdays=stamp.weekdays,
    )


def _shares(weights: Floats, marks: NDArray[np.uint8], mark: int) -> Floats:
    marked = weights * ((marks & mark) > 0)
    return marked / (marked.sum() or 1.0)


def _keys(slots: NDArray[np.int32], weights: Floats, marks: NDArray[np.uint8]) -> Keys:
    heaviest = np.argsort(-weights, kind="stable")
    kinds = marks[heaviest]
    kept = (heaviest[(kinds & kind) > 0] for kind in (VERY_RARE_KEY, RARE_KEY, UNCOMMON_KEY))
    return Keys(*(tuple(slots[each].tolist()) for each in kept))
