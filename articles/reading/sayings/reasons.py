"""Reasons: why two utterances may be one, or may differ, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.reading.sayings.weighing import days_apart
from articles.reading.stems import stem
from articles.reading.terms import located_tokens, tokens

if TYPE_CHECKING:
    from articles.reading.sayings.weighing import Weighed

WORDS_SHOWN = 4


def why_one(one: Weighed, other: Weighed) -> str:
    """Return "both have “convoy”, “border”; the same speaker, 1 day apart"."""
    days = days_apart(one, other)
    when = (
        "day unknown" if days is None else "on one day" if not days else f"{days} day{'s' * (days > 1)} apart"
    )
    words = ", ".join(f"“{word}”" for word in shared_words(one, other)[:WORDS_SHOWN])
    reported = one.utterance.is_indirect or other.utterance.is_indirect
    return f"both have {words}; the same speaker, {when}" + ("; one is reported without marks" * reported)


def shared_words(one: Weighed, other: Weighed) -> tuple[str, ...]:
    """Return the telling words of both as the first one spells them, the rarest first."""
    common = one.content.weights.keys() & other.content.weights.keys()
    spelled: dict[str, str] = {}
    for _, _, written in located_tokens(one.utterance.words):
        for word in tokens(written):
            spelled.setdefault(stem(word), written)
    rarest = sorted(common, key=lambda word: (-one.content.weights[word], word))
    return tuple(spelled.get(word, word) for word in rarest)
