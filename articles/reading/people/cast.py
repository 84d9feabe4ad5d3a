"""The cast: the people of one text, each with every spelling and every place of the full name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.reading.names import SUFFIXES, bare, fold, name_words, parts_of, same_name, without_particle
from articles.reading.people.lines import Naming


@dataclass(frozen=True, slots=True)
class Character:
    """One person of a text, in the making."""

    name: str
    spellings: tuple[str, ...]
    namings: tuple[Naming, ...]
    lone: bool = False
    is_overshadowed: bool = False
    """The bare surname means somebody else, whom the text never names in full."""

    @property
    def surnames(self) -> frozenset[str]:
        """The folded words that alone may mean this person: the surname; first and last when unsure."""
        if self.is_overshadowed:
            return frozenset()
        return frozenset({parts_of(name).surname for name in self.spellings} | {_last_word(self.name)})

    @property
    def given(self) -> frozenset[str]:
        return frozenset(given for name in self.spellings for given in parts_of(name).given)

    def also(self, namings: Sequence[Naming]) -> "Character":
        return replace(self, namings=(*self.namings, *namings))


def cast_of(namings: list[Naming]) -> tuple[Character, ...]:
    """Bring the spellings of one name together, the fullest names first so that shorter ones find them."""
    by_name: dict[str, list[Naming]] = {}
    for naming in namings:
        by_name.setdefault(naming.name, []).append(naming)
    cast: list[Character] = []
    for name in sorted(by_name, key=lambda name: (-_fullness(name), by_name[name][0].start)):
        _join(cast, name, by_name[name])
    return tuple(cast)


def _join(cast: list[Character], name: str, namings: list[Naming]) -> None:
    at = next((at for at, character in enumerate(cast) if _is_named(character, name)), len(cast))
    if at == len(cast):
        cast.append(Character(name, (name,), tuple(namings)))
    else:
        known = cast[at]
        cast[at] = Character(known.name, (*known.spellings, name), (*known.namings, *namings))


def _is_named(character: Character, name: str) -> bool:
    return any(same_name(spelling, name) or _is_part_of(name, spelling) for spelling in character.spellings)


def _is_part_of(name: str, fuller: str) -> bool:
    """Say whether "Olan Vesh" is the beginning, or "Vesh Mirren" the end, of "Olan Vesh Mirren"."""
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
