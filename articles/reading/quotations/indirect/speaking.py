"""Speaking: whose words a clause reports, as fully as the sentence names them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articles.reading.names import ROLES
from articles.reading.quotations.antecedents import GENDERS
from articles.reading.quotations.indirect.tables import NO_SPEAKERS, SOME
from articles.reading.quotations.naming import name_words
from articles.reading.quotations.tables import DOCUMENTS, HUMAN_NOUNS
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.cues import Cue
    from articles.reading.quotations.scenes import Scene
    from articles.reading.quotations.subjects import Subject

UNNAMED = GENDERS.keys() | {"they"}
"""Pronouns whose words are kept although nobody knows whose they are. "I" is the writer, "it" is anything."""
LONGEST_NAME = 90
"""Characters of the words that name a speaker."""
ENDS_A_NAME = re.compile(r"[,;:(“”\"]|\s[—–-]\s|\b(?:who|which|that|whose)\b")


def speaking(scene: Scene, cue: Cue) -> Subject | None:
    """Return whose words they are: a person, an unnamed "she", a noun that can have said something."""
    subject = cue.subject
    if _is_one_of_several(subject.token):
        return replace(subject, name="", words=_in_full(scene, cue), certainty=Certainty.INFERRED)
    if subject.name or subject.token.lower_ in UNNAMED:
        return subject
    if subject.token.lower_ in SOME:
        return replace(subject, words=_in_full(scene, cue), certainty=Certainty.INFERRED)
    if not _may_speak(subject.token) or _only_precedes(cue):
        return None
    beside = next((word for word in _beside(subject.token) if scene.person_at(word)), None)
    if beside is not None:
        return replace(subject, name=scene.person_at(beside), words=name_words(scene, beside))
    certainty = Certainty.UNKNOWN if _is_somebody_in_particular(subject) else subject.certainty
    return replace(subject, words=_in_full(scene, cue), certainty=certainty)


def _is_somebody_in_particular(subject: Subject) -> bool:
    """Say whether a noun means one person, but not whom: "the governor said"."""
    noun = subject.token
    definite = any(child.lower_ == "the" or child.dep_ == "poss" for child in noun.lefts)
    return definite and noun.tag_ == "NN" and noun.lower_ in HUMAN_NOUNS | ROLES


def _may_speak(noun: Token) -> bool:
    """Say whether a noun can have said something; "whose record said" is another's."""
    relative = noun.left_edge.lower_ in {"whose", "which", "what"}
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() not in NO_SPEAKERS and not relative


def _only_precedes(cue: Cue) -> bool:
    """Say whether "saying" may belong to another noun than the one before it: "on two occasions, saying"."""
    noun = cue.subject.token
    is_loose = cue.token.dep_ == "acl" and cue.token.tag_ == "VBG" and cue.token.head == noun
    return is_loose and noun.lemma_.lower() not in HUMAN_NOUNS | DOCUMENTS


def _beside(noun: Token) -> list[Token]:
    """Return what a noun is said to be: "the plaintiff, Vera Holt", "the group's head, Vera Holt"."""
    first = [child for child in noun.rights if child.dep_ == "appos"]
    return first + [child for near in first for child in near.rights if child.dep_ == "appos"]


def _is_one_of_several(noun: Token) -> bool:
    """Say whether others speak at once: "Holt and the workers said"."""
    return any(child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"} for child in noun.children)


def _in_full(scene: Scene, cue: Cue) -> str:
    """Return the words that name a speaker who is no person: "a report by the harbour office"."""
    noun = cue.subject.token
    start = noun.left_edge.idx
    last = noun.right_edge.idx + len(noun.right_edge)
    words = scene.text[start : min(last, cue.token.idx) if cue.token.i > noun.i else last]
    end = ENDS_A_NAME.search(words, noun.idx + len(noun) - start)
    words = words[: end.start()] if end else words
    return words.strip() if len(words) <= LONGEST_NAME else scene.text[start : noun.idx + len(noun)]
