"""Whether a single word stands as a name of its own, not as a word of something else."""

from articles.reading.people.forms import Form
from articles.reading.people.lines import Line, Word
from articles.reading.people.tables import (
    CALLED_BY_GIVEN_NAME,
    EPONYMS,
    HUMAN_VERBS,
    NOT_IN_NAMES,
    PEOPLES,
    PLACES,
    POWERS,
    THINGS_NAMED,
)
from articles.reading.people.things import VERSUS, opens_a_thing

INSIDE = {"in", "at", "near", "on", "outside", "across", "around"}
WHOLES = {"ORG", "FAC", "WORK_OF_ART", "EVENT", "LAW", "LOC", "PRODUCT"}
PEOPLES_AND_TIMES = {"NORP", "LANGUAGE", "DATE", "TIME"}
TIMES = {"DATE", "TIME"}
MONTHS = {"may", "april", "june", "august"}
BEFORE_MONTHS = {"in", "of", "by", "since", "until", "till", "before", "after", "last", "this", "next"}


def stands_alone(line: Line, index: int) -> bool:
    """Say whether a surname is itself: not the Vesh Foundation, Vesh rifles, in May."""
    word = line.words[index]
    if index in line.titled:
        return not _before_a_thing(line, index)
    if word.lower in MONTHS and _is_told_of(line, index):
        return True
    if word.label in TIMES or _is_in_a_longer_name(line, index) or _is_of_a_place_or_case(line, index):
        return False
    if word.label != "PERSON" and _is_ordinary(line, index):
        return False
    return not _before_a_thing(line, index) and not _after_another_name(line, index)


def _is_told_of(line: Line, index: int) -> bool:
    """Say whether a month's name does what people do: "May told reporters", "May’s deputy"; not "in May"."""
    if line.joined(index) and line.words[index - 1].lower in BEFORE_MONTHS:
        return False
    after = line.at(index + 1)
    return after is not None and line.joined(index + 1) and after.lower in HUMAN_VERBS


def stands_as_given_name(line: Line, index: int) -> bool:
    """Say whether a given name has no other name beside it, and is no people's, place's or language's."""
    word = line.words[index]
    if word.label in PEOPLES_AND_TIMES or word.lower in PLACES or not word.form.can_be_of_a_name:
        return False
    if line.joined(index) and line.words[index - 1].lower in CALLED_BY_GIVEN_NAME:
        return False
    if not stands_alone(line, index):
        return False
    after = line.at(index + 1)
    return line.is_heading or after is None or not line.joined(index + 1) or not after.form.can_be_of_a_name


def _is_ordinary(line: Line, index: int) -> bool:
    """Say whether a word may be no name at all: "Will" that opens a sentence of a text with "will"."""
    return (line.is_heading or line.opens(index)) and line.words[index].lower in line.small_words


def _is_in_a_longer_name(line: Line, index: int) -> bool:
    """Say whether the model sees one thing of several words: "Vesh Peace Prize"; not "Vesh's Berlin"."""
    word = line.words[index]
    if line.is_heading or word.label not in WHOLES or line.owns(index) or _before_power(line, index):
        return False
    seen = next(entity for entity in line.entities if entity.end > word.start)
    inside = set(line.within(seen.start, seen.end))
    others = [at for at in (index - 1, index + 1) if at in inside and line.joined(max(at, index))]
    return any(_is_of_a_name(line.words[at].form) for at in others)


def _is_of_a_place_or_case(line: Line, index: int) -> bool:
    """Say whether a word is half of "San Vesh", "New Vesh", "Vesh v. Orsk", or a town: "in Washington"."""
    word, before, after = line.words[index], line.at(index - 1), line.at(index + 1)
    if before is not None and line.joined(index):
        if opens_a_thing(before):
            return True
        if before.lower in INSIDE and _is_a_town(word, after):
            return True
    if word.lower in PEOPLES and after is not None and line.joined(index + 1) and after.form.is_capital:
        return True
    return VERSUS in {each.lower for each in (before, after) if each is not None}


def _is_a_town(word: Word, after: Word | None) -> bool:
    """Tell "Washington" and "Vesh, Iowa"."""
    return word.lower in PLACES or (after is not None and after.gap == ", " and after.lower in PLACES)


def _is_of_a_name(form: Form) -> bool:
    return form.can_be_of_a_name and not form.is_title


def _before_power(line: Line, index: int) -> bool:
    after = line.at(index + 1)
    return after is not None and after.lower in POWERS


def _before_a_thing(line: Line, index: int) -> bool:
    after = line.at(index + 1)
    if after is None:
        return False
    if after.gap.strip() == "&":
        return True
    if not line.joined(index + 1) or after.lower in POWERS:
        return False
    return after.lower in EPONYMS or (after.form.is_capital and after.lower in THINGS_NAMED)


def _after_another_name(line: Line, index: int) -> bool:
    """Say whether a name goes before that is not of this person: "Mira" in "Mira Vesh"."""
    before = line.at(index - 1)
    if before is None or not line.joined(index) or not before.form.is_capital:
        return False
    if before.form.is_title or before.lower in NOT_IN_NAMES or before.lower in PEOPLES:
        return False
    if before.form.is_given or before.form.is_initial:
        return True
    return not line.is_heading and not line.opens(index - 1)
