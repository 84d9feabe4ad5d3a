"""What the model calls a person, trimmed of what is no name and mended by what it left outside."""

from collections.abc import Iterator

from articles.reading.names import SURNAMES_AMONG_ROLES, WORDS_TOO
from articles.reading.people.lines import Line
from articles.reading.people.stretches import PLACES_AND_WORKS, Stretch, is_a_small_surname
from articles.reading.people.tables import NOT_IN_NAMES, SURNAMES_KNOWN

WORDS_WITH_ANOTHERS = 3


def by_model(line: Line) -> Iterator[Stretch]:
    """Give what the model calls a person, trimmed and mended, lone words too."""
    for entity in line.entities:
        if entity.label == "PERSON":
            for first, last in _unbroken(line, line.within(entity.start, entity.end)):
                trimmed = _trimmed(line, first, last)
                if trimmed[0] < trimmed[1]:
                    yield _mended(line, *trimmed)


def _unbroken(line: Line, indexes: list[int]) -> Iterator[Stretch]:
    """Cut where more than a space stands between: "Vera Holt / AP" names Vera Holt."""
    start = 0
    for at in range(1, len(indexes) + 1):
        if at == len(indexes) or not line.joined(indexes[at]):
            yield indexes[start], indexes[at - 1] + 1
            start = at


def _trimmed(line: Line, first: int, last: int) -> Stretch:
    while first < last and _is_trimmed_left(line, first, last):
        first += 1
    while first < last and not _may_end(line, last - 1):
        last -= 1
    if _is_anothers_surname(line, first, last):
        first += 1
    lower = next((at for at in range(first, last) if not _is_inside(line, at)), last)
    return first, lower


def _is_anothers_surname(line: Line, first: int, last: int) -> bool:
    """Say whether a lost line end glued somebody else's surname before: "Nixon | W. Olan Vesh"."""
    if last - first < WORDS_WITH_ANOTHERS or line.words[first].lower not in SURNAMES_KNOWN:
        return False
    return line.words[first + 1].form.is_initial or line.words[first + 1].form.is_given


def _is_trimmed_left(line: Line, first: int, last: int) -> bool:
    form = line.words[first].form
    if form.is_particle and last - first > 1:
        return False
    return not form.can_be_of_a_name or (form.is_title and last - first > 2)


def _may_end(line: Line, index: int) -> bool:
    form = line.words[index].form
    if form.is_title and form.lower not in SURNAMES_AMONG_ROLES:
        return False
    return form.is_capital and form.lower not in NOT_IN_NAMES


def _is_inside(line: Line, index: int) -> bool:
    form = line.words[index].form
    return form.is_capital or form.is_particle


def _mended(line: Line, first: int, last: int) -> Stretch:
    """Take in what the model left outside: a given name or initial before, a surname or "Jr." after."""
    while line.joined(first) and _opens_a_name(line, first - 1, is_lone=last - first == 1):
        first -= 1
    if last - first == 1 and line.words[first].form.is_given and _goes_on(line, last):
        last += 1
    if last < len(line.words) and line.joined(last) and line.words[last].lower in {"jr", "sr"}:
        last += 1
    return first, last


def _opens_a_name(line: Line, index: int, *, is_lone: bool) -> bool:
    word = line.words[index]
    if word.form.stands_for_names:
        return True
    if not word.form.can_be_of_a_name or word.label in PLACES_AND_WORKS:
        return False
    if line.is_heading or line.opens(index):
        return word.form.is_given and word.lower not in WORDS_TOO
    return word.form.is_given or (is_lone and word.label == "" and not line.owns(index))


def _goes_on(line: Line, index: int) -> bool:
    word = line.at(index)
    if word is None or not line.joined(index) or line.is_heading:
        return False
    return is_a_small_surname(line, index) or (word.form.can_be_of_a_name and not word.form.is_title)
