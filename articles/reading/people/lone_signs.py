"""Signs that a single word, whose full name stands nowhere, is a person's name."""

import re
from enum import Enum

from articles.reading.names import PARTICLES, SUFFIXES
from articles.reading.people.conduct import acts_like_a_person, speaks
from articles.reading.people.lines import Line, Word
from articles.reading.people.standing import stands_alone
from articles.reading.people.tables import (
    AFTER_PEOPLE,
    BEFORE_PLACES,
    FIRMS,
    HUMAN_VERBS,
    NOT_IN_NAMES,
    PEOPLES,
    PLACES,
    POWERS,
    SURNAMES_KNOWN,
    SURNAMES_TOO,
    THINGS_NAMED,
)
from articles.reading.people.things import is_thing

SHORTEST_LONE = 3  # letters
DAY = re.compile(r" \d")
PEOPLE_OF_A_TOWN = "ians"
VERBS_OF_ANYTHING = {"is", "was", "may", "can", "must", "might"}
ARTICLES = {"the", "a", "an"}
GOVERNING = {"administration", "presidency"}
THINGS = {"ORG", "GPE", "LOC", "FAC", "PRODUCT", "NORP"}


class Sign(Enum):
    SEEN = "the model sees a person"
    ACTING = "it does what people do, unless it is a place or a firm elsewhere in the text"
    SURE = "one place is enough"


def can_be_lone(line: Line, index: int) -> bool:
    word = line.words[index]
    if not word.form.can_be_of_a_name or word.form.is_initial or word.lower.endswith(PEOPLE_OF_A_TOWN):
        return False
    if _is_joined_with_small(word.text):
        return False
    if is_thing(line, index, index + 1) or word.lower in SUFFIXES or _is_glued(line, index):
        return False
    if DAY.match(line.paragraph.text, word.end) and word.form.is_given:
        return False
    if _is_an_acronym(line, index) or _stands_between_titles(line, index):
        return False
    return len(word.text) >= SHORTEST_LONE or word.lower in SURNAMES_KNOWN or index in line.titled


def _is_joined_with_small(text: str) -> bool:
    """Say whether a small word is part of it: "Vesh-fil-A", "Vesh-related"; "Vesh-al-Hamdi" may be a name.

    Two that every reader knows are no name together: "the Clinton-Trump debate".
    """
    pieces = text.split("-")
    if len(pieces) > 1 and all(piece.lower() in SURNAMES_KNOWN for piece in pieces):
        return True
    return any(piece.islower() and piece not in PARTICLES for piece in pieces[1:])


def _is_an_acronym(line: Line, index: int) -> bool:
    """Say whether capitals alone stand among plain words: "VESH said"; "Judge VESH" is somebody."""
    word = line.words[index]
    if not word.form.is_shouted or line.is_shouted or word.lower in SURNAMES_KNOWN:
        return False
    return index not in line.titled


def _stands_between_titles(line: Line, index: int) -> bool:
    """Say whether a word is of an office: "Deputy | Labor | Secretary"; in "Deputy Vesh" it is none."""
    after = line.at(index + 1)
    if after is None or not line.joined(index + 1) or index not in line.titled:
        return False
    return after.form.is_title and after.form.is_capital


def _is_glued(line: Line, index: int) -> bool:
    """Say whether it is a piece of a word: "Vesh" of "OpenVeshPlan"."""
    if line.words[index].lower in SURNAMES_KNOWN:
        return False
    after = line.at(index + 1)
    return (index > 0 and not line.words[index].gap) or (after is not None and not after.gap)


def has_a_sign(line: Line, index: int) -> bool:
    """Say whether anything at all speaks for a person. It spares most words the dearer questions."""
    word, after = line.words[index], line.at(index + 1)
    if word.label == "PERSON" or word.lower in SURNAMES_KNOWN or index in line.titled:
        return True
    return after is not None and after.text in GOVERNING


def sign_of(line: Line, index: int) -> Sign | None:
    """Say how well one place speaks for a person."""
    if _is_surely_lone(line, index):
        return Sign.SURE
    if _is_called_a_person(line, index):
        return Sign.ACTING
    if not _is_seen_alone(line, index):
        return None
    return Sign.ACTING if _acts(line, index) else Sign.SEEN


def _is_surely_lone(line: Line, index: int) -> bool:
    """Say whether one place is enough: "Senator Vesh", "Vesh said", "the Vesh administration"."""
    word = line.words[index]
    if _has_a_name_after(line, index):
        return False
    if index in line.titled:
        return word.label == "PERSON" or _is_a_surname_after_title(line, index)
    if _has_a_name_before(line, index) or word.lower in PLACES or word.lower in FIRMS:
        return False
    if word.lower in SURNAMES_KNOWN:
        return stands_alone(line, index)
    after = line.at(index + 1)
    return bool(after is not None and after.text in GOVERNING and word.label in {"PERSON", "ORG"})


def _is_seen_alone(line: Line, index: int) -> bool:
    """Say whether the model sees a person in one word with no name beside it."""
    word = line.words[index]
    if word.label != "PERSON" or word.lower in PLACES or word.lower in FIRMS:
        return False
    if _has_a_name_after(line, index) or _has_a_name_before(line, index):
        return False
    return not _has_an_article(line, index)


def _acts(line: Line, index: int) -> bool:
    """Say whether a word does what people do; what is no known given name needs a verb of people after it.

    A word that opens a sentence and one in -ing may be any word: "Copy may differ", "Winning is all".
    """
    word, after = line.words[index], line.at(index + 1)
    if word.form.is_given:
        return _stands_free(line, index)
    if after is None or not line.joined(index + 1) or after.lower not in HUMAN_VERBS:
        return False
    if word.lower.endswith("ing") or (line.opens(index) and after.lower in VERBS_OF_ANYTHING):
        return speaks(line, index, index + 1)
    return _stands_free(line, index)


def _stands_free(line: Line, index: int) -> bool:
    """Say whether a word stands as a name: not in "the Vesh flood" nor "to Vesh", nor in a heading."""
    if line.is_heading or (line.opens(index) and line.words[index].lower in line.small_words):
        return False
    if line.joined(index) and line.words[index - 1].lower == "to":
        return False
    after = line.at(index + 1)
    if after is None or not line.joined(index + 1) or after.form.is_capital or line.owns(index):
        return True
    return after.lower in AFTER_PEOPLE or after.lower.endswith("ed")


def _is_called_a_person(line: Line, index: int) -> bool:
    """Say whether the model sees a person, and saying, a post, an age or a small title stands beside."""
    word = line.words[index]
    if word.label != "PERSON" or line.is_heading or word.lower in PLACES or word.lower in FIRMS:
        return False
    if _has_a_name_after(line, index) or _has_a_name_before(line, index):
        return False
    if line.joined(index) and line.words[index - 1].form.is_title:
        return True
    return speaks(line, index, index + 1) or acts_like_a_person(line, index, index + 1)


def is_placed(line: Line, index: int) -> bool:
    """Say whether "in", "near" or the like stands before, or a word of places and firms after."""
    if line.joined(index) and line.words[index - 1].lower in BEFORE_PLACES and not line.owns(index):
        return True
    after = line.at(index + 1)
    return after is not None and line.joined(index + 1) and _is_of_a_thing(after)


def _is_of_a_thing(after: Word) -> bool:
    return after.form.is_capital and after.lower in THINGS_NAMED - SURNAMES_TOO


def _is_a_surname_after_title(line: Line, index: int) -> bool:
    word = line.words[index]
    return (
        not line.is_heading
        and word.label in {"", "ORG"}
        and not word.form.is_shouted
        and not line.sees_as_one(index - 1, index + 1, "ORG")
        and _stands_free(line, index)
    )


def _has_an_article(line: Line, index: int) -> bool:
    """Rivers, ships and firms have one; "the Vesh administration" too, and is a person's."""
    if not line.joined(index) or line.words[index - 1].lower not in ARTICLES:
        return False
    after = line.at(index + 1)
    return after is None or not line.joined(index + 1) or after.lower not in POWERS


def _has_a_name_after(line: Line, index: int) -> bool:
    return line.joined(index + 1) and _is_name(line, index + 1)


def _has_a_name_before(line: Line, index: int) -> bool:
    return line.joined(index) and _is_name(line, index - 1)


def _is_name(line: Line, index: int) -> bool:
    form = line.words[index].form
    if line.is_heading:
        return form.is_initial or (form.is_capital and form.is_given)
    if form.is_title or form.lower in NOT_IN_NAMES or form.lower in PEOPLES:
        return False
    return form.is_capital and not line.opens(index)
