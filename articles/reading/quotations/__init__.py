"""Quotations: what is said in a text, how, and by whom. Below the line the speaker is unclear."""

from functools import cache

from articles.reading.quotations.cues import Cue, cues_in
from articles.reading.quotations.flow import with_flow
from articles.reading.quotations.indirect import find_indirect
from articles.reading.quotations.kinds import kind_of
from articles.reading.quotations.scenes import Scene, scenes_of
from articles.reading.quotations.set_off import with_set_off
from articles.reading.quotations.speakers import speaker_beside
from articles.reading.quotations.voices import Spoken
from articles.reading.quotations.when import said_when
from articles.reading.records import Finding, NamedPerson, Paragraph, Period, Quotation


def find_speech(
    paragraphs: tuple[Paragraph, ...], people: tuple[NamedPerson, ...], published: Finding[Period]
) -> tuple[Quotation, ...]:
    """Find what is said in quotation marks and what is reported without, how and by whom, in text order."""
    scenes = with_set_off(scenes_of(paragraphs, people))
    spoken = (*_quoted(scenes, published), *find_indirect(scenes, published.value))
    return tuple(sorted(spoken, key=lambda said: (said.start, -said.end)))


def find_quotations(
    paragraphs: tuple[Paragraph, ...], people: tuple[NamedPerson, ...], published: Finding[Period]
) -> tuple[Quotation, ...]:
    """Find what is said in quotation marks, how and by whom, in text order."""
    return _quoted(with_set_off(scenes_of(paragraphs, people)), published)


def _quoted(scenes: tuple[Scene, ...], published: Finding[Period]) -> tuple[Quotation, ...]:
    heard = [spoken for scene in scenes for spoken in _heard(scenes, scene)]
    return tuple(_quotation(spoken, published.value) for spoken in with_flow(scenes, tuple(heard)))


def _heard(scenes: tuple[Scene, ...], scene: Scene) -> list[Spoken]:
    @cache
    def cues() -> list[Cue]:
        return cues_in(scenes, scene)

    return [Spoken(scene, stretch, speaker_beside(scene, stretch, cues)) for stretch in scene.stretches]


def _quotation(spoken: Spoken, published: Period | None) -> Quotation:
    scene, stretch, voice = spoken.scene, spoken.stretch, spoken.voice
    return Quotation(
        text=_words(scene, spoken),
        start=scene.offset + stretch.start,
        end=scene.offset + stretch.end,
        kind=kind_of(spoken),
        speaker=voice.speaker,
        speaker_text=voice.words,
        verb=voice.verb,
        certainty=voice.certainty,
        rule=voice.rule,
        said=said_when(spoken, published),
    )


def _words(scene: Scene, spoken: Spoken) -> str:
    return scene.text[spoken.stretch.inner_start : spoken.stretch.inner_end].strip()
