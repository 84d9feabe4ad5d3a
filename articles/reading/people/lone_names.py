"""Lone names: a surname with no full name in the text. Kept apart; never a person by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.reading.names import fold, is_given_name, is_title, without_particle
from articles.reading.people.bare_names import has_contrary_title
from articles.reading.people.cast import Character
from articles.reading.people.full_names import SPEAKING, by_model
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.tables import NOT_IN_NAMES, PEOPLES
from articles.reading.people.things import is_thing

if TYPE_CHECKING:
    from spacy.tokens import Token

HUMAN_PLACES = {"nsubj", "nsubjpass", "poss", "dobj", "dative", "agent", "conj"}
HUMAN_PREPOSITIONS = {"by", "with", "against", "for", "of", "about"}  # one goes "to" places too
PLACE_PREPOSITIONS = {"in", "at", "near", "outside", "across", "around", "through", "from", "into"}
SHORTEST_LONE = 3  # letters


def lone_names(lines: tuple[Line, ...], cast: tuple[Character, ...]) -> list[Character]:
    """Find single words that act as people and belong to nobody of the cast."""
    found: dict[str, list[Naming]] = {}
    for line in lines:
        for index in sorted(_lone_words(line)):
            if not _is_of_the_cast(line, index, cast):
                folded = _folded(line.words[index])
                found.setdefault(folded, []).append(line.naming(index, index + 1))
    things, places = _other_things(lines), _places(lines)
    return [
        Character(namings[0].name, (namings[0].name,), tuple(namings), lone=True)
        for folded, namings in found.items()
        if len(namings) >= things.count(folded) and folded not in places
    ]


def _folded(word: Word) -> str:
    return fold(without_particle(word.text))


def _is_of_the_cast(line: Line, index: int, cast: tuple[Character, ...]) -> bool:
    folded = _folded(line.words[index])
    return any(
        folded in character.given
        or (folded in character.surnames and not has_contrary_title(line, index, character))
        for character in cast
    )


def _lone_words(line: Line) -> set[int]:
    seen = {first for first, last in by_model(line) if last - first == 1}
    titled = {at for at in range(1, len(line.words)) if _is_titled(line, at)}
    return {
        at
        for at in seen | titled
        if _can_be_lone(line.words[at])
        and not is_thing(line, at, at + 1)
        and not _has_names_beside(line, at)
        and (at in titled or _is_human(line.words[at].token))
    }


def _can_be_lone(word: Word) -> bool:
    return (
        len(word.text) >= SHORTEST_LONE and word.is_capital and word.can_be_of_a_name and not word.is_initial
    )


def _is_titled(line: Line, index: int) -> bool:
    """Say whether a title stands before and the model or the verb sees a person: "Senator Vesh said"."""
    before, word = line.words[index - 1], line.words[index]
    if not line.joined(index) or not is_title(before.text) or not before.is_capital:
        return False
    return word.label == "PERSON" or (word.token.dep_ == "nsubj" and word.token.head.lemma_ in SPEAKING)


def _has_names_beside(line: Line, index: int) -> bool:
    before, after = line.at(index - 1), line.at(index + 1)
    return (after is not None and line.joined(index + 1) and _is_name(after, line)) or (
        before is not None and line.joined(index) and _is_name(before, line)
    )


def _is_name(word: Word, line: Line) -> bool:
    if line.is_headline:
        return word.is_initial or (word.is_capital and is_given_name(word.text))
    if is_title(word.text) or word.lower in NOT_IN_NAMES | PEOPLES:
        return False
    return word.is_capital and word.token.pos_ == "PROPN"


def _is_human(token: Token) -> bool:
    """Say whether a word stands where people stand: "Vesh's image", "Vesh said", "against Vesh"."""
    if any(left.lower_ == "the" for left in token.lefts):
        return False  # "the lower Sorna": rivers, ships and firms have an article
    if token.dep_ == "conj":
        return token.head.ent_type_ == "PERSON" and _is_human(token.head)
    if token.dep_ == "pobj":
        return token.head.lower_ in HUMAN_PREPOSITIONS
    return token.dep_ in HUMAN_PLACES


def _other_things(lines: tuple[Line, ...]) -> list[str]:
    """Return the words that the model calls something else, as often as it does."""
    return [
        _folded(word)
        for line in lines
        for word in line.words
        if word.is_capital and word.label in {"ORG", "GPE", "LOC", "FAC", "PRODUCT", "NORP"}
    ]


def _places(lines: tuple[Line, ...]) -> set[str]:
    """Return the words that stand after "in", "near" or the like anywhere in the text."""
    return {
        _folded(word)
        for line in lines
        for index, word in enumerate(line.words)
        if index and line.joined(index) and line.words[index - 1].lower in PLACE_PREPOSITIONS
    }
