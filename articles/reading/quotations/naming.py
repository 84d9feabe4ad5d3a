"""Naming: which person a word names, and in which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.names import ROLES
from articles.reading.quotations.tables import HUMAN_NOUNS, SHORT_ROLES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.scenes import Scene
    from articles.reading.records import Mention

LONG_OR_BROKEN = re.compile(r"[,;:“”\"]|^.{80}")
FURTHEST_NAME = 70  # characters from a post to the end of the name
TITLES_AT_END = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen)\.?\s*)+$")
BROKEN_OR_BOUND = re.compile(
    r"[,.;:“”\"!?()—–]|\b(?:about|after|against|and|as|at|before|by|for|from|in|of|on|or|that|to|told|under|with|who)$"
    r"|\b(?:is|was|are|were|has|had|have|says?|said|told|who|that|whose)\b"
)
OWNS = re.compile(r"['’]s\b|['’](?=\s)")
SHORT_TITLES = frozenset[str]().union(*SHORT_ROLES.values())
DOT_AND_SPACE = re.compile(r"\.?\s")
UP_TO_COMMA = re.compile(r"[^,.;:“”\"!?]{0,60},\s+")


def person_of(scene: Scene, token: Token) -> str:
    """Return the person whom a word names, itself or in apposition: "the minister, Vera Holt,"."""
    name = scene.person_at(token) or _titled(scene, token)
    if name or token.lower_ not in HUMAN_NOUNS | ROLES:
        return name
    for below in token.subtree:
        if below.dep_ == "appos" and not _has_another_human(scene, token, below):
            name = name or scene.person_at(below)
    return name or _named_right_after(scene, token) or _named_after(scene, token)


def _titled(scene: Scene, token: Token) -> str:
    """Read "Sgt. Olan Vesh" where the grammar stops at the title."""
    if token.lower_.rstrip(".") not in SHORT_TITLES:
        return ""
    blank = DOT_AND_SPACE.match(scene.text, token.idx + len(token))
    return scene.people.at(scene.offset + blank.end()) if blank else ""


def is_joint(scene: Scene, token: Token, name: str) -> bool:
    """Say whether two speak at once: "Holt and Vesh said", "He and Vesh said"."""
    others = [person_of(scene, child) for child in token.children if child.dep_ == "conj"]
    pronouns = [child for child in token.lefts if child.pos_ == "PRON" and child.nbor(1).lower_ == "and"]
    if pronouns:
        return True
    return any(other not in {"", name} for other in others)


def name_words(scene: Scene, token: Token) -> str:
    place = scene.offset + token.idx
    for mention, _ in scene.people.within(scene.offset, scene.offset + len(scene.text)):
        if mention.start <= place < mention.end:
            return scene.text[mention.start - scene.offset : mention.end - scene.offset]
    return phrase(scene, token)


def phrase(scene: Scene, token: Token) -> str:
    """Return a noun with what belongs to it: "the latest report", "a spokeswoman for the port"."""
    first, end = token.left_edge, token.idx + len(token)
    if scene.is_quoted(first.idx):
        first = _first_outside(scene, token)
    if first.i and first.nbor(-1).lower_ == "the":
        first = first.nbor(-1)  # which the grammar gave to the verb
    start = first.idx
    words = scene.text[start:end]
    for child in token.rights:
        fuller = scene.text[start : child.right_edge.idx + len(child.right_edge)]
        if child.lower_ in {"of", "for"} and child.idx == end + 1 and not LONG_OR_BROKEN.search(fuller):
            words = fuller
    return words


def _first_outside(scene: Scene, noun: Token) -> Token:
    """Return the first of the words right before a noun that are its own and stand outside the marks."""
    first = noun
    while first.i > noun.left_edge.i:
        before = first.nbor(-1)
        if before.is_punct or scene.is_quoted(before.idx):
            break
        first = before
    return first


def _has_another_human(scene: Scene, post: Token, name: Token) -> bool:
    """Say whether a name may be another's: "a lawyer for the owner, Vera Holt,"."""
    between = scene.text[post.idx + len(post) : name.idx].lower().split()
    return any(word.strip(",") in HUMAN_NOUNS for word in between)


def _named_right_after(scene: Scene, post: Token) -> str:
    """Read "television host Dr. Vera Holt" and "the head of the council Vera Holt", where no comma stands."""
    end = post.idx + len(post)
    named = scene.people.within(scene.offset + end, scene.offset + end + FURTHEST_NAME)
    if not named:
        return ""
    start = named[0][0].start - scene.offset
    between = TITLES_AT_END.sub("", scene.text[end:start].strip())
    if (
        _has_a_verb(scene, end, start)
        or BROKEN_OR_BOUND.search(between)
        or scene.is_quoted(start)
        or OWNS.match(scene.text, _end(scene, named[0][0]))
    ):
        return ""
    return named[0][1]


def _has_a_verb(scene: Scene, start: int, end: int) -> bool:
    """Say whether a verb stands between: "The president praised General Kerr" names two."""
    return any(start <= token.idx < end and token.pos_ in {"VERB", "AUX"} for token in scene.doc)


def _end(scene: Scene, mention: Mention) -> int:
    return mention.end - scene.offset


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
