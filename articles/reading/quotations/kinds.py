"""Kinds: a whole utterance, a fragment in the outlet's sentence, or a name in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.records import QuotationKind

if TYPE_CHECKING:
    from articles.reading.quotations.voices import Spoken

FINITE = {"VBD", "VBP", "VBZ", "MD"}
LONGEST_SCARE = 4  # words
FIRST_LETTER = re.compile(r"^[\s\[(….]*(?P<letter>\w)")


def kind_of(spoken: Spoken) -> QuotationKind:
    """Name the kind of a stretch of quoted words."""
    inner = spoken.scene.text[spoken.stretch.inner_start : spoken.stretch.inner_end].strip()
    if _is_full(spoken, inner):
        return QuotationKind.FULL
    if not spoken.voice.words and len(inner.split()) <= LONGEST_SCARE:
        return QuotationKind.SCARE
    return QuotationKind.FRAGMENT


def _is_full(spoken: Spoken, inner: str) -> bool:
    if not _has_a_verb(spoken) and (not spoken.voice.words or len(inner.split()) > LONGEST_SCARE):
        return False
    if _starts_with_capital(inner):
        return inner[-1] in ".,?!…—" or _has_a_verb(spoken)
    return _resumes_a_full_one(spoken) and inner[-1] in ".?!…,"


def _starts_with_capital(inner: str) -> bool:
    first = FIRST_LETTER.match(inner)
    return first is not None and first["letter"].isupper()


def _has_a_verb(spoken: Spoken) -> bool:
    stretch = spoken.stretch
    inside = [t for t in spoken.scene.doc if stretch.inner_start <= t.idx < stretch.inner_end]
    return any(token.tag_ in FINITE for token in inside) or any(
        token.tag_ == "VB" and token.dep_ in {"ROOT", "ccomp"} for token in inside
    )


def _resumes_a_full_one(spoken: Spoken) -> bool:
    """Say whether the words go on after an interruption: “We will stay,” she said, “and rebuild.”"""
    scene, stretch = spoken.scene, spoken.stretch
    earlier = [other for other in scene.stretches if other.end <= stretch.start]
    if not earlier:
        return False
    first = earlier[-1]
    between = scene.text[first.end : stretch.start]
    inner = scene.text[first.inner_start : first.inner_end].strip()
    return (
        between.rstrip().endswith(",")
        and len(between.split()) <= 12
        and _starts_with_capital(inner)
        and inner[-1:] in {",", "—", "–", "-"}
    )
