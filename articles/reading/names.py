"""Names: how a name is made, how its spellings fold into one, and when two spellings are one name.

Precision first: Sergei Shoigu is Sergey Shoygu, but Ivanov is not Ivanova, nor is Julia Kerr Julian Kerr.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from anyascii import anyascii

DATA = Path(__file__).parent / "data"
SHORTEST_WITH_LONG_RULES = 5  # letters; shorter names clash (Khan, Han)
SHORTEST_SURNAME_WITH_EDIT = 6  # letters; one letter may differ from here on
SHORTEST_GIVEN_WITH_EDIT = 5
SHORTEST_GIVEN_FOLDED = 5
GENDERS = ("male", "female")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.?")
INITIAL_SOUNDS = {"j": "i", "y": "i", "e": "i", "c": "k", "q": "k", "w": "v"}
APOSTROPHES = "'’ʼ‘"


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, every word folded; titles and particles are left out."""

    given: tuple[str, ...]
    """First and middle names; an initial is a single letter."""
    surname: str
    suffix: str = ""


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings can be one name. An initial answers to every name it may stand for."""
    a, b = parts_of(one), parts_of(other)
    return _same_surname(a.surname, b.surname) and _same_given_names(a, b)


def surname_key(name: str) -> str:
    """Return a coarse skeleton of the surname. Names with other keys are never one name by `same_name`."""
    return skeleton(parts_of(name).surname)


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
    if _family_name_first(ordered):
        ordered = [*ordered[1:], ordered[0]]
    given = tuple(letter for word in ordered[:-1] for letter in _initials_or_word(word))
    return NameParts(given, fold(without_particle(ordered[-1])) if ordered else "", suffix)


def name_words(name: str) -> list[str]:
    """Return the words of a name: "J.K. O’Neill-Ray" has two."""
    return [word for word in re.split(r"[\s,]+", name) if any(letter.isalpha() for letter in word)]


@cache
def fold(word: str) -> str:
    """Return the one form that all spellings of a word share."""
    short = _rewritten(anyascii(word).lower(), "short")
    if len(short) < SHORTEST_WITH_LONG_RULES:
        return short
    return _rewritten(short, "long")


@cache
def skeleton(folded: str) -> str:
    """Return the consonants of a folded word, alike ones made one."""
    return _rewritten(_rewritten(folded, "long"), "skeleton") or folded[:1]


def bare(word: str) -> str:
    """Return a word in small letters without the full stop of an abbreviation."""
    return word.strip(".").lower()


def without_particle(word: str) -> str:
    """Return "Assad" for "al-Assad", "Orval" for "d'Orval"."""
    if word[1:2] in APOSTROPHES and word[:1] == "d" and word[2:3].isupper():
        return word[2:]
    first, hyphen, rest = word.partition("-")
    return rest if hyphen and rest and first.lower() in PARTICLES else word


def is_title(word: str) -> bool:
    return bare(word) in HONORIFICS or bare(word) in ROLES


def is_given_name(word: str) -> bool:
    """Say whether the table knows a word; short ones only as spelled there, so that "So" is not "Soo"."""
    if len(word) < SHORTEST_GIVEN_FOLDED:
        return anyascii(word).lower() in _short_given_names()
    return fold(word) in _lines_of_given_names()


def gender_of(name: str) -> str:
    """Return "male" or "female" when the first given name tells, else nothing."""
    given = parts_of(name).given
    genders = {gender for gender, _ in _lines_of_given_names().get(given[0], ())} if given else set()
    return genders.pop() if len(genders) == 1 else ""


def slug_of(name: str) -> str:
    """Return the words of an address: "Żaneta O’Neill" gives "zaneta-oneill"."""
    plain = anyascii("".join(letter for letter in name if letter not in APOSTROPHES)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def sort_name(name: str) -> str:
    """Return the surname, then the given names, in plain small letters."""
    words = [anyascii(word).lower() for word in name_words(name)]
    if _family_name_first(words):
        return " ".join(words)
    return " ".join([*words[-1:], *words[:-1]])


def given_name_lines(folded: str) -> frozenset[str]:
    """Return the lines of the table on which a folded given name stands, translations too, as words."""
    own = (f"{gender} {number}" for gender, number in _lines_of_given_names().get(folded, ()))
    return frozenset((*own, *(f"translated {number}" for number in _translations().get(folded, ()))))


def given_names_translate(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the first given names are one name in two languages: John, Juan."""
    if not one or not other:
        return False
    lines = _translations()
    return not lines.get(one[0], frozenset()).isdisjoint(lines.get(other[0], frozenset()))


def given_names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Compare given names one by one, as far as both have them; "W. Mark" is "Mark", too."""
    if one and other and not _same_given(one[0], other[0]):
        one, other = _without_initial(one), _without_initial(other)
    return all(_same_given(a, b) for a, b in zip(one, other, strict=False))


def _without_initial(given: tuple[str, ...]) -> tuple[str, ...]:
    return given[1:] if len(given) > 1 and len(given[0]) == 1 else given


def _is_first_name(word: str) -> bool:
    """Tell "Ben Rhodes" and "Abu Sayyaf" from "bin Laden"."""
    return is_given_name(word) or bare(word) in PARENTS


def _same_surname(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    return (
        min(len(one), len(other)) >= SHORTEST_SURNAME_WITH_EDIT
        and skeleton(one) == skeleton(other)
        and _one_edit_inside(one, other)
    )


def _same_given_names(one: NameParts, other: NameParts) -> bool:
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if not one.given or not other.given:
        return one.given == other.given
    return given_names_agree(one.given, other.given)


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return initial_of(one) == initial_of(other)
    return one == other or _one_line(one, other) or _misspelled_given(one, other)


def initial_of(name: str) -> str:
    """Return the first letter, one for those that spellings exchange: Yulia, Julia; Carl, Karl."""
    return INITIAL_SOUNDS.get(name[0], name[0])


def _one_line(one: str, other: str) -> bool:
    lines = _lines_of_given_names()
    return not lines.get(one, frozenset()).isdisjoint(lines.get(other, frozenset()))


def _misspelled_given(one: str, other: str) -> bool:
    lines = _lines_of_given_names()
    return (
        not (one in lines and other in lines)
        and min(len(one), len(other)) >= SHORTEST_GIVEN_WITH_EDIT
        and skeleton(one) == skeleton(other)
        and _one_edit_inside(one, other)
    )


def _one_edit_inside(one: str, other: str) -> bool:
    """Say whether one letter differs, and not the last: Ivanova is another than Ivanov."""
    start = _letters_shared(one, other)
    end = _letters_shared(one[start:][::-1], other[start:][::-1])
    return end > 0 and max(len(one), len(other)) - start - end <= 1


def _letters_shared(one: str, other: str) -> int:
    """Count the letters from the beginning that are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _family_name_first(words: list[str]) -> bool:
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


def _rewritten(word: str, rules: str) -> str:
    for pattern, replacement in _foldings()[rules]:
        word = pattern.sub(replacement, word)
    return word


@cache
def _foldings() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    return {
        length: [(re.compile(rule["from"]), rule["to"]) for rule in rules]
        for length, rules in _table("transliteration").items()
    }


@cache
def _lines_of_given_names() -> dict[str, frozenset[tuple[str, int]]]:
    """Give each folded given name the lines of the table it stands on: (gender, number)."""
    lines: dict[str, set[tuple[str, int]]] = {}
    for gender, number, spellings in _given_name_lines():
        for spelling in spellings:
            lines.setdefault(fold(spelling), set()).add((gender, number))
    return {spelling: frozenset(found) for spelling, found in lines.items()}


@cache
def _translations() -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(_table("given_names")["translated"]):
        for spelling in line.split():
            lines.setdefault(fold(spelling), set()).add(number)
    return {spelling: frozenset(found) for spelling, found in lines.items()}


@cache
def _short_given_names() -> frozenset[str]:
    names = (name for _, _, spellings in _given_name_lines() for name in spellings)
    return frozenset(name for name in names if len(name) < SHORTEST_GIVEN_FOLDED)


def _given_name_lines() -> Iterator[tuple[str, int, list[str]]]:
    """Yield the lines of the table; of the lists of single names every name is a line."""
    table = _table("given_names")
    for gender in GENDERS:
        joined = [line.split() for line in table[gender]]
        single = [[name] for name in table[f"{gender}_names"].split()]
        for number, line in enumerate([*joined, *single]):
            yield gender, number, line
    for number, name in enumerate(table["names_of_either"].split()):
        for gender in GENDERS:
            yield gender, -number - 1, [name]


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(_table(table)[key])


HONORIFICS = _words("honorifics", "honorifics")
ROLES = _words("honorifics", "roles")
POSTS = ROLES | _words("honorifics", "posts")
SURNAMES_AMONG_ROLES = _words("honorifics", "surnames_too")
ROLE_OPENERS = _words("honorifics", "role_openers")
SUFFIXES = _words("honorifics", "suffixes")
PARTICLES = _words("honorifics", "particles")
ABBREVIATIONS = _words("honorifics", "abbreviations")
PARENTS = _words("honorifics", "parents")
FEMALE_WORDS = _words("honorifics", "female_words")
MALE_WORDS = _words("honorifics", "male_words")
WORDS_TOO = _words("given_names", "words_too")
FAMILY_FIRST = _words("given_names", "family_first")
