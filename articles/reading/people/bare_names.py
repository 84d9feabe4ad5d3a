"""Bare names: a surname whose full name stands in the text means that person, whatever the model calls it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from articles.reading.names import FEMALE_WORDS, MALE_WORDS, ROLES, SUFFIXES, fold, gender_of, parts_of
from articles.reading.people.cast import Character
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.standing import stands_alone, stands_as_given_name
from articles.reading.people.tables import KIN
from articles.reading.people.things import is_thing
from articles.reading.people.whose import Bare, settled

NOBODY = ""


@dataclass(frozen=True)
class Bearers:
    """The cast, to be looked up by a folded word."""

    cast: tuple[Character, ...]
    beside: tuple[Character, ...]
    """Others, whose places are taken."""

    @cached_property
    def by_surname(self) -> dict[str, list[Character]]:
        return _looked_up((name, who) for who in self.cast for name in who.surnames)

    @cached_property
    def by_given_name(self) -> dict[str, list[Character]]:
        return _looked_up((name, who) for who in self.cast for name in who.given)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every folded word that may mean one of the cast."""
        juniors = (parts_of(who.name).surname for who in self.cast if who.is_overshadowed)
        return frozenset((*self.by_surname, *self.by_given_name, *juniors))

    @cached_property
    def taken(self) -> frozenset[tuple[int, int]]:
        """The (line, word) places of full names."""
        namings = (naming for who in (*self.cast, *self.beside) for naming in who.namings)
        return frozenset((n.line, at) for n in namings for at in range(n.first, n.last))


def bare_mentions(
    lines: tuple[Line, ...], cast: tuple[Character, ...], beside: tuple[Character, ...] = ()
) -> tuple[Character, ...]:
    """Add every surname, and given names that the model calls a person, to the one of the cast they mean."""
    bearers = Bearers(_known_as_kin(lines, _overshadowed(lines, cast)), beside)
    found = [
        bare
        for line in lines
        for index in line.capitals
        if line.words[index].form.folded in bearers.words
        and (line.number, index) not in bearers.taken
        and (bare := _bare_at(line, index, bearers))
    ]
    named: defaultdict[str, list[Naming]] = defaultdict(list)
    for who, naming in settled(lines, found):
        named[who.name if who else NOBODY].append(naming)
    return (*(who.also(named[who.name]) for who in bearers.cast), *_unsettled(named[NOBODY]))


def _unsettled(namings: list[Naming]) -> Iterator[Character]:
    """Make a lone name of each surname that nobody can be said to be meant by."""
    by_surname: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_surname[fold(naming.name)].append(naming)
    for same in by_surname.values():
        yield Character(same[0].name, (same[0].name,), tuple(same), lone=True)


def can_mean(line: Line, first: int, who: Character) -> bool:
    """Say whether a surname may be theirs: not after "Mrs" a man's, nor "President Vesh" his wife's."""
    if not line.joined(first):
        return True
    contrary = {"male": FEMALE_WORDS, "female": MALE_WORDS}.get(gender_of(who.name), frozenset())
    before = line.words[first - 1].lower
    return before not in contrary and not (who.is_kin and before in ROLES)


def _known_as_kin(lines: tuple[Line, ...], cast: tuple[Character, ...]) -> tuple[Character, ...]:
    return tuple(replace(who, is_kin=any(_is_after_kin(lines, n) for n in who.namings)) for who in cast)


def _is_after_kin(lines: tuple[Line, ...], naming: Naming) -> bool:
    line = lines[naming.line]
    return line.joined(naming.first) and line.words[naming.first - 1].lower in KIN


def _overshadowed(lines: tuple[Line, ...], cast: tuple[Character, ...]) -> tuple[Character, ...]:
    """A surname that stands before "Olan Vesh Jr" first does is the elder's, not his."""
    if not any(parts_of(who.name).suffix for who in cast):
        return cast
    first_of: dict[str, int] = {}
    for line in lines:
        for at in line.capitals:
            first_of.setdefault(line.words[at].form.folded, line.paragraph.start + line.words[at].start)
    return tuple(
        replace(who, is_overshadowed=bool(parts_of(who.name).suffix) and _comes_later(who, first_of))
        for who in cast
    )


def _comes_later(junior: Character, first_of: dict[str, int]) -> bool:
    first = min(naming.start for naming in junior.namings)
    return any(first_of.get(surname, first) < first for surname in junior.surnames)


def _bare_at(line: Line, index: int, bearers: Bearers) -> Bare | None:
    if line.joined(index + 1) and line.words[index + 1].lower in SUFFIXES:
        return _junior_at(line, index, bearers)
    named = bearers.by_surname.get(line.words[index].form.folded)
    if named is None:
        return _by_given_name(line, index, bearers)
    first = _first_of_name(line, index, named)
    if is_thing(line, first, index + 1) if first < index else not stands_alone(line, index):
        return None
    named = _spelled_so([who for who in named if can_mean(line, first, who)], line.words[first:index])
    return Bare(line.naming(first, index + 1), tuple(named)) if named else None


def _junior_at(line: Line, index: int, bearers: Bearers) -> Bare | None:
    """Read "Vesh Jr": whoever is the junior of that surname, be there an elder or not."""
    suffix, surname = fold(line.words[index + 1].lower), line.words[index].form.folded
    parts = ((who, parts_of(who.name)) for who in bearers.cast)
    named = tuple(who for who, name in parts if (name.surname, name.suffix) == (surname, suffix))
    return Bare(line.naming(index, index + 2), named) if len(named) == 1 else None


def _by_given_name(line: Line, index: int, bearers: Bearers) -> Bare | None:
    """Read "Olan"; not the first half of "Olan Vesh", nor the "D" of a party.

    Nor "Marry" for Mary where the text has it in small letters, nor "Olan and Mira Orsk" for Olan Vesh.
    """
    word, after = line.words[index], line.at(index + 1)
    named = bearers.by_given_name.get(word.form.folded, [])
    if len(named) != 1 or word.form.is_initial or not stands_as_given_name(line, index):
        return None
    if word.lower in line.small_words and not named[0].is_spelled(word.lower):
        return None
    if _shares_a_surname(line, index) - named[0].surnames:
        return None
    if after is not None and line.joined(index + 1) and after.form.folded in bearers.by_surname:
        return None
    return Bare(line.naming(index, index + 1), tuple(named))


def _shares_a_surname(line: Line, index: int) -> set[str]:
    """Return the surname of "Olan and Mira Vesh", folded: it is Olan's too."""
    other, surname = line.at(index + 2), line.at(index + 3)
    if other is None or surname is None or line.words[index + 1].lower != "and":
        return set()
    is_a_pair = all(map(line.joined, (index + 1, index + 2, index + 3)))
    if is_a_pair and other.form.is_given and surname.form.can_be_of_a_name:
        return {surname.form.folded}
    return set()


def _first_of_name(line: Line, index: int, named: list[Character]) -> int:
    """Go left over given names, initials and particles of a bearer: "Olan Vesh", "de la Vesh"."""
    given = {name for who in named for name in who.given}
    initials = {name[0] for name in given}
    first = index
    while line.joined(first) and _is_of_name(line.words[first - 1], given, initials):
        first -= 1
    return first


def _is_of_name(word: Word, given: set[str], initials: set[str]) -> bool:
    if word.form.is_initial:
        return word.lower[0] in initials
    return (word.form.is_capital and word.form.folded in given) or word.form.is_particle


def _spelled_so(named: list[Character], before: tuple[Word, ...]) -> list[Character]:
    spelled = {word.form.folded for word in before if not word.form.is_particle}
    return [who for who in named if spelled & who.given] or named


def _looked_up(pairs: Iterable[tuple[str, Character]]) -> dict[str, list[Character]]:
    found: defaultdict[str, list[Character]] = defaultdict(list)
    for name, who in pairs:
        found[name].append(who)
    return dict(found)
