"""The records that pass across articles: persons, events, copies, house marks, rulings on pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.reading.records import Period


@dataclass(frozen=True, slots=True)
class NameUse:
    """One spelling in one article: what the grouping of persons is made of."""

    article: str
    """The article's key."""
    name: str
    mentions: int
    roles: tuple[str, ...] = ()
    lone: bool = False
    companions: tuple[str, ...] = ()
    """The others whom the article names in full, lone names left out."""
    places: tuple[str, ...] = ()
    """Where the article is placed: "LONDON". May stay empty."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another person who may be the same, not sure enough to merge."""

    slug: str
    reasons: tuple[str, ...]
    """Why they may be one, and what speaks against it, in words for a reader."""


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """The uses that mean one person. `name` is the spelling to show, `slug` the address."""

    name: str
    slug: str
    uses: tuple[NameUse, ...]
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """What the grouping of events looks at in one article."""

    article: str
    title: str
    body: str
    published: Period | None
    names: frozenset[str] = frozenset()
    """Canonical names of the people in it."""
    title_stated: bool = True
    """False when the title was inferred: an event prefers a headline that an outlet wrote."""


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Articles that report one happening: keys, the earliest published first."""

    articles: tuple[str, ...]
    title: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two articles belong together, in a form a page can show."""

    articles: tuple[str, str]
    score: float
    """Cosine similarity of their words, 0 to 1."""
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    words: tuple[str, ...]
    """Rare words that both use, the heaviest first."""
    dates: str
    """In words: "both inferred as 11 March 2022"; empty when a date is missing."""
    places: tuple[str, ...] = ()
    """Where both say that something is or happened."""


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many articles of each outlet a mark stands; copies of one text count once."""

    kind: str
    articles: Mapping[str, int]
    """By the outlet's name; "" for the articles whose outlet nobody knows."""


@dataclass(frozen=True, slots=True)
class LearnedMark:
    """A mark that gives its outlet away, with what it was learned from."""

    kind: str
    words: str
    outlet: str
    articles: int
    """Articles of the outlet that carry it, copies of one text counted once."""
    elsewhere: int
    """Articles of other outlets that carry it."""


class CopyKind(StrEnum):
    EXACT = "exact"
    NEAR = "near"
    CONTAINS = "contains"
    """One text holds nearly all of the other; the shares say which."""
    SHARED = "shared passages"
    """Both hold the same sentences, as two papers that ran one agency's report."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of one text stands in another."""

    kind: CopyKind
    of_one: float
    """Share of the first text's word sequences that stand in the other, 0 to 1."""
    of_other: float
    passages: tuple[str, ...] = ()
    """Sentences that both hold, the longest first."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What curators decided about pairs: names that are one person or two, articles of one event or not."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
