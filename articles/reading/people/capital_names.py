"""Names that the model did not see: a title, a known given name or what they do gives them away."""

from collections.abc import Iterator

from articles.reading.names import WORDS_TOO
from articles.reading.people.conduct import acts_like_a_person
from articles.reading.people.lines import Line
from articles.reading.people.stretches import (
    PEOPLES,
    PLACES,
    PLACES_AND_WORKS,
    Stretch,
    end_of_name,
    labels_of,
)
from articles.reading.people.tables import FIRMS
from articles.reading.people.tables import PLACES as PLACES_KNOWN

NO_NAMES_ALONE = PLACES_KNOWN | FIRMS
WORDS_OF_A_NAME = {2, 3}


def by_capitals(line: Line) -> Iterator[Stretch]:
    """Give capitals that a title, a given name or conduct gives away, though the model saw no person."""
    if line.is_heading:
        return
    for index in line.capitals:
        if index in line.titled:
            yield from _after_title(line, index)
        elif line.words[index].form.can_be_of_a_name:
            yield from _by_given_name_or_conduct(line, index)


def _after_title(line: Line, first: int) -> Iterator[Stretch]:
    """Give "Olan Veshkov" after "Minister"; not "National Security" between "Deputy" and "Adviser".

    Nor the rest of what the model sees as one organisation: "Student | Conflict Resolution".
    """
    last = end_of_name(line, first)
    after = line.at(last)
    if after is not None and line.joined(last) and after.form.is_title and after.form.is_capital:
        return
    if line.sees_as_one(first - 1, last, "ORG") and not line.words[first].form.is_given:
        return
    if labels_of(line, first, last).isdisjoint(PLACES_AND_WORKS):
        yield first, last


def _by_given_name_or_conduct(line: Line, first: int) -> Iterator[Stretch]:
    last = end_of_name(line, first)
    if last - first not in WORDS_OF_A_NAME or line.words[first].form.is_particle:
        return
    if _acts(line, first, last) or (_may_be_given(line, first) and _is_one_thing(line, first, last)):
        yield first, last


def _acts(line: Line, first: int, last: int) -> bool:
    if line.words[first].form.is_given:
        return labels_of(line, first, last).isdisjoint(PEOPLES) and acts_like_a_person(line, first, last)
    return labels_of(line, first, last) <= {"", "ORG", "PERSON"} and acts_like_a_person(line, first, last)


def _may_be_given(line: Line, first: int) -> bool:
    """Say whether a word is a known given name; "ADA" in "ADA Senate" is none."""
    form, after = line.words[first].form, line.words[first + 1].form
    if form.lower in WORDS_TOO or form.lower in NO_NAMES_ALONE:
        return False
    return form.is_given and form.is_shouted <= after.is_shouted


def _is_one_thing(line: Line, first: int, last: int) -> bool:
    """Say whether the model sees these words alone as one thing, or sees nothing."""
    labels = labels_of(line, first, last)
    if len(labels) > 1 or not labels.isdisjoint(PLACES):
        return False
    if labels == {""}:
        return not line.opens(first)
    if labels == {"PERSON"}:
        return False
    start = line.words[first].start
    seen = next(entity for entity in line.entities if entity.end > start)
    words = [at for at in line.within(seen.start, seen.end) if line.words[at].form.can_be_of_a_name]
    return words == list(range(first, last))
