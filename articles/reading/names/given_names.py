"""What the table of given names knows: which are one name, which translate one another, whose they are."""

from collections.abc import Iterator
from functools import cache

from anyascii import anyascii

from articles.reading.names.folding import fold
from articles.reading.names.tables import table

SHORTEST_GIVEN_FOLDED = 5
GENDERS = ("male", "female")


def is_given_name(word: str) -> bool:
    """Say whether the table knows a word; short ones only as spelled there, so that "So" is not "Soo"."""
    if len(word) < SHORTEST_GIVEN_FOLDED:
        return anyascii(word).lower() in short_given_names()
    return fold(word) in lines_of_given_names()


def given_name_lines(folded: str) -> frozenset[str]:
    """Return the lines of the table on which a folded given name stands, translations too, as words."""
    own = (f"{gender} {number}" for gender, number in lines_of_given_names().get(folded, ()))
    return frozenset((*own, *(f"translated {number}" for number in translations().get(folded, ()))))


def given_names_translate(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the first given names are one name in two languages: John, Juan."""
    if not one or not other:
        return False
    lines = translations()
    return not lines.get(one[0], frozenset()).isdisjoint(lines.get(other[0], frozenset()))


@cache
def lines_of_given_names() -> dict[str, frozenset[tuple[str, int]]]:
    """Give each folded given name the lines of the table it stands on: (gender, number)."""
    lines: dict[str, set[tuple[str, int]]] = {}
    for gender, number, spellings in _given_name_lines():
        for spelling in spellings:
            lines.setdefault(fold(spelling), set()).add((gender, number))
    return {spelling: frozenset(found) for spelling, found in lines.items()}


@cache
def genders_as_spelled() -> dict[str, frozenset[str]]:
    """Give each given name, as it is spelled, its genders: folded, Michelle would be Michele, too."""
    genders: dict[str, set[str]] = {}
    for gender, _, spellings in _given_name_lines():
        for spelling in spellings:
            genders.setdefault(spelling, set()).add(gender)
    return {spelling: frozenset(found) for spelling, found in genders.items()}


@cache
def translations() -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(table("given_names")["translated"]):
        for spelling in line.split():
            lines.setdefault(fold(spelling), set()).add(number)
    return {spelling: frozenset(found) for spelling, found in lines.items()}


@cache
def short_given_names() -> frozenset[str]:
    names = (name for _, _, spellings in _given_name_lines() for name in spellings)
    return frozenset(name for name in names if len(name) < SHORTEST_GIVEN_FOLDED)


def _given_name_lines() -> Iterator[tuple[str, int, list[str]]]:
    """Yield the lines of the table; of the lists of single names every name is a line."""
    names = table("given_names")
    for gender in GENDERS:
        joined = [line.split() for line in names[gender]]
        single = [[name] for name in names[f"{gender}_names"].split()]
        for number, line in enumerate([*joined, *single]):
            yield gender, number, line
    for number, name in enumerate(names["names_of_either"].split()):
        for gender in GENDERS:
            yield gender, -number - 1, [name]
