"""Cues: the verbs, and "according to", outside quotation marks that may tell who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.reading.quotations.subjects import Subject, named_by, subject_of
from articles.reading.quotations.tables import (
    JUDGING,
    ONLY_BESIDE,
    ONLY_WITH_CLAUSE,
    SAYING,
    SOURCES,
    SOURCES_WRITTEN,
    SPEECH_NOUNS,
)
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from articles.reading.quotations.scenes import Scene


FINITE = {"VBD", "VBP", "VBZ"}
WORDS_USED = {
    "word",
    "term",
    "phrase",
    "language",
    "expression",
    "label",
    "name",
    "nickname",
    "slogan",
    "hashtag",
}
REMEMBERING = {"recall", "remember", "hear"}
OF_A_NOUN = {"DET", "ADJ", "NOUN", "PROPN", "NUM"}
LONGEST_NOUN = 6  # words, with all that stands before it


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb with its speaker. `start` to `end` is the stretch of the paragraph that both cover."""

    token: Token
    verb: str
    subject: Subject
    start: int
    end: int

    @property
    def is_noun(self) -> bool:
        return self.token.pos_ == "NOUN" and self.token.lemma_ in SPEECH_NOUNS

    @property
    def remembers_another(self) -> bool:
        """Say whether the verb has a subject of its own, and the words are of whom it remembers."""
        return self.token.lemma_ in REMEMBERING and self.subject.token.i > self.token.i

    @property
    def can_judge_only(self) -> bool:
        return self.token.lemma_ not in SAYING and self.verb.lower() not in SOURCES_WRITTEN

    @property
    def needs_to_stand_beside(self) -> bool:
        return self.token.lemma_ in ONLY_BESIDE and not _is_pointing_out(self.token)


def _is_pointing_out(verb: Token) -> bool:
    return verb.lemma_ == "point" and any(child.lower_ == "out" for child in verb.children)


def cues_in(scenes: tuple[Scene, ...], scene: Scene) -> list[Cue]:
    """Find every cue of a paragraph that has a speaker."""
    return [*_verbs(scenes, scene), *_nouns(scenes, scene), *_sources(scenes, scene)]


def _verbs(scenes: tuple[Scene, ...], scene: Scene) -> Iterator[Cue]:
    for token in scene.doc:
        if scene.is_quoted(token.idx):
            continue
        subject = _subject(scenes, scene, token) if _is_cue(token) else _read_as_noun(scenes, scene, token)
        if subject is not None:
            yield _cue(scene, token, subject)


def _nouns(scenes: tuple[Scene, ...], scene: Scene) -> Iterator[Cue]:
    """Read "Holt’s claim that the dam was “thin”" and "his remarks about “thin dams”"."""
    for token in scene.doc:
        if token.pos_ != "NOUN" or token.lemma_ not in SPEECH_NOUNS or scene.is_quoted(token.idx):
            continue
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        if owner is None or scene.is_quoted(owner.idx):
            continue
        subject = named_by(scenes, scene, owner)
        if subject is not None and subject.name:
            yield _cue(scene, token, subject)


def _subject(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    return (
        _who_is_remembered_saying(scenes, scene, verb)
        or subject_of(scenes, scene, verb)
        or _inverted(scenes, scene, verb)
        or _subject_beside(scenes, scene, verb)
        or _noun_beside(scenes, scene, verb)
        or _subject_of_verb_before(scenes, scene, verb)
    )


def _who_is_remembered_saying(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Read "“Are you mad?” Holt recalled the mayor asking": the words are the mayor's."""
    if verb.lemma_ not in REMEMBERING:
        return None
    for below in verb.rights:
        if _is_saying(below) and below.dep_ == "ccomp":
            return subject_of(scenes, scene, below)
        if below.dep_ == "dobj" and any(_is_saying(child) and child.dep_ == "acl" for child in below.rights):
            return named_by(scenes, scene, below)
    return None


def _is_saying(token: Token) -> bool:
    return token.tag_ == "VBG" and token.lemma_ in SAYING


def _read_as_noun(scenes: tuple[Scene, ...], scene: Scene, token: Token) -> Subject | None:
    """Read "…,” the Lisk Courier notes.", where the grammar takes the verb for a noun."""
    if token.tag_ != "NNS" or token.lemma_ not in SAYING or token.i + 1 == len(token.doc):
        return None
    names = [child for child in token.lefts if child.dep_ == "compound"]
    if not names or not token.nbor(1).is_punct:
        return None
    first = names[-1].left_edge
    first = first.nbor(-1) if first.i and first.nbor(-1).lower_ == "the" else first
    if not _is_right_after_words(scene, first):
        return None
    return named_by(scenes, scene, names[-1])


def _subject_of_verb_before(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Read "It was Kerr who greeted them, saying: “…": a verb in "-ing" has the subject of the last one."""
    if verb.tag_ != "VBG" or verb.lemma_ not in SAYING or not _is_right_before_words(scene, verb):
        return None
    before = [token for token in verb.sent if token.i < verb.i and token.tag_ in FINITE]
    before = [token for token in before if not scene.is_quoted(token.idx)]
    return subject_of(scenes, scene, before[-1]) if before else None


def _is_right_before_words(scene: Scene, verb: Token) -> bool:
    end = verb.idx + len(verb)
    starts = [stretch.start for stretch in scene.stretches if stretch.start >= end]
    return bool(starts) and not scene.text[end : min(starts)].strip(" ,:")


def _is_cue(token: Token) -> bool:
    if token.lemma_ not in SAYING and token.lemma_ not in JUDGING:
        return False
    if token.lemma_ == "use" and not _uses_words(token):
        return False
    if token.pos_ == "VERB":
        return token.lemma_ not in ONLY_WITH_CLAUSE or _has_clause(token)
    return token.lower_ in {"said", "says", "told"}


def _uses_words(verb: Token) -> bool:
    """Say whether words are what is used: "used the word “thin”", "used “thin” for"; else it is a tool."""
    beside = verb.i + 1 < len(verb.doc) and verb.nbor(1).is_quote
    return beside or any(child.lemma_ in WORDS_USED for child in verb.rights)


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ in {"ccomp", "xcomp"} for child in verb.children)


def _inverted(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Read "…”, reads the report": right after quoted words what follows the verb is its subject."""
    if not _is_right_after_words(scene, verb) or verb.tag_ == "VBG":
        return None
    for child in verb.rights:
        if child.dep_ in {"dobj", "attr", "oprd"} and child.left_edge.i == verb.i + 1:
            return named_by(scenes, scene, child)
    return None


def _is_right_after_words(scene: Scene, verb: Token) -> bool:
    ends = [stretch.end for stretch in scene.stretches if stretch.end <= verb.idx]
    return bool(ends) and not scene.text[max(ends) : verb.idx].strip(" ,")


def _subject_beside(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Where the grammar fails, take the person who stands right after or before: "…,” said Vera Holt"."""
    plain = verb.lower_ in {"said", "says", "added", "told", "explained", "warned", "wrote"}
    if not plain and not (_is_right_after_words(scene, verb) and verb.lemma_ in SAYING):
        return None
    for step in (1, -1) if plain else (1,):
        at = verb.i + step
        if 0 <= at < len(scene.doc) and scene.person_at(scene.doc[at]):
            return named_by(scenes, scene, scene.doc[at])
    return None


def _noun_beside(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Read "…,” the report states" where the grammar fails: what stands between words and verb speaks."""
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.lemma_ not in SAYING:
        return None
    first = verb
    while first.i and first.nbor(-1).pos_ in OF_A_NOUN and verb.i - first.i < LONGEST_NOUN:
        first = first.nbor(-1)
    if first is verb or scene.is_quoted(first.idx) or not _is_right_after_words(scene, first):
        return None
    return named_by(scenes, scene, verb.nbor(-1)) if verb.nbor(-1).pos_ in {"NOUN", "PROPN"} else None


def _cue(scene: Scene, token: Token, subject: Subject) -> Cue:
    verb = scene.text[token.idx : token.idx + len(token)]
    near = subject.token.sent == token.sent and not _quoted_between(scene, token, subject.token)
    start = min(token.idx, subject.token.left_edge.idx if near else token.idx)
    end = max(token.idx + len(token), subject.token.idx + len(subject.token) if near else 0)
    if scene.is_quoted(start):
        start = min(token.idx, subject.token.idx)
    return Cue(token, verb, subject, start, end)


def _quoted_between(scene: Scene, one: Token, other: Token) -> bool:
    low, high = sorted((one.idx, other.idx))
    return any(low < stretch.start < high for stretch in scene.stretches)


def _sources(scenes: tuple[Scene, ...], scene: Scene) -> Iterator[Cue]:
    for found in SOURCES.finditer(scene.text):
        if scene.is_quoted(found.start()):
            continue
        noun = _noun_after(scene, found.end())
        subject = named_by(scenes, scene, noun) if noun is not None else None
        if noun is not None and subject is not None and subject.certainty is not Certainty.UNKNOWN:
            yield Cue(noun, found.group(), subject, found.start(), noun.idx + len(noun))


def _noun_after(scene: Scene, offset: int) -> Token | None:
    """Return the head of the noun phrase that follows."""
    for token in scene.doc:
        if token.idx >= offset and token.dep_ == "pobj":
            return None if scene.is_quoted(token.idx) else token
        if token.idx >= offset and token.is_punct:
            return None
    return None
