"""Subjects: who does what a verb says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.reading.quotations.antecedents import (
    GENDERS,
    SUBJECTS,
    meant_by_age,
    meant_by_it,
    meant_by_noun,
    meant_by_pronoun,
)
from articles.reading.quotations.naming import is_joint, name_words, person_of, phrase
from articles.reading.quotations.tables import BRINGING_OUT, DOCUMENTS
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.scenes import Scene

OTHER_PRONOUNS = {
    "they",
    "it",
    "i",
    "we",
    "you",
    "who",
    "which",
    "that",
    "what",
    "one",
    "those",
    "some",
    "many",
    "others",
    "this",
    "there",
}
SOURCE_BEFORE = re.compile(r"\b[Aa]ccording to\s[^,.;:“”\"]*$")
FURTHEST_SOURCE = 80  # characters from "according to" to the name
TIMES = {"DATE", "TIME"}
NEAR_BEFORE = 6  # words, in which somebody else may be named
RELATIVES = {"who", "which", "that"}
BORROWING = {
    "conj",
    "xcomp",
    "advcl",
    "pcomp",
    "ccomp",
    "prep",
    "dep",
}  # "saying" has the subject of its verb


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: a person when `name`, else the words alone."""

    name: str
    words: str
    certainty: Certainty
    token: Token


def subject_of(scenes: tuple[Scene, ...], scene: Scene, verb: Token) -> Subject | None:
    """Find who speaks by a verb; None when the verb does not say."""
    token = _speaking_token(verb, steps=4)
    token = token and (_who_brings_out(token) or token)
    token = token and _past_source(scene, token)
    if token is not None and scene.is_quoted(token.idx):
        token = _subject_outside(scene, verb)
    return named_by(scenes, scene, token) if token is not None else None


def _subject_outside(scene: Scene, verb: Token) -> Token | None:
    """Of "“The ferry, the old one,” said Holt", where the ferry passes for a subject too, take Holt."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.lower_ not in RELATIVES]
    return next((child for child in reversed(subjects) if not scene.is_quoted(child.idx)), None)


def _past_source(scene: Scene, token: Token) -> Token | None:
    """Of "According to Holt, Kerr found", where the grammar takes Holt for the subject, return Kerr."""
    if not SOURCE_BEFORE.search(scene.text, max(0, token.idx - FURTHEST_SOURCE), token.idx):
        return token
    return next((child for child in token.rights if child.dep_ == "appos"), None)


def named_by(scenes: tuple[Scene, ...], scene: Scene, token: Token) -> Subject | None:
    """Say whom a subject means: a name, a pronoun, a noun."""
    name = person_of(scene, token)
    if name:
        if is_joint(scene, token, name):
            return Subject("", phrase(scene, token), Certainty.UNKNOWN, token)
        return Subject(name, name_words(scene, token), Certainty.STATED, token)
    if token.lower_ in GENDERS:
        meant = meant_by_pronoun(scenes, scene, token)
        return Subject(meant, token.text, Certainty.INFERRED if meant else Certainty.UNKNOWN, token)
    if token.lower_ in OTHER_PRONOUNS:
        words = meant_by_it(scenes, scene, token) if token.lower_ in {"it", "they"} else ""
        return Subject("", words or token.text, Certainty.INFERRED if words else Certainty.UNKNOWN, token)
    meant = meant_by_age(scenes, scene, token) or _owner_of(scene, token) or meant_by_noun(scene, token)
    if not meant and token.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Subject(meant, phrase(scene, token), Certainty.INFERRED if meant else Certainty.STATED, token)


def _owner_of(scene: Scene, document: Token) -> str:
    """Return the person whose document speaks: "Holt's statement", "a letter from Vera Holt"."""
    if document.lemma_ not in DOCUMENTS:
        return ""
    near = [child for child in document.children if child.dep_ == "poss"]
    near += [
        below
        for child in document.children
        if child.lower_ in {"by", "from"}
        for below in child.children
        if below.dep_ == "pobj"
    ]
    return next((name for word in near if (name := person_of(scene, word))), "")


def main_subject(scenes: tuple[Scene, ...], scene: Scene, sentence_start: int, end: int) -> Subject | None:
    """Find who is the subject of the sentence of a stretch of text: the main one first."""
    tokens = [t for t in scene.doc if sentence_start <= t.idx < end and t.dep_ in SUBJECTS]
    tokens = [t for t in tokens if not scene.is_quoted(t.idx)]
    for token in sorted(tokens, key=lambda t: (t.head.dep_ != "ROOT", t.i)):
        subject = named_by(scenes, scene, token)
        if subject is not None and subject.name:
            return subject
    return None


def _speaking_token(verb: Token, steps: int) -> Token | None:
    if _is_passive(verb):
        passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        return passive if verb.lemma_ == "quote" else _agent(verb)
    subject = _own_subject(verb)
    if subject is not None:
        return _antecedent(verb) if subject.lower_ in RELATIVES else subject
    if verb.dep_ in {"acl", "relcl"} and not _is_purpose(verb):
        return verb.head
    if _hangs_loose(verb):
        return _document_before(verb)
    if verb.dep_ in BORROWING | {"acl"} and verb.head is not verb and steps:
        return _borrowed(_verb_above(verb), steps - 1)
    return None


def _borrowed(verb: Token, steps: int) -> Token | None:
    """Return the subject that a verb lends: of "Holt was asked", Holt; a thing done does not speak."""
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive is None:
        return _speaking_token(verb, steps)
    if passive.ent_type_ == "PERSON" or passive.pos_ == "PROPN" or passive.lower_ in GENDERS:
        return passive
    return _borrowed(verb.head, steps - 1) if steps and verb.dep_ in BORROWING else None


def _hangs_loose(verb: Token) -> bool:
    """Say whether a verb in "-ing" may belong to a noun before it: "answered a letter from Holt warning"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i == 0 or verb.nbor(-1).ent_type_ in TIMES:
        return False
    words = verb.doc[max(verb.head.i + 1, verb.i - NEAR_BEFORE) : verb.i]
    whole = verb.nbor(-1).pos_ in {"NOUN", "PROPN"} and not any(word.is_punct for word in words)
    return whole and any(word.ent_type_ == "PERSON" or word.lemma_ in DOCUMENTS for word in words)


def _document_before(verb: Token) -> Token | None:
    before = verb.nbor(-1)
    return before if before.lemma_ in DOCUMENTS else None


def _is_passive(verb: Token) -> bool:
    """Say whether someone else does it: "was called", "a plan described as"."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and _own_subject(verb) is None


def _own_subject(verb: Token) -> Token | None:
    """Return the subject of a verb; of "which he called", "he"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return next((child for child in subjects if child.lower_ not in RELATIVES), next(iter(subjects), None))


def _is_purpose(verb: Token) -> bool:
    """Say whether a verb tells what for: "cited a study to claim"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def _verb_above(verb: Token) -> Token:
    """Return the verb whose subject may be borrowed, past the thing that a purpose hangs on."""
    return verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head


def _who_brings_out(document: Token) -> Token | None:
    """Return who speaks by a document: "the ministry issued a letter that said"."""
    above = document.head
    if document.lemma_ not in DOCUMENTS or document.dep_ != "dobj" or above.lemma_ not in BRINGING_OUT:
        return None
    return _speaking_token(above, steps=2)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def _antecedent(verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "relcl" else None
