"""How a name is made: given names, particles, a surname, a suffix."""

import re
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from articles.reading.names.folding import bare, fold, is_title, without_particle
from articles.reading.names.given_names import genders_as_spelled, is_given_name, lines_of_given_names
from articles.reading.names.tables import FAMILY_FIRST, PARENTS, PARTICLES, SUFFIXES

INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.?")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, every word folded; titles and particles are left out."""

    given: tuple[str, ...]
    """First and middle names; an initial is a single letter."""
    surname: str
    suffix: str = ""


@cache
def parts_of(name: str) -> NameParts:
    """Take a name apart. Raises nothing: a lone word is a surname without given names."""
    words = name_words(name)
    while len(words) > 2 and is_title(words[0]):
        words.pop(0)
    suffix = fold(words.pop()) if len(words) > 1 and bare(words[-1]) in SUFFIXES else ""
    inner = [
        word
        for at, word in enumerate(words[:-1])
        if bare(word) not in PARTICLES or INITIALS.fullmatch(word) or (at == 0 and _is_first_name(word))
    ]
    ordered = [*inner, *words[-1:]]
    if family_name_first(ordered):
        ordered = [*ordered[1:], ordered[0]]
    given = tuple(letter for word in ordered[:-1] for letter in _initials_or_word(word))
    return NameParts(given, fold(without_particle(ordered[-1])) if ordered else "", suffix)


def name_words(name: str) -> list[str]:
    """Return the words of a name: "J.K. O’Neill-Ray" has two."""
    return [word for word in re.split(r"[\s,]+", name) if any(letter.isalpha() for letter in word)]


def gender_of(name: str) -> str:
    """Return "male" or "female" when the first given name tells, else nothing."""
    given = parts_of(name).given
    if not given:
        return ""
    spelled = next((bare(word) for word in name_words(name) if fold(word) == given[0]), "")
    genders = genders_as_spelled().get(spelled) or {
        gender for gender, _ in lines_of_given_names().get(given[0], ())
    }
    return next(iter(genders)) if len(genders) == 1 else ""


def _is_first_name(word: str) -> bool:
    """Tell "Ben Rhodes" and "Abu Sayyaf" from "bin Laden"."""
    return is_given_name(word) or bare(word) in PARENTS


def family_name_first(words: list[str]) -> bool:
    """Tell Xi Jinping and Kim Jong-un from Kim Baxter and Lee Harvey Oswald."""
    if len(words) < 2 or bare(words[0]) not in FAMILY_FIRST or bare(words[-1]) in FAMILY_FIRST:
        return False
    if any(is_given_name(word) for word in words[1:]):
        return False
    return not is_given_name(words[0]) or len(words) == 3 or "-" in words[1]


def _initials_or_word(word: str) -> list[str]:
    if INITIALS.fullmatch(word):
        return [anyascii(letter).lower()[:1] for letter in word if letter.isalpha()]
    return [fold(piece) for piece in word.split("-") if piece]
