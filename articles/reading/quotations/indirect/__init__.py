"""Indirect speech: the clauses that somebody is reported to have said, without quotation marks.

Whose words they are is read as for quotations in marks, but how they were said is the outlet's: no such
finding is ever more than inferred.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.reading.quotations.cues import cues_in
from articles.reading.quotations.indirect.asserted import is_asserted, is_reporting
from articles.reading.quotations.indirect.clauses import clause_of
from articles.reading.quotations.indirect.reported import Reported
from articles.reading.quotations.indirect.sources import clause_with_source, is_a_source
from articles.reading.quotations.indirect.spans import is_reported_speech, tidy
from articles.reading.quotations.indirect.speaking import speaking
from articles.reading.quotations.pairing import Stretch
from articles.reading.quotations.scenes import LONGEST_SENTENCE, Scene
from articles.reading.quotations.voices import Spoken, Voice
from articles.reading.quotations.when import said_when
from articles.reading.records import BlockKind, Certainty, Period, Quotation, QuotationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span

    from articles.reading.quotations.cues import Cue

PLACES = {BlockKind.BODY, BlockKind.CAPTION}


def find_indirect(scenes: tuple[Scene, ...], published: Period | None) -> tuple[Quotation, ...]:
    """Find the clauses that somebody is reported to have said, in text order."""
    found = {
        (quotation.start, quotation.end): quotation
        for scene in scenes
        if scene.paragraph.kind in PLACES and scene.has_grammar
        for reported in _reported(scenes, scene)
        for quotation in [_quotation(scene, reported, published)]
    }
    return tuple(found[span] for span in sorted(found))


def _reported(scenes: tuple[Scene, ...], scene: Scene) -> Iterator[Reported]:
    for cue in cues_in(scenes, scene):
        subject = speaking(scene, cue)
        if subject is None or _is_without_stops(cue.token.sent):
            continue
        reported = _clause(scene, replace(cue, subject=subject))
        if reported is not None and is_reported_speech(scene, tidied := tidy(scene, reported)):
            yield tidied


def _is_without_stops(sentence: Span) -> bool:
    return sentence.end_char - sentence.start_char > LONGEST_SENTENCE


def _clause(scene: Scene, cue: Cue) -> Reported | None:
    if is_a_source(cue):
        return clause_with_source(scene, cue)
    return clause_of(scene, cue) if is_reporting(cue.token) and is_asserted(cue.token) else None


def _quotation(scene: Scene, reported: Reported, published: Period | None) -> Quotation:
    subject = reported.cue.subject
    certainty = Certainty.UNKNOWN if subject.certainty is Certainty.UNKNOWN else Certainty.INFERRED
    stretch = Stretch(reported.start, reported.end, reported.start, reported.end)
    voice = Voice(subject.name, subject.words, reported.cue.verb, certainty, reported.rule, reported.verb)
    return Quotation(
        text=scene.text[reported.start : reported.end],
        start=scene.offset + reported.start,
        end=scene.offset + reported.end,
        kind=QuotationKind.INDIRECT,
        speaker=subject.name,
        speaker_text=subject.words,
        verb=reported.cue.verb,
        certainty=certainty,
        rule=reported.rule,
        said=said_when(Spoken(scene, stretch, voice), published),
    )
