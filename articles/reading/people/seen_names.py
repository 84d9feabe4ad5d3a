"""What the model calls a person, trimmed of what is no name and mended by what it left outside."""

from collections.abc import Iterator

from articles.reading.names import POSTS, SURNAMES_AMONG_ROLES, WORDS_TOO
from articles.reading.people.lines import Line
from articles.reading.people.stretches import LONGEST_NAME, PLACES_AND_WORKS, Stretch, is_a_small_surname
from articles.reading.people.tables import NOT_IN_NAMES, PLACES, SURNAMES_KNOWN, THINGS_NAMED

WORDS_WITH_ANOTHERS = 3
WORDS_OF_A_FULL_NAME = 2
BEFORE_NAMES = (PLACES | THINGS_NAMED | POSTS) - SURNAMES_AMONG_ROLES
MODALS = {"will", "may", "can"}
NO_GIVEN_NAMES = PLACES | WORDS_TOO
OF_A_FATHER = {"bin", "ibn", "bint"}


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
    first = _after_a_place_or_post(line, first, last)
    if _is_anothers_surname(line, first, last):
        first += 1
    lower = next((at for at in range(first, last) if not _is_inside(line, at)), last)
    return first, lower


def _after_a_place_or_post(line: Line, first: int, last: int) -> int:
    """Leave out the land and the post glued before a full name: "President of | Corvenna | Olan Vesh"."""
    for at in range(last - WORDS_OF_A_FULL_NAME - 1, first - 1, -1):
        word, after = line.words[at], line.words[at + 1]
        if after.form.is_given and (_is_a_post_in_letters(line, at) or word.lower in BEFORE_NAMES):
            return at + 1
    return first


def _is_a_post_in_letters(line: Line, at: int) -> bool:
    """Say whether capitals without full stops stand among plain words: "QB | Olan Vesh"."""
    word = line.words[at]
    return word.form.is_shouted and word.text.isalpha() and not word.form.is_given and not line.is_shouted


def _is_anothers_surname(line: Line, first: int, last: int) -> bool:
    """Say whether a lost line end glued somebody else's surname before: "Nixon | W. Olan Vesh"."""
    if last - first < WORDS_WITH_ANOTHERS or line.words[first].lower not in SURNAMES_KNOWN:
        return False
    return line.words[first + 1].form.is_initial or line.words[first + 1].form.is_given


def _is_trimmed_left(line: Line, first: int, last: int) -> bool:
    form = line.words[first].form
    if form.is_particle and last - first > 1:
        return False
    if form.lower in MODALS and line.opens(first) and line.paragraph.text.rstrip().endswith("?"):
        return True
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
    first = _before_the_father(line, first)
    while _is_cut_short(line, first, last) and _goes_on(line, last):
        last += 1
    if last < len(line.words) and line.joined(last) and line.words[last].lower in {"jr", "sr"}:
        last += 1
    return first, last


def _before_the_father(line: Line, first: int) -> int:
    """Take in who is the son: "Osman bin | Tarik bin Orsk"."""
    while line.joined(first) and line.joined(first - 1) and line.words[first - 1].lower in OF_A_FATHER:
        if not line.words[first - 2].form.can_be_of_a_name:
            break
        first -= 2
    return first


def _is_cut_short(line: Line, first: int, last: int) -> bool:
    """Say whether a given name stands alone, or one or more before a capital that the model left out."""
    if not line.words[first].form.is_given or last - first >= LONGEST_NAME:
        return False
    if last - first == 1:
        return True
    after, beyond = line.at(last), line.at(last + 1)
    if after is None or after.form.is_shouted or after.lower in line.small_words:
        return False
    if after.label not in {"", "PERSON"}:
        return False
    if line.owns(last - 1):
        return False
    return beyond is None or not line.joined(last + 1) or not beyond.form.can_be_of_a_name


def _opens_a_name(line: Line, index: int, *, is_lone: bool) -> bool:
    word = line.words[index]
    if word.form.stands_for_names:
        return True
    if not word.form.can_be_of_a_name:
        return False
    if word.label in PLACES_AND_WORKS and not (word.form.is_given and word.lower not in NO_GIVEN_NAMES):
        return False
    if line.is_heading or line.opens(index):
        return word.form.is_given and word.lower not in WORDS_TOO
    return word.form.is_given or (is_lone and word.label == "" and not line.owns(index))


def _goes_on(line: Line, index: int) -> bool:
    word = line.at(index)
    if word is None or not line.joined(index) or (line.is_heading and word.label != "PERSON"):
        return False
    return is_a_small_surname(line, index) or (word.form.can_be_of_a_name and not word.form.is_title)
