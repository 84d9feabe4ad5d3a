"""Kinds: a whole utterance, a fragment in the outlet's sentence, or a name in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.voices import TITLE
from articles.reading.records import QuotationKind

if TYPE_CHECKING:
    from articles.reading.quotations.voices import Spoken

FINITE = {"VBD", "VBP", "VBZ", "MD"}
LONGEST_SCARE = 4  # words
LONGEST_INTERRUPTION = 8  # words from the verb to the mark
PLAINLY = {
    "say",
    "tell",
    "add",
    "reply",
    "answer",
    "ask",
    "shout",
    "write",
    "yell",
    "whisper",
    "exclaim",
    "warn",
    "explain",
}
FIRST_LETTER = re.compile(r"^[\s\[(….]*(?P<letter>\w)")


def kind_of(spoken: Spoken) -> QuotationKind:
    """Name the kind of a stretch of quoted words."""
    inner = spoken.scene.text[spoken.stretch.inner_start : spoken.stretch.inner_end].strip()
    if spoken.voice is TITLE:
        return QuotationKind.SCARE
    if spoken.scene.set_off_by is not None or _is_full(spoken, inner):
        return QuotationKind.FULL
    if spoken.voice.words or len(inner.split()) > LONGEST_SCARE or not spoken.scene.is_body:
        return QuotationKind.FRAGMENT
    return QuotationKind.SCARE


def _is_full(spoken: Spoken, inner: str) -> bool:
    ends = inner[-1:] in set(".,?!…—")
    if _starts_with_capital(inner):
        return has_a_verb(spoken) or (ends and _is_plainly_said(spoken))
    return _resumes(spoken) and _has_a_clause(spoken)


def _is_plainly_said(spoken: Spoken) -> bool:
    return spoken.voice.cue is not None and spoken.voice.cue.lemma_ in PLAINLY


def _starts_with_capital(inner: str) -> bool:
    first = FIRST_LETTER.match(inner)
    return first is not None and first["letter"].isupper()


def has_a_verb(spoken: Spoken) -> bool:
    inside = spoken.scene.words_in(spoken.stretch)
    return any(token.tag_ in FINITE for token in inside) or any(
        token.tag_ == "VB" and token.dep_ in {"ROOT", "ccomp"} for token in inside
    )


def _has_a_clause(spoken: Spoken) -> bool:
    inside = spoken.scene.words_in(spoken.stretch)
    return has_a_verb(spoken) and any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in inside)


def _resumes(spoken: Spoken) -> bool:
    """Say whether the words go on after an interruption: the lamp was out, she said, “and we saw nothing”."""
    before = spoken.scene.text[: spoken.stretch.start].rstrip()
    cue = spoken.voice.cue
    return (
        before.endswith((",", "—", "–"))
        and cue is not None
        and len(before[cue.idx :].split()) <= LONGEST_INTERRUPTION
    )
