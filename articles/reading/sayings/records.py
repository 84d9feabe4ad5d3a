"""The records of sayings: what was said in one article, and what is one saying across articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation of one person in one article."""

    key: str
    """Names it once and for all: article and place."""
    article: str
    words: str
    day: date | None
    """When it was said, as far as is known: the latest day on which it can have been; None when unknown."""
    is_indirect: bool = False
    """Reported without quotation marks: its words are the outlet's."""
    is_fragment: bool = False
    """Some words of a sentence: what was said of them, a "not" perhaps, stands outside."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance in several articles: keys, the earliest first."""

    utterances: tuple[str, ...]
    is_verbatim: bool
    """Told everywhere in the same words, whole or cut; else it is suggested that they are one."""
    reasons: tuple[str, ...] = ()
    """Why they may be one, in words for a reader; empty when verbatim."""


@dataclass(frozen=True, slots=True)
class ChangedStatement:
    """Two statements of one person on one subject that may differ: a candidate, and no more."""

    earlier: str
    later: str
    subject: tuple[str, ...]
    """The rare words and names that both have."""
    difference: str
    """In words for a reader: "“40” and “60”", "only the later one says “not”"."""
