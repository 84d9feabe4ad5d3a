"""Stretches of words that may be a name: where one ends, what the model calls them."""

from collections.abc import Iterator

from articles.reading.names import SURNAMES_AMONG_ROLES
from articles.reading.people.lines import Line

Stretch = tuple[int, int]
"""Words from the first up to, not including, the second."""
LONGEST_NAME = 5  # words
SHORT_SURNAMES = {"to", "or", "so", "an", "on", "no", "you", "he", "may", "see"}
"""Surnames that in small letters are other words."""
PEOPLES = {"NORP", "LANGUAGE", "DATE", "TIME"}
PLACES = PEOPLES | {"GPE"}
PLACES_AND_WORKS = PLACES | {"LOC", "FAC", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"}


def labels_of(line: Line, first: int, last: int) -> set[str]:
    return {word.label for word in line.words[first:last]}


def capitals_together(line: Line) -> Iterator[Stretch]:
    last = 0
    for index in line.capitals:
        if index >= last and line.words[index].form.can_be_of_a_name:
            last = end_of_name(line, index)
            yield index, last


def end_of_name(line: Line, first: int) -> int:
    last = first
    while last < len(line.words) and last - first < LONGEST_NAME and _continues(line, first, last):
        last += 1
    while last > first and line.words[last - 1].form.is_particle and not line.words[last - 1].form.is_capital:
        last -= 1
    return last


def _continues(line: Line, first: int, at: int) -> bool:
    if at > first and not line.joined(at):
        return False
    form = line.words[at].form
    if form.is_particle and at > first:
        return True
    if form.is_title:
        return at > first and form.lower in SURNAMES_AMONG_ROLES and line.words[at - 1].form.is_given
    return form.can_be_of_a_name or (at > first and is_a_small_surname(line, at))


def is_a_small_surname(line: Line, at: int) -> bool:
    """Say whether a small word has a capital inside a sentence, after a given name: "Olan To", "Mira Or"."""
    if line.is_heading or not line.words[at - 1].form.is_given or line.words[at].lower not in SHORT_SURNAMES:
        return False
    return line.words[at].text.istitle()
