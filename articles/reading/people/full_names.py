"""Where a text names someone in full: what the model saw, a title with a name, a given name with another."""

import re
from collections.abc import Iterator

from articles.reading.names import ROLES, SUFFIXES, SURNAMES_AMONG_ROLES, is_given_name, is_title
from articles.reading.people.lines import Line, Naming
from articles.reading.people.tables import NOT_IN_NAMES
from articles.reading.people.things import is_thing

Stretch = tuple[int, int]
"""Words from the first up to, not including, the second."""

LONGEST_NAME = 5  # words
PLACES_AND_WORKS = {"GPE", "LOC", "FAC", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE", "PRODUCT", "NORP", "DATE"}
SPEAKING = {
    "say",
    "tell",
    "add",
    "explain",
    "warn",
    "write",
    "argue",
    "insist",
    "announce",
    "declare",
    "claim",
    "admit",
}

AGE_OR_WHO = re.compile(r",\s+(?:\d\d\b|aged\s|who\s|whose\s)")
DETERMINER = r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
POST_AFTER = re.compile(rf",\s+{DETERMINER}\s+(?:[\w-]+\s+){{0,3}}[\w-]+")
POST_BEFORE = re.compile(rf"\b{DETERMINER}\s+(?:[\w-]+\s+){{0,2}}[\w-]+(?=,\s+$)")


def full_names(line: Line) -> list[Naming]:
    """Find names of two words or more, in order, none inside another."""
    found: list[Naming] = []
    stretches = [
        *((stretch, True) for stretch in by_model(line)),
        *((stretch, False) for stretch in _after_titles(line)),
        *((stretch, False) for stretch in _by_conduct(line)),
    ]
    for (first, last), seen in stretches:
        if (
            _is_full(line, first, last)
            and not _overlaps(found, first, last)
            and not is_thing(line, first, last)
        ):
            found.append(line.naming(first, last, by_model=seen))
    return sorted(found, key=lambda naming: naming.start)


def by_model(line: Line) -> Iterator[Stretch]:
    """Give what the model calls a person, trimmed and mended, lone words too."""
    for entity in line.paragraph.doc.ents:
        if entity.label_ == "PERSON":
            for first, last in _unbroken(line, line.within(entity.start_char, entity.end_char)):
                trimmed = _trimmed(line, first, last)
                if trimmed[0] < trimmed[1]:
                    yield _mended(line, *trimmed)


def _is_full(line: Line, first: int, last: int) -> bool:
    words = [word for word in line.words[first:last] if not word.is_particle]
    while len(words) > 1 and words[-1].lower in SUFFIXES:
        words.pop()
    return len(words) >= 2 and last - first <= LONGEST_NAME + 1 and not words[-1].is_initial


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
    lower = next((at for at in range(first, last) if not _is_inside(line, at)), last)
    return first, lower


def _is_trimmed_left(line: Line, first: int, last: int) -> bool:
    word = line.words[first]
    if word.is_particle and last - first > 1:
        return False
    return not word.can_be_of_a_name or (is_title(word.text) and last - first > 2)


def _may_end(line: Line, index: int) -> bool:
    word = line.words[index]
    if is_title(word.text) and word.lower not in SURNAMES_AMONG_ROLES:
        return False
    return word.is_capital and word.lower not in NOT_IN_NAMES


def _is_inside(line: Line, index: int) -> bool:
    return line.words[index].is_capital or line.words[index].is_particle


def _mended(line: Line, first: int, last: int) -> Stretch:
    """Take in what the model left outside: a given name or initial before, a surname or "Jr." after."""
    while line.joined(first) and _opens_a_name(line, first - 1):
        first -= 1
    if last - first == 1 and is_given_name(line.words[first].text) and _goes_on(line, last):
        last += 1
    if last < len(line.words) and line.joined(last) and line.words[last].lower in {"jr", "sr"}:
        last += 1
    return first, last


def _opens_a_name(line: Line, index: int) -> bool:
    word = line.words[index]
    if word.is_initial:
        return True
    return word.can_be_of_a_name and is_given_name(word.text) and word.label not in PLACES_AND_WORKS


def _goes_on(line: Line, index: int) -> bool:
    word = line.at(index)
    if word is None or not line.joined(index) or line.is_headline:
        return False
    return word.can_be_of_a_name and not is_title(word.text) and word.token.pos_ == "PROPN"


def _after_titles(line: Line) -> Iterator[Stretch]:
    """Give the capitals after a title, whatever the model calls them: "Defence Minister Olan Vesh"."""
    if line.is_headline:
        return
    for index, word in enumerate(line.words):
        if is_title(word.text) and line.joined(index + 1):
            first, last = index + 1, _end_of_name(line, index + 1)
            if not any(line.words[at].label in PLACES_AND_WORKS for at in range(first, last)):
                yield first, last


def _by_conduct(line: Line) -> Iterator[Stretch]:
    """Give capitals that the model took for no person, or for a firm, if they act like one."""
    if line.is_headline:
        return
    for index, word in enumerate(line.words):
        if word.can_be_of_a_name and not word.is_particle and word.label in {"", "ORG"}:
            last = _end_of_name(line, index)
            if last - index in {2, 3} and _acts_like_a_person(line, index, last):
                yield index, last


def _end_of_name(line: Line, first: int) -> int:
    last = first
    while last < len(line.words) and last - first < LONGEST_NAME and _continues(line, first, last):
        last += 1
    while last > first and line.words[last - 1].is_particle and not line.words[last - 1].is_capital:
        last -= 1
    return last


def _continues(line: Line, first: int, at: int) -> bool:
    if at > first and not line.joined(at):
        return False
    word = line.words[at]
    if word.is_particle and at > first:
        return True
    return word.can_be_of_a_name and not is_title(word.text) and word.token.pos_ == "PROPN"


def _acts_like_a_person(line: Line, first: int, last: int) -> bool:
    """Say whether an age or a post stands beside; after a known given name a word of speech will do."""
    tail = line.paragraph.text[line.words[last - 1].end :]
    if AGE_OR_WHO.match(tail) or _is_post(POST_AFTER.match(tail)):
        return True
    head = line.paragraph.text[: line.words[first].start]
    if tail.startswith(",") and _is_post(POST_BEFORE.search(head)):
        return True
    return is_given_name(line.words[first].text) and _speaks(line, first, last)


def _is_post(found: re.Match[str] | None) -> bool:
    return found is not None and any(word.lower() in ROLES for word in found.group().split())


def _speaks(line: Line, first: int, last: int) -> bool:
    before, after = line.at(first - 1), line.at(last)
    if line.paragraph.text[: line.words[first].start].lower().endswith("according to "):
        return True
    if before is not None and line.joined(first) and before.token.lemma_ in SPEAKING:
        return True
    return after is not None and line.joined(last) and after.token.lemma_ in SPEAKING
