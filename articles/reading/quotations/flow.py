"""Flow: words without a verb of saying go on with the one who speaks already. Always inferred."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.antecedents import named_first_in
from articles.reading.quotations.cues import cues_in
from articles.reading.quotations.echoes import with_echoes
from articles.reading.quotations.kinds import has_a_verb
from articles.reading.quotations.labels import signed_below
from articles.reading.quotations.pairing import is_joined
from articles.reading.quotations.subjects import Subject, main_subject
from articles.reading.quotations.tables import JUDGING, SAYING
from articles.reading.quotations.voices import TITLE, UNCLEAR, Spoken, Voice
from articles.reading.records import Certainty
from articles.reading.sentences import sentences

if TYPE_CHECKING:
    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene

TOLD_BY_OTHERS = re.compile(r"\b(?:asked|ordered|told) to\s+$")
FEWEST_WORDS = 3  # of a fragment that goes on in the sentence of another; shorter ones are often terms
WORD = re.compile(r"\w")
CONNECTIVES = r"(?:Also|And|But|However|Moreover|So|Still|Then|Yet),?\s*"
CONNECTIVE = re.compile(rf"(?:^|(?<=[.!?…:\"”’)]\s)){CONNECTIVES}$")
CONNECTIVE_AHEAD = re.compile(rf"{CONNECTIVES}(?=[“\"])")


def with_flow(scenes: tuple[Scene, ...], heard: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """Give stretches without a speaker the one of what they go on from."""
    settled: list[Spoken] = []
    for spoken in heard:
        voice = spoken.voice if spoken.voice is not UNCLEAR else _carried(scenes, spoken, settled)
        settled.append(spoken.by(voice))
    settled = [_introduced(scenes, _signed(scenes, spoken)) for spoken in settled]
    return tuple(with_echoes([_with_speaker_after(settled, at) for at in range(len(settled))]))


def _signed(scenes: tuple[Scene, ...], spoken: Spoken) -> Spoken:
    """Give a paragraph of quoted words that nobody says the name on the line below it."""
    number = spoken.scene.number + 1
    if spoken.voice is not UNCLEAR or number == len(scenes) or not _is_all_quotation(spoken):
        return spoken
    voice = signed_below(spoken.scene, scenes[number])
    return spoken if voice is None else spoken.by(voice)


def _introduced(scenes: tuple[Scene, ...], spoken: Spoken) -> Spoken:
    """Give a paragraph of quoted words that nobody says who is first named as speaking right below it."""
    number = spoken.scene.number + 1
    if spoken.voice is not UNCLEAR or number == len(scenes) or not _is_all_quotation(spoken):
        return spoken
    later = scenes[number]
    if not _is_a_saying(spoken) or not (later.is_body and later.has_grammar) or later.opens_with_mark:
        return spoken
    subject = main_subject(scenes, later, 0, next(later.doc.sents).end_char)
    if subject is None or not _speaks(subject) or not later.people.is_first_named(subject.name, later.offset):
        return spoken
    voice = Voice(subject.name, subject.words, "", Certainty.INFERRED, "named in the paragraph after")
    return spoken.by(voice)


def _is_a_saying(spoken: Spoken) -> bool:
    return spoken.scene.is_body and _is_a_sentence(spoken) and has_a_verb(spoken)


def _carried(scenes: tuple[Scene, ...], spoken: Spoken, settled: list[Spoken]) -> Voice:
    last = next((each for each in reversed(settled) if each.voice is not TITLE), None)
    if last is not None and _goes_on(spoken, last):
        return last.voice.carried("goes on from the paragraph before")
    if last is not None and (_is_next_to(spoken, last) or _is_interrupted(spoken, last)):
        return last.voice.carried("same sentence")
    if last is not None and _is_in_the_same_clause(spoken, last):
        return last.voice.carried("same sentence")
    if _starts_paragraph(spoken):
        heard = frozenset(each.voice.speaker for each in settled if each.voice.is_clear) - {""}
        return _announced(scenes, spoken) or _from_paragraph_before(scenes, spoken, last, heard)
    return _from_sentence_before(scenes, spoken, last) if _is_a_sentence(spoken) else UNCLEAR


def _goes_on(spoken: Spoken, last: Spoken) -> bool:
    if last.scene is spoken.scene:
        return not last.stretch.closed and last.stretch.end == spoken.stretch.start
    return (
        not last.stretch.closed
        and last.scene.number == spoken.scene.number - 1
        and spoken.scene.opens_with_mark
        and spoken.stretch is spoken.scene.stretches[0]
    )


def _is_next_to(spoken: Spoken, last: Spoken) -> bool:
    return last.scene is spoken.scene and is_joined(spoken.scene.text, last.stretch, spoken.stretch)


def _is_interrupted(spoken: Spoken, last: Spoken) -> bool:
    """Read "“The dam,” Holt said on Friday, “is thin”": the sentence goes on after its verb."""
    scene, cue = spoken.scene, last.voice.cue
    if last.scene is not scene or cue is None or cue.idx < last.stretch.end or _is_a_sentence(spoken):
        return False
    if TOLD_BY_OTHERS.search(scene.text, last.stretch.end, spoken.stretch.start):
        return False
    inner = scene.text[last.stretch.inner_start : last.stretch.inner_end].rstrip()
    return inner.endswith(",") and not scene.breaks_between(last.stretch.end, spoken.stretch.start)


def _is_in_the_same_clause(spoken: Spoken, last: Spoken) -> bool:
    """Read "Holt said the dam was “thin”, and the town must “learn to live with the water”"."""
    scene, cue = spoken.scene, last.voice.cue
    if last.scene is not scene or cue is None or cue.idx > last.stretch.start or cue.lemma_ not in SAYING:
        return False
    inner = scene.text[spoken.stretch.inner_start : spoken.stretch.inner_end]
    starts_small = inner[:1].islower() and len(inner.split()) >= FEWEST_WORDS
    return starts_small and not scene.breaks_between(last.stretch.end - 2, spoken.stretch.start)


def _announced(scenes: tuple[Scene, ...], spoken: Spoken) -> Voice | None:
    """Take who is said to speak at the end of the paragraph before, which ends with a colon."""
    earlier = scenes[spoken.scene.number - 1] if spoken.scene.number else None
    if earlier is None or not earlier.text.rstrip().endswith(":") or not earlier.has_grammar:
        return None
    start = list(earlier.doc.sents)[-1].start_char
    cues = [cue for cue in cues_in(scenes, earlier) if cue.start >= start and not cue.can_judge_only]
    subject = cues[-1].subject if cues else main_subject(scenes, earlier, start, len(earlier.text))
    if subject is None or subject.certainty is Certainty.UNKNOWN:
        return None
    return Voice(subject.name, subject.words, "", Certainty.INFERRED, "announced in the paragraph before")


def _is_a_sentence(spoken: Spoken) -> bool:
    """Say whether the words stand alone between full stops."""
    text, stretch = spoken.scene.text, spoken.stretch
    inner = text[stretch.inner_start : stretch.inner_end].strip(" ’'‘")
    before = CONNECTIVE.sub("", text[: stretch.start]).rstrip()
    starts = not before or before[-1] in '.!?…:"”’)' or before.endswith("″")
    return bool(inner) and inner[0].isupper() and inner[-1] in ".!?…" and starts


def _starts_paragraph(spoken: Spoken) -> bool:
    return not WORD.search(CONNECTIVE.sub("", spoken.scene.text[: spoken.stretch.start]))


def _is_all_quotation(spoken: Spoken) -> bool:
    text = spoken.scene.text
    ahead = CONNECTIVE_AHEAD.match(text)
    start = ahead.end() if ahead else 0
    outside = [letter for at, letter in enumerate(text) if at >= start and not spoken.scene.is_quoted(at)]
    return not WORD.search("".join(outside))


def _from_sentence_before(scenes: tuple[Scene, ...], spoken: Spoken, last: Spoken | None) -> Voice:
    """Take who speaks in the sentence just before, in the same paragraph."""
    scene = spoken.scene
    start = _start_of_sentence_before(scene, spoken.stretch)
    if last is not None and last.scene is scene and _no_sentence_between(scene, last, spoken, start):
        return last.voice.carried("same paragraph")
    before = scene.text[: spoken.stretch.start].rstrip()
    subject = None if before.endswith("?") else main_subject(scenes, scene, start, spoken.stretch.start)
    if subject is not None and (_speaks(subject) or _is_plainly_told(subject, before)):
        return Voice(subject.name, subject.words, "", Certainty.INFERRED, "subject of the sentence before")
    return UNCLEAR


def _is_plainly_told(subject: Subject, before: str) -> bool:
    """Say whether a subject is named, or a colon announces what he does next."""
    return subject.certainty is Certainty.STATED or before.endswith(":")


def _speaks(subject: Subject) -> bool:
    """Say whether a subject does what speakers do."""
    return subject.token.head.lemma_ in SAYING | JUDGING


def _no_sentence_between(scene: Scene, last: Spoken, spoken: Spoken, start: int) -> bool:
    """Say whether only the rest of one sentence stands between: "…,” she wrote to friends. “…"."""
    if last.stretch.end > start:
        return True
    between = scene.text[last.stretch.end : spoken.stretch.start].rstrip()
    end = last.stretch.end + len(between) - 1
    return last.voice.cue is not None and not scene.breaks_between(last.stretch.end, end)


def _start_of_sentence_before(scene: Scene, stretch: Stretch) -> int:
    before = [sentence for sentence in scene.doc.sents if sentence.start_char < stretch.start - 1]
    return before[-1].start_char if before else 0


def _from_paragraph_before(
    scenes: tuple[Scene, ...], spoken: Spoken, last: Spoken | None, heard: frozenset[str]
) -> Voice:
    """Take who spoke last in the paragraph before: quoted, or as subject of its last sentence."""
    if spoken.scene.number == 0 or not (_is_a_sentence(spoken) and _is_all_quotation(spoken)):
        return UNCLEAR
    earlier = scenes[spoken.scene.number - 1]
    if not earlier.is_body:
        return UNCLEAR
    if not earlier.has_grammar:
        return _from_name_before(earlier, heard)
    sentence = list(earlier.doc.sents)[-1]
    if last is not None and last.scene is earlier and last.stretch.end > sentence.start_char:
        return last.voice.carried("paragraph before")
    subject = main_subject(scenes, earlier, sentence.start_char, len(earlier.text))
    if subject is not None and (_speaks(subject) or subject.name in heard):
        return Voice(subject.name, subject.words, "", Certainty.INFERRED, "paragraph before")
    return UNCLEAR


def _from_name_before(earlier: Scene, heard: frozenset[str]) -> Voice:
    """Where there is no grammar, take who alone is named in the sentence before, if he speaks elsewhere."""
    last = list(sentences(earlier.text))[-1:]
    named = {
        name
        for start, end in last
        for _, name in earlier.people.within(earlier.offset + start, earlier.offset + end)
    }
    if len(named) != 1 or not named <= heard or next(iter(named)) != next(named_first_in(earlier), ""):
        return UNCLEAR
    name = named.pop()
    return Voice(name, name, "", Certainty.INFERRED, "paragraph before")


def _with_speaker_after(settled: list[Spoken], at: int) -> Spoken:
    """A quotation left open has the speaker of the paragraphs in which it goes on."""
    spoken = settled[at]
    following = settled[at + 1] if at + 1 < len(settled) else None
    if spoken.voice.is_clear or following is None or not _goes_on(following, spoken):
        return spoken
    after = _with_speaker_after(settled, at + 1)
    return spoken.by(after.voice.carried("goes on in the next paragraph"))
