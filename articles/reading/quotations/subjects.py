"""Subjects: who does what a verb says, and whom a pronoun or a noun such as "the researcher" means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.reading.names import ROLES
from articles.reading.quotations.tables import HUMAN_NOUNS
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from articles.reading.quotations.scenes import Scene

GENDERS = {"he": "male", "she": "female"}
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
RELATIVES = {"who", "which", "that"}
SUBJECTS = {"nsubj", "nsubjpass"}
BORROWING = {
    "conj",
    "xcomp",
    "advcl",
    "pcomp",
    "ccomp",
    "prep",
    "dep",
}  # "saying" has the subject of its verb
LONG_OR_BROKEN = re.compile(r"[,;:“”\"]|^.{80}")
UP_TO_COMMA = re.compile(r"[^,.;:“”\"!?]{0,60},\s+")
PARAGRAPHS_BACK = 2  # set by hand: further back a pronoun is not trusted


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
    if token is None or scene.is_quoted(token.idx):
        return None
    return named_by(scenes, scene, token)


def named_by(scenes: tuple[Scene, ...], scene: Scene, token: Token) -> Subject | None:
    """Say whom a subject means: a name, a pronoun, a noun."""
    name = person_of(scene, token)
    if name:
        if _is_joint(scene, token, name):
            return Subject("", _phrase(scene, token), Certainty.UNKNOWN, token)
        return Subject(name, _name_words(scene, token), Certainty.STATED, token)
    if token.lower_ in GENDERS:
        meant = _meant_by_pronoun(scenes, scene, token)
        return Subject(meant, token.text, Certainty.INFERRED if meant else Certainty.UNKNOWN, token)
    if token.lower_ in OTHER_PRONOUNS:
        return Subject("", token.text, Certainty.UNKNOWN, token)
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    meant = _meant_by_noun(scene, token)
    return Subject(meant, _phrase(scene, token), Certainty.INFERRED if meant else Certainty.STATED, token)


def person_of(scene: Scene, token: Token) -> str:
    """Return the person whom a word names, itself or in apposition: "the minister, Vera Holt,"."""
    name = scene.person_at(token)
    if name or token.lower_ not in HUMAN_NOUNS | ROLES:
        return name
    for below in token.subtree:
        if below.dep_ == "appos" and not _has_another_human(scene, token, below):
            name = name or scene.person_at(below)
    return name or _named_after(scene, token)


def _has_another_human(scene: Scene, post: Token, name: Token) -> bool:
    """Say whether a name may be another's: "a lawyer for the owner, Vera Holt,"."""
    between = scene.text[post.idx + len(post) : name.idx].lower().split()
    return any(word.strip(",") in HUMAN_NOUNS for word in between)


def _named_after(scene: Scene, post: Token) -> str:
    """Read "the captain, Olan Vesh," or "the head of the team, Olan Vesh," where the grammar fails."""
    end = post.idx + len(post)
    found = UP_TO_COMMA.match(scene.text, end)
    if found is None or any(word.strip(" ,") in HUMAN_NOUNS for word in found.group().lower().split()):
        return ""
    named = scene.people.within(scene.offset + found.end(), scene.offset + len(scene.text))
    if not named or named[0][0].start != scene.offset + found.end():
        return ""
    after = scene.text[named[0][0].end - scene.offset :][:1]
    return named[0][1] if after in {",", "."} else ""


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
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive is not None:
        return passive if verb.lemma_ == "quote" else _agent(verb)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None:
        return _antecedent(verb) if subject.lower_ in RELATIVES else subject
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    if verb.dep_ in BORROWING and verb.head is not verb and steps:
        return _speaking_token(verb.head, steps - 1)
    return None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def _antecedent(verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "relcl" else None


def _is_joint(scene: Scene, token: Token, name: str) -> bool:
    """Say whether two speak at once: "Holt and Vesh said"."""
    others = [person_of(scene, child) for child in token.children if child.dep_ == "conj"]
    return any(other not in {"", name} for other in others)


def _meant_by_pronoun(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token) -> str:
    """Take the subject of the nearest sentence before that can be meant; else the only one just named."""
    gender = GENDERS[pronoun.lower_]
    for name in _subjects_backwards(scenes, scene, pronoun):
        if _fits(scene, name, gender):
            return name
    near = scenes[max(0, scene.number - 1)].offset
    named = {
        name
        for _, name in scene.people.within(near, scene.offset + pronoun.idx)
        if _fits(scene, name, gender)
    }
    return named.pop() if len(named) == 1 else ""


def _fits(scene: Scene, name: str, gender: str) -> bool:
    return scene.people.genders.get(name, "") in {"", gender}


def _subjects_backwards(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token) -> Iterator[str]:
    """Give the people who were subjects: nearest sentence first, its main subject before the others."""
    yield from _subjects_in(scene, 0, pronoun.idx)
    for earlier in reversed(scenes[max(0, scene.number - PARAGRAPHS_BACK) : scene.number]):
        if earlier.is_body:
            yield from _subjects_in(earlier, 0, len(earlier.text))


def _subjects_in(scene: Scene, start: int, end: int) -> Iterator[str]:
    for sentence in reversed(list(scene.doc.sents)):
        tokens = [t for t in sentence if start <= t.idx < end and not scene.is_quoted(t.idx)]
        subjects = [t for t in tokens if t.dep_ in SUBJECTS]
        names = [person_of(scene, t) for t in sorted(subjects, key=lambda t: (t.head.dep_ != "ROOT", t.i))]
        if not any(names):
            pronoun = min((t.idx for t in subjects if t.lower_ in GENDERS), default=end)
            names = _only_one({scene.person_at(t) for t in tokens} - {""}, tokens, pronoun, scene)
        yield from (name for name in names if name)


def _only_one(names: set[str], tokens: list[Token], pronoun: int, scene: Scene) -> list[str]:
    """Where no person is a subject, take the one who is named at all, if before any "he"."""
    first = next((token.idx for token in tokens if scene.person_at(token)), pronoun)
    return list(names) if len(names) == 1 and first < pronoun else []


def _meant_by_noun(scene: Scene, noun: Token) -> str:
    """Take "the researcher" for the only one of that role, else the only one of the paragraph so far."""
    article = next((child.lower_ for child in noun.children if child.dep_ == "det"), "")
    bare = all(child.dep_ in {"det", "punct"} for child in noun.children)
    if article != "the" or not bare or noun.lower_ not in HUMAN_NOUNS | ROLES:
        return ""
    place = scene.offset + noun.idx
    holders = scene.people.with_role(noun.lower_, place)
    if holders:
        return holders.pop() if len(holders) == 1 else ""
    named = {name for _, name in scene.people.within(scene.offset, place)}
    return named.pop() if len(named) == 1 else ""


def _name_words(scene: Scene, token: Token) -> str:
    place = scene.offset + token.idx
    for mention, _ in scene.people.within(scene.offset, scene.offset + len(scene.text)):
        if mention.start <= place < mention.end:
            return scene.text[mention.start - scene.offset : mention.end - scene.offset]
    return _phrase(scene, token)


def _phrase(scene: Scene, token: Token) -> str:
    """Return a noun with what belongs to it: "the latest report", "a spokeswoman for the port"."""
    start, end = token.left_edge.idx, token.idx + len(token)
    if scene.is_quoted(start):
        return token.text
    words = scene.text[start:end]
    for child in token.rights:
        fuller = scene.text[start : child.right_edge.idx + len(child.right_edge)]
        if child.lower_ in {"of", "for"} and child.idx == end + 1 and not LONG_OR_BROKEN.search(fuller):
            words = fuller
    return words
