"""Antecedents: whom "she" and "the researcher" mean, by who was spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.names import ROLES, bare
from articles.reading.quotations.naming import person_of, phrase
from articles.reading.quotations.tables import DOCUMENTS, GROUPS, HUMAN_NOUNS
from articles.reading.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from articles.reading.quotations.scenes import Scene
    from articles.reading.records import Mention

GENDERS = {"he": "male", "his": "male", "she": "female", "her": "female"}
SUBJECTS = {"nsubj", "nsubjpass"}
BOUND_BEFORE = re.compile(
    r"\b(?:about|after|against|around|as|at|before|behind|by|for|from|in|into|of|on|over|than|to|under|with|without)\s+$",
    re.IGNORECASE,
)
OWNS = re.compile(r"['’]s\b|['’](?=\s)")
INDEFINITE = {"a", "an", "another", "one"}
OF_ANOTHER_TIME = {
    "acting",
    "former",
    "future",
    "incoming",
    "late",
    "new",
    "next",
    "other",
    "outgoing",
    "second",
}
AGE = re.compile(r"\bthe \d{1,3}-year-old$", re.IGNORECASE)
FURTHEST_BACK = 6  # paragraphs, when all between are about the same "she"
PARAGRAPHS_BACK = 2  # set by hand: further back a pronoun is not trusted


def meant_by_pronoun(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token) -> str:
    """Take the subject of the nearest sentence before that can be meant; else the only one just named."""
    if _is_of_somebody_unnamed(scene, pronoun):
        return ""
    other = _spoken_of(scene, pronoun)
    above = _subject_above(scene, pronoun)
    if above and above != other and _fits(scene, above, GENDERS[pronoun.lower_]):
        return above
    here = [name for name in _subjects_in(scene, 0, pronoun.idx) if name != other]
    if here:
        return _first_that_fits(here, scene, pronoun)
    others = {other} | _named_in_words_beside(scene, pronoun)
    backwards = (name for name in _subjects_backwards(scenes, scene, pronoun) if name not in others)
    return _first_that_fits(backwards, scene, pronoun) or _only_one_named(scenes, scene, pronoun, others)


def _named_in_words_beside(scene: Scene, pronoun: Token) -> set[str]:
    """Return who is named in the words right before: of "“Holt must go,” he wrote", Holt is not he."""
    before = [stretch for stretch in scene.stretches if stretch.end <= pronoun.idx]
    if not before or scene.text[before[-1].end : pronoun.idx].strip(" ,"):
        return set()
    named = scene.people.within(scene.offset + before[-1].start, scene.offset + before[-1].end)
    return {name for _, name in named}


def _is_of_somebody_unnamed(scene: Scene, pronoun: Token) -> bool:
    """Say whether the last subject before is nobody by name: "one official said … he said"."""
    before = [token for token in scene.doc[: pronoun.i] if token.dep_ in SUBJECTS]
    before = [token for token in before if not scene.is_quoted(token.idx)]
    return bool(before) and _is_unnamed(scene, before[-1])


def _is_unnamed(scene: Scene, noun: Token) -> bool:
    article = next((child.lower_ for child in noun.children if child.dep_ in {"det", "nummod"}), "")
    return article in INDEFINITE and noun.lower_ in HUMAN_NOUNS | ROLES and not person_of(scene, noun)


def meant_by_age(scenes: tuple[Scene, ...], scene: Scene, token: Token) -> str:
    """Take "the 36-year-old" for the subject of the nearest sentence before."""
    if token.lower_ != "old" or not AGE.search(scene.text, max(0, token.idx - 20), token.idx + len(token)):
        return ""
    here = next(_subjects_in(scene, 0, token.idx), "")
    return here or next(_subjects_backwards(scenes, scene, token), "")


def meant_by_it(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token) -> str:
    """Take "it" and "they" for the group or paper that is the last subject before, in its own words."""
    here = [token for token in scene.doc[: pronoun.i] if not scene.is_quoted(token.idx)]
    meant = _last_group(scene, here, pronoun)
    if meant is not None or any(token.dep_ in SUBJECTS for token in here) or not scene.number:
        return phrase(scene, meant) if meant is not None else ""
    earlier = scenes[scene.number - 1]
    before = [token for token in earlier.doc if not earlier.is_quoted(token.idx)]
    meant = _last_group(earlier, before, pronoun) if earlier.is_body and earlier.has_grammar else None
    return phrase(earlier, meant) if meant is not None else ""


def _last_group(scene: Scene, tokens: list[Token], pronoun: Token) -> Token | None:
    """Return the last subject when it is no person and agrees with the pronoun."""
    subjects = [token for token in tokens if token.dep_ in SUBJECTS]
    if not subjects or not _may_be_a_group(subjects[-1]) or person_of(scene, subjects[-1]):
        return None
    many = subjects[-1].tag_ in {"NNS", "NNPS"}
    return subjects[-1] if many == (pronoun.lower_ == "they") else None


def _may_be_a_group(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or noun.lower_ in GROUPS or noun.lemma_ in DOCUMENTS


def _subject_above(scene: Scene, pronoun: Token) -> str:
    """Return who is the subject of the clause that holds the pronoun's: "Holt told Kerr that she"."""
    for verb in pronoun.head.ancestors:
        for subject in verb.lefts:
            if subject.dep_ in SUBJECTS and subject.i < pronoun.i and (name := person_of(scene, subject)):
                return name
    return ""


def _first_that_fits(names: Iterable[str], scene: Scene, pronoun: Token) -> str:
    gender = GENDERS[pronoun.lower_]
    return next((name for name in names if _fits(scene, name, gender)), "")


def _only_one_named(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token, others: set[str]) -> str:
    near = scenes[max(0, scene.number - 1)].offset
    named = {name for _, name in scene.people.within(near, scene.offset + pronoun.idx)} - others
    fitting = {name for name in named if _fits(scene, name, GENDERS[pronoun.lower_])}
    return fitting.pop() if len(fitting) == 1 else ""


def meant_by_noun(scene: Scene, noun: Token) -> str:
    """Take "the researcher" for the only one of that role, else the only one of the paragraph so far."""
    article = next((child.lower_ for child in noun.children if child.dep_ == "det"), "")
    if article != "the" or noun.lower_ not in HUMAN_NOUNS | ROLES:
        return ""
    place = scene.offset + noun.idx
    described = [child for child in noun.children if not (child.dep_ in {"det", "punct"} or _is_aside(child))]
    if described:
        return _only_one_described(scene, noun, described)
    holders = scene.people.with_role(noun.lower_, place)
    if holders:
        return holders.pop() if len(holders) == 1 else _last_subject_of(holders, scene, noun)
    named = {name for _, name in scene.people.within(scene.offset, place)}
    return named.pop() if len(named) == 1 else ""


def _only_one_described(scene: Scene, noun: Token, described: list[Token]) -> str:
    """Take "the Lisk senator" for the only senator, when no word of it speaks against the role as written."""
    if any(child.dep_ not in {"amod", "compound", "nmod"} or child.i > noun.i for child in described):
        return ""
    words = {bare(token.text) for token in noun.doc[noun.left_edge.i : noun.i]} - {"the", ""}
    if words & OF_ANOTHER_TIME:
        return ""
    holders = scene.people.with_described_role(noun.lower_, words, scene.offset + noun.idx)
    return holders.pop() if len(holders) == 1 else _last_subject_of(holders, scene, noun)


def _last_subject_of(holders: set[str], scene: Scene, noun: Token) -> str:
    """Of several senators, take the one whom the sentence before is about."""
    before = next(_subjects_in(scene, 0, noun.idx), "")
    return before if before in holders else ""


def _spoken_of(scene: Scene, pronoun: Token) -> str:
    """Return who cannot be meant: of "Holt, he wrote, is kind", Holt."""
    verb = pronoun.head
    if verb.dep_ not in {"parataxis", "ccomp"} or pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return ""
    subjects = [child for child in verb.head.lefts if child.dep_ in SUBJECTS and child.i < pronoun.i]
    return person_of(scene, subjects[0]) if subjects else ""


def _is_aside(child: Token) -> bool:
    """Say whether a clause only adds to a noun: "the senator, who had left the party,"."""
    return child.dep_ == "relcl" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","


def _fits(scene: Scene, name: str, gender: str) -> bool:
    return scene.people.genders.get(name, "") in {"", gender}


def _subjects_backwards(scenes: tuple[Scene, ...], scene: Scene, pronoun: Token) -> Iterator[str]:
    """Give who were subjects in the paragraphs before: nearest sentence first, its main subject first.

    Paragraphs about the same "she" do not count as far.
    """
    left = PARAGRAPHS_BACK
    for earlier in reversed(scenes[max(0, scene.number - FURTHEST_BACK) : scene.number]):
        if not left:
            return
        if earlier.is_body:
            yield from _subjects_in(earlier, 0, len(earlier.text))
        left -= 0 if _is_about(earlier, pronoun.lower_) else 1


def _is_about(scene: Scene, pronoun: str) -> bool:
    found = re.finditer(rf"\b{pronoun}\b", scene.text, re.IGNORECASE)
    return any(not scene.is_quoted(each.start()) for each in found)


def _subjects_in(scene: Scene, start: int, end: int) -> Iterator[str]:
    if not scene.has_grammar:
        yield from named_first_in(scene)
        return
    for sentence in reversed(list(scene.doc.sents)):
        tokens = [t for t in sentence if start <= t.idx < end and not scene.is_quoted(t.idx)]
        subjects = [t for t in tokens if t.dep_ in SUBJECTS]
        names = [person_of(scene, t) for t in sorted(subjects, key=lambda t: (t.head.dep_ != "ROOT", t.i))]
        if not any(names):
            pronoun = min((t.idx for t in subjects if t.lower_ in GENDERS), default=end)
            names = _only_one({scene.person_at(t) for t in tokens} - {""}, tokens, pronoun, scene)
        yield from (name for name in names if name)


def named_first_in(scene: Scene) -> Iterator[str]:
    """Where there is no grammar, take who is named first in a sentence for its subject, from the last on."""
    for start, end in reversed(list(sentences(scene.text))):
        named = scene.people.within(scene.offset + start, scene.offset + end)
        free = [name for mention, name in named if _may_be_subject(scene, mention)]
        if free and (free[0] == named[0][1] or len({name for _, name in named}) == 1):
            yield free[0]


def _may_be_subject(scene: Scene, mention: Mention) -> bool:
    """Say whether a name hangs on no preposition, owns nothing, and stands outside quotation marks."""
    start, end = mention.start - scene.offset, mention.end - scene.offset
    hangs = BOUND_BEFORE.search(scene.text, 0, start) or OWNS.match(scene.text, end)
    return not hangs and not scene.is_quoted(start)


def _only_one(names: set[str], tokens: list[Token], pronoun: int, scene: Scene) -> list[str]:
    """Where no person is a subject, take the one who is named at all, if before any "he"."""
    first = next((token.idx for token in tokens if scene.person_at(token)), pronoun)
    known = [name for name in names if scene.people.genders.get(name)]
    return known if len(names) == 1 and first < pronoun else []
