"""Where a text names someone in full: what the model saw, a title with a name, a given name with another."""

from collections.abc import Collection, Iterator

from articles.reading.names import SUFFIXES, SURNAMES_AMONG_ROLES, WORDS_TOO
from articles.reading.people.conduct import acts_like_a_person, is_titled
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.nicknames import nicknamed
from articles.reading.people.tables import FIRMS, NOT_IN_NAMES, SURNAMES_KNOWN
from articles.reading.people.tables import PLACES as PLACES_KNOWN
from articles.reading.people.things import is_thing

Stretch = tuple[int, int]
"""Words from the first up to, not including, the second."""

SHORT_SURNAMES = {"to", "or", "so", "an", "on", "no", "you", "he", "may", "see"}
"""Surnames that in small letters are other words."""
NO_NAMES_ALONE = PLACES_KNOWN | FIRMS
LONGEST_NAME = 5  # words
LETTERS_OF_INITIALS = 2
WORDS_OF_A_NAME = {2, 3}
WORDS_WITH_ANOTHERS = 3
PEOPLES = {"NORP", "LANGUAGE", "DATE", "TIME"}
PLACES = PEOPLES | {"GPE"}
PLACES_AND_WORKS = PLACES | {"LOC", "FAC", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"}


def full_names(line: Line) -> list[Naming]:
    """Find names of two words or more, in order, none inside another."""
    found = nicknamed(line)
    for first, last in (*by_model(line), *_by_capitals(line)):
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
        for first, last in _capitals_together(line)
        if last - first == 2
        and not line.opens(first)
        and line.words[first + 1].form.folded in human
        and _labels(line, first, last).isdisjoint(PLACES | {"PERSON"})
        and _is_full(line, first, last)
        and not is_thing(line, first, last)
    ]


def by_model(line: Line) -> Iterator[Stretch]:
    """Give what the model calls a person, trimmed and mended, lone words too."""
    for entity in line.entities:
        if entity.label == "PERSON":
            for first, last in _unbroken(line, line.within(entity.start, entity.end)):
                trimmed = _trimmed(line, first, last)
                if trimmed[0] < trimmed[1]:
                    yield _mended(line, *trimmed)


def _is_full(line: Line, first: int, last: int) -> bool:
    words = [word for word in line.words[first:last] if word.form.is_given or not word.form.is_particle]
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
    return _is_a_small_surname(line, index) or (word.form.can_be_of_a_name and not word.form.is_title)


def _by_capitals(line: Line) -> Iterator[Stretch]:
    """Give capitals that a title, a given name or conduct gives away, though the model saw no person."""
    if line.is_heading:
        return
    for index in line.capitals:
        if is_titled(line, index):
            yield from _after_title(line, index)
        elif line.words[index].form.can_be_of_a_name:
            yield from _by_given_name_or_conduct(line, index)


def _after_title(line: Line, first: int) -> Iterator[Stretch]:
    """Give "Olan Veshkov" after "Minister"; not "National Security" between "Deputy" and "Adviser"."""
    last = _end_of_name(line, first)
    after = line.at(last)
    if after is not None and line.joined(last) and after.form.is_title and after.form.is_capital:
        return
    if _is_in_one_firm(line, first - 1, last) and not line.words[first].form.is_given:
        return
    if _labels(line, first, last).isdisjoint(PLACES_AND_WORKS):
        yield first, last


def _is_in_one_firm(line: Line, first: int, last: int) -> bool:
    """Say whether the model sees title and name as one organisation: "Student Conflict Resolution"."""
    start, end = line.words[first].start, line.words[last - 1].end
    return any(seen.start <= start and end <= seen.end and seen.label == "ORG" for seen in line.entities)


def _by_given_name_or_conduct(line: Line, first: int) -> Iterator[Stretch]:
    last = _end_of_name(line, first)
    if last - first not in WORDS_OF_A_NAME or line.words[first].form.is_particle:
        return
    if _acts(line, first, last) or (_may_be_given(line, first) and _is_one_thing(line, first, last)):
        yield first, last


def _acts(line: Line, first: int, last: int) -> bool:
    if line.words[first].form.is_given:
        return _labels(line, first, last).isdisjoint(PEOPLES) and acts_like_a_person(line, first, last)
    return _labels(line, first, last) <= {"", "ORG", "PERSON"} and acts_like_a_person(line, first, last)


def _may_be_given(line: Line, first: int) -> bool:
    """Say whether a word is a known given name; "ADA" in "ADA Senate" is none."""
    form, after = line.words[first].form, line.words[first + 1].form
    if form.lower in WORDS_TOO or form.lower in NO_NAMES_ALONE:
        return False
    return form.is_given and form.is_shouted <= after.is_shouted


def _is_one_thing(line: Line, first: int, last: int) -> bool:
    """Say whether the model sees these words alone as one thing, or sees nothing."""
    labels = _labels(line, first, last)
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


def _labels(line: Line, first: int, last: int) -> set[str]:
    return {word.label for word in line.words[first:last]}


def _capitals_together(line: Line) -> Iterator[Stretch]:
    last = 0
    for index in line.capitals:
        if index >= last and line.words[index].form.can_be_of_a_name:
            last = _end_of_name(line, index)
            yield index, last


def _end_of_name(line: Line, first: int) -> int:
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
    return form.can_be_of_a_name or (at > first and _is_a_small_surname(line, at))


def _is_a_small_surname(line: Line, at: int) -> bool:
    """Say whether a small word has a capital inside a sentence, after a given name: "Olan To", "Mira Or"."""
    if line.is_heading or not line.words[at - 1].form.is_given or line.words[at].lower not in SHORT_SURNAMES:
        return False
    return line.words[at].text.istitle()
