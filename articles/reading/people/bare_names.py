"""Bare names: a surname whose full name stands in the text means that person, whatever the model calls it."""

from dataclasses import replace

from articles.reading.names import (
    FEMALE_WORDS,
    MALE_WORDS,
    fold,
    gender_of,
    is_given_name,
    is_title,
    parts_of,
    without_particle,
)
from articles.reading.people.cast import Character
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.tables import EPONYMS, NOT_IN_NAMES, PEOPLES, POWERS, THINGS_NAMED
from articles.reading.people.things import is_thing

NOT_NOUNS = {"VERB", "AUX", "ADP", "ADV", "DET", "PRON", "SCONJ", "CCONJ"}
WHOLES = {"ORG", "FAC", "WORK_OF_ART", "EVENT", "LAW", "LOC", "PRODUCT"}


def bare_mentions(lines: tuple[Line, ...], cast: tuple[Character, ...]) -> tuple[Character, ...]:
    """Add every surname, and given names that the model calls a person, to the one they mean."""
    cast = tuple(_shadowed(lines, character) for character in cast)
    found: dict[str, list[Naming]] = {}
    for line in lines:
        taken = {
            at for who in cast for n in who.namings if n.line == line.number for at in range(n.first, n.last)
        }
        for index in range(len(line.words)):
            if index not in taken and (named := _named_at(line, index, cast)):
                found.setdefault(named[0].name, []).append(named[1])
    return tuple(character.also(found.get(character.name, [])) for character in cast)


def _shadowed(lines: tuple[Line, ...], character: Character) -> Character:
    """A surname that stands before "Olan Vesh Jr" first does is the elder's, not his."""
    if not parts_of(character.name).suffix:
        return character
    first = min(naming.start for naming in character.namings)
    earlier = any(
        line.paragraph.start + word.start < first and fold(word.text) in character.surnames
        for line in lines
        for word in line.words
    )
    return replace(character, is_overshadowed=earlier)


def _named_at(line: Line, index: int, cast: tuple[Character, ...]) -> tuple[Character, Naming] | None:
    word = line.words[index]
    if not word.is_capital:
        return None
    folded = fold(without_particle(word.text))
    bearers = [character for character in cast if folded in character.surnames]
    if not bearers:
        return _by_given_name(line, index, cast)
    first = _first_of_name(line, index, bearers)
    if is_thing(line, first, index + 1) if first < index else not _stands_alone(line, index):
        return None
    bearers = [character for character in bearers if not has_contrary_title(line, first, character)]
    if not bearers:
        return None
    naming = line.naming(first, index + 1)
    return _last_named(_spelled_so(bearers, line.words[first:index]), naming), naming


def has_contrary_title(line: Line, first: int, character: Character) -> bool:
    """Say whether "Mrs" stands before the surname of a man, or "Mr" before a woman's."""
    before = line.at(first - 1)
    if before is None or not line.joined(first):
        return False
    contrary = {"male": FEMALE_WORDS, "female": MALE_WORDS}.get(gender_of(character.name), frozenset())
    return before.lower in contrary


def _by_given_name(line: Line, index: int, cast: tuple[Character, ...]) -> tuple[Character, Naming] | None:
    word = line.words[index]
    if word.label != "PERSON" or not _stands_alone(line, index) or _has_neighbour(line, index + 1):
        return None
    bearers = [character for character in cast if fold(word.text) in character.given]
    return (bearers[0], line.naming(index, index + 1)) if len(bearers) == 1 else None


def _first_of_name(line: Line, index: int, bearers: list[Character]) -> int:
    """Go left over given names, initials and particles of a bearer: "Olan Vesh", "de la Vesh"."""
    given = {name for character in bearers for name in character.given}
    initials = {name[0] for name in given}
    first = index
    while line.joined(first) and _is_of_name(line.words[first - 1], given, initials):
        first -= 1
    return first


def _is_of_name(word: Word, given: set[str], initials: set[str]) -> bool:
    if word.is_initial:
        return word.lower[0] in initials
    return (word.is_capital and fold(word.text) in given) or word.is_particle


def _spelled_so(bearers: list[Character], before: tuple[Word, ...]) -> list[Character]:
    spelled = {fold(word.text) for word in before if not word.is_particle}
    return [character for character in bearers if spelled & character.given] or bearers


def _last_named(bearers: list[Character], naming: Naming) -> Character:
    """Of several bearers of a surname take the one last named in full; before any, the first to come."""
    earlier = [
        (full.start, i) for i, c in enumerate(bearers) for full in c.namings if full.start < naming.start
    ]
    if earlier:
        return bearers[max(earlier)[1]]
    return min(bearers, key=lambda character: min(full.start for full in character.namings))


def _stands_alone(line: Line, index: int) -> bool:
    """Say whether a surname is itself, not a word of something else: the Vesh Foundation, Vesh rifles."""
    word = line.words[index]
    if word.label in WHOLES and _is_in_a_longer_name(line, index):
        return False
    if not line.is_headline and word.label != "PERSON" and word.token.pos_ in NOT_NOUNS:
        return False
    return not _before_a_thing(line, index) and not _after_another_name(line, index)


def _is_in_a_longer_name(line: Line, index: int) -> bool:
    """Say whether the model sees one thing named with further words: "Vesh Peace Prize"."""
    token = line.words[index].token
    for entity in line.paragraph.doc.ents:
        if entity.start <= token.i < entity.end:
            others = [line.words[at] for at in line.within(entity.start_char, entity.end_char) if at != index]
            return any(other.can_be_of_a_name and not is_title(other.text) for other in others)
    return False


def _before_a_thing(line: Line, index: int) -> bool:
    after = line.at(index + 1)
    if after is None or after.lower in POWERS or after.gap.strip() == "&":
        return after is not None and after.gap.strip() == "&"
    if not line.joined(index + 1):
        return False
    return after.lower in EPONYMS or (after.is_capital and after.lower in THINGS_NAMED)


def _after_another_name(line: Line, index: int) -> bool:
    """Say whether a name goes before that is not of this person: "Mira" in "Mira Vesh"."""
    before = line.at(index - 1)
    if before is None or not line.joined(index) or not before.is_capital:
        return False
    if is_title(before.text) or before.lower in NOT_IN_NAMES or before.lower in PEOPLES:
        return False
    if is_given_name(before.text) or before.is_initial:
        return True
    return not line.is_headline and before.token.pos_ == "PROPN" and index > 1


def _has_neighbour(line: Line, index: int) -> bool:
    after = line.at(index)
    return after is not None and line.joined(index) and after.can_be_of_a_name and not line.is_headline
