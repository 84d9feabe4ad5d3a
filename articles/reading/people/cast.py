"""The cast: the people of one text, each with every spelling and every place of the full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from articles.reading.names import (
    SUFFIXES,
    bare,
    fold,
    is_given_name,
    name_words,
    parts_of,
    same_name,
    skeleton,
    surname_key,
    without_particle,
)
from articles.reading.people.lines import Naming


@dataclass(frozen=True)
class Character:
    """One person of a text, in the making."""

    name: str
    spellings: tuple[str, ...]
    namings: tuple[Naming, ...]
    lone: bool = False
    is_overshadowed: bool = False
    """The bare surname means somebody else, whom the text never names in full."""
    is_kin: bool = False
    """The text calls them somebody's wife, son, the first lady: a surname with a title is somebody else's."""

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The folded words that alone may mean this person: the surname; first and last when unsure."""
        if self.is_overshadowed:
            return frozenset()
        return frozenset({parts_of(name).surname for name in self.spellings} | {_last_word(self.name)})

    @cached_property
    def given(self) -> frozenset[str]:
        return frozenset(given for name in self.spellings for given in parts_of(name).given)

    def is_spelled(self, word: str) -> bool:
        """Say whether a word in small letters stands in a spelling of the name, letter for letter."""
        return any(word == bare(part) for name in self.spellings for part in name_words(name))

    def also(self, namings: Sequence[Naming]) -> Character:
        return replace(self, namings=(*self.namings, *namings)) if namings else self


def cast_of(namings: list[Naming]) -> tuple[Character, ...]:
    """Bring the spellings of one name together, the fullest names first so that shorter ones find them."""
    by_name: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_name[naming.name].append(naming)
    troupe = _Troupe(families=_families(by_name))
    for name in sorted(by_name, key=lambda name: (-_fullness(name), name.isupper(), by_name[name][0].start)):
        troupe.join(name, by_name[name])
    return tuple(who for who in troupe.cast if not _is_two_surnames(who, troupe.cast))


def _is_two_surnames(who: Character, cast: list[Character]) -> bool:
    """Say whether a lost full stop made one name of two people's: "under Orsk Vesh says"."""
    words = [fold(word) for word in name_words(who.name)]
    if len(words) != 2 or is_given_name(name_words(who.name)[0]):
        return False
    surnames = {parts_of(other.name).surname for other in cast if other is not who}
    return surnames.issuperset(words)


def _families(names: Iterable[str]) -> frozenset[str]:
    """Return the surnames that names with other given names share."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        given[_last_word(name)].add(fold(name_words(name)[0]))
    return frozenset(surname for surname, bearers in given.items() if len(bearers) > 1)


@dataclass
class _Troupe:
    """A cast being gathered, looked up by what two spellings of one name have in common."""

    families: frozenset[str]
    cast: list[Character] = field(default_factory=list)
    places: defaultdict[tuple[str, ...], set[int]] = field(default_factory=lambda: defaultdict(set))

    def join(self, name: str, namings: list[Naming]) -> None:
        keys = _keys(name)
        at = next(
            (at for at in self._near(keys) if self._is_of(self.cast[at], name, namings)), len(self.cast)
        )
        if at == len(self.cast):
            self.cast.append(Character(name, (name,), tuple(namings)))
        else:
            known = self.cast[at]
            self.cast[at] = Character(known.name, (*known.spellings, name), (*known.namings, *namings))
        for key in keys:
            self.places[key].add(at)

    def _is_of(self, known: Character, name: str, namings: list[Naming]) -> bool:
        """Say whether a name is one of theirs.

        "Olan Vesh" is not of Olan Vesh Orsk, brother of Mira Orsk, if he stands first: he is the one whom the
        brother was named for. After her, "Mira Vesh" is how Mira Vesh Orsk was called.
        """
        if not _is_named(known, name):
            return False
        last = _last_word(known.name)
        if last == _last_word(name) or last not in self.families or same_name(known.name, name):
            return True
        return min(n.start for n in known.namings) < min(n.start for n in namings)

    def _near(self, keys: Iterable[tuple[str, ...]]) -> list[int]:
        return sorted(set().union(*(self.places.get(key, set()) for key in keys)))


def _keys(name: str) -> set[tuple[str, ...]]:
    """Return what a name shares with its other spellings: the surname's skeleton, two words at either end."""
    words = [fold(word) for word in name_words(name)]
    pieces = {(skeleton(fold(piece)),) for piece in name_words(name)[-1].split("-") if piece}
    return {(surname_key(name),), tuple(words[:2]), tuple(words[-2:])} | pieces


def _is_named(character: Character, name: str) -> bool:
    return any(
        same_name(spelling, name) or _is_part_of(name, spelling) or _is_half_of(name, spelling)
        for spelling in character.spellings
    )


def _is_half_of(name: str, fuller: str) -> bool:
    """Say whether "Mira Vesh" is "Mira Vesh-Orsk" by one of her surnames."""
    short, long = name_words(name), name_words(fuller)
    halves = [fold(half) for half in long[-1].split("-")]
    return len(halves) > 1 and fold(short[-1]) in halves and parts_of(name).given == parts_of(fuller).given


def _is_part_of(name: str, fuller: str) -> bool:
    """Say whether "Olan Vesh" is the beginning, or "Vesh Mirren" the end, of "Olan Vesh Mirren".

    It is not the beginning of "Olan Vesh Jr": a text that has both has two of the family.
    """
    if parts_of(name).suffix != parts_of(fuller).suffix:
        return False
    short = [fold(word) for word in name_words(name)]
    long = [fold(word) for word in name_words(fuller)]
    return 2 <= len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])


def _fullness(name: str) -> int:
    """Count letters' worth: words written out count twice what initials count; a particle counts once."""
    words = name_words(name)
    particles = sum(without_particle(word) != word for word in words)
    return particles + sum(1 if len(word.strip(".")) == 1 else 2 for word in words)


def _last_word(name: str) -> str:
    words = [word for word in name_words(name) if bare(word) not in SUFFIXES]
    return fold(without_particle((words or name_words(name))[-1]))
