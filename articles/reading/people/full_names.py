"""Where a text names someone in full: what the model saw, a title with a name, a given name with another."""

from collections.abc import Collection

from articles.reading.names import SUFFIXES
from articles.reading.people.capital_names import by_capitals
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.nicknames import nicknamed
from articles.reading.people.seen_names import by_model
from articles.reading.people.stretches import LONGEST_NAME, PLACES, capitals_together, labels_of
from articles.reading.people.things import is_thing

LETTERS_OF_INITIALS = 2


def full_names(line: Line) -> list[Naming]:
    """Find names of two words or more, in order, none inside another."""
    found = nicknamed(line)
    for first, last in (*by_model(line), *by_capitals(line)):
        if (
            _is_full(line, first, last)
            and not _overlaps(found, first, last)
            and not is_thing(line, first, last)
        ):
            found.append(line.naming(first, last))
    return sorted(found, key=lambda naming: naming.start)


def recurring_names(line: Line, human: Collection[str]) -> list[Naming]:
    """Find names that only the rest of the text gives away: "Olan Vesh", when "Vesh said" elsewhere."""
    return [
        line.naming(first, last)
        for first, last in capitals_together(line)
        if last - first == 2
        and not line.opens(first)
        and line.words[first + 1].form.folded in human
        and labels_of(line, first, last).isdisjoint(PLACES | {"PERSON"})
        and _is_full(line, first, last)
        and not is_thing(line, first, last)
    ]


def _is_full(line: Line, first: int, last: int) -> bool:
    words = [
        word
        for word in line.words[first:last]
        if not word.form.is_particle or (word.form.is_given and word.form.is_capital)
    ]
    while len(words) > 1 and words[-1].lower in SUFFIXES:
        words.pop()
    if len(words) < 2 or last - first > LONGEST_NAME + 1 or words[-1].form.is_initial:
        return False
    return not _is_an_acronym(words)


def _is_an_acronym(words: list[Word]) -> bool:
    """Say whether capitals alone stand before plain words: "MSA Safety"; not "JD Vesh" nor "OLAN VESH"."""
    first = words[0].form
    return (
        first.is_shouted
        and len(first.text) > LETTERS_OF_INITIALS
        and "." not in first.text
        and not words[1].form.is_shouted
    )


def _overlaps(found: list[Naming], first: int, last: int) -> bool:
    return any(naming.first < last and first < naming.last for naming in found)
