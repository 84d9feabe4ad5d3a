"""What looks like a person's name and is a ship, a firm, a law, a place. Each rule gives its reason."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.reading.people.conduct import acts_like_a_person
from articles.reading.people.lines import Line, Word
from articles.reading.people.tables import (
    AFTER_FULL_NAMES,
    BELIEVED_IN,
    COINED,
    EPONYMS,
    FIRMS,
    KINDS_OF_PLACES,
    KINDS_OF_THINGS,
    NEVER,
    NEVER_WHOLE,
    OPENERS_OF_THINGS,
    OPENERS_WITH_CAPITAL,
    POWERS,
    REPORTS,
    SURNAMES_TOO,
    THINGS_NAMED,
    WORKPLACES_AFTER,
)

SEEN_AS_THINGS = {"ORG", "FAC", "LOC", "GPE"}
SHORTEST_STEM = 4  # letters
SHORTEST_VERB = 6  # letters
LONGEST_TAIL = 4  # words: "Memorial High School"
SHIPLIKE_TITLES = {
    "admiral",
    "captain",
    "commander",
    "commodore",
    "general",
    "marshal",
    "prince",
    "princess",
    "queen",
    "king",
}
BEFORE_TOWNS = {"in", "near", "outside", "downtown", "inside"}
VERSUS = "v"
CREEDS = ("ism", "isms")
NAMING_WORDS = {"called", "named", "dubbed", "titled"}
KIND = "|".join(map(re.escape, sorted(KINDS_OF_THINGS)))
ADJECTIVE = (
    r"(?!(?:for|of|at|in|with|from|by|on|to|who|whose|the|and)\b)[\w-]+"  # not "a spokesman for the | firm"
)
THING_AFTER = re.compile(
    rf"(?:,|\s?[—–]|\s\()\s?(?:an?|the)\s(?:{ADJECTIVE}\s){{0,3}}(?:{KIND})(?=[,.)—–]|\s(?:that|which|based|founded|launched|run|whose|for|of|in)\b)",
    re.IGNORECASE,
)


def is_thing(line: Line, first: int, last: int) -> bool:
    """Say whether the words from `first` up to `last` name something other than a person."""
    return any(rule(line, first, last) for rule in RULES)


def opens_a_thing(word: Word) -> bool:
    """Say whether what follows is a ship, a film, a place: "Hurricane", "film"; "Project", not "project"."""
    return word.lower in OPENERS_OF_THINGS or (word.form.is_capital and word.lower in OPENERS_WITH_CAPITAL)


def _ends_as_a_thing(line: Line, first: int, last: int) -> bool:
    """The Osric Institute, Smith Brothers, the Mira J. Vale Bridge; not Lois Lane."""
    if any(word.lower in THINGS_NAMED - SURNAMES_TOO for word in line.words[first + 1 : last]):
        return True
    ending = line.words[last - 1]
    if last - first > 2 and ending.lower in AFTER_FULL_NAMES:
        return True
    if ending.lower not in THINGS_NAMED:
        return False
    if last - first > 1 and acts_like_a_person(line, first, last):
        return not (line.words[first].form.is_given or ending.label == "PERSON")
    return not line.words[first].form.is_given or ending.label in SEEN_AS_THINGS


def _goes_on_as_a_thing(line: Line, first: int, last: int) -> bool:
    """Osric Vale | High School; Osric | rifles; Yeshe Vale | party; not: the Osric Vale | administration."""
    after = line.at(last)
    if after is None or not line.joined(last):
        return False
    if after.lower == "party" and last - first > 1 and not line.words[first].form.is_given:
        return True
    if after.lower in POWERS:
        last += 1
    elif after.lower in EPONYMS:
        return True
    reach = 1 if line.is_heading else LONGEST_TAIL
    return any(line.words[at].lower in THINGS_NAMED for at in _capitals_after(line, last, reach))


def _capitals_after(line: Line, last: int, most: int) -> Iterator[int]:
    for at in range(last, min(last + most, len(line.words))):
        if not line.joined(at) or not line.words[at].form.is_capital:
            return
        yield at


def _says_a_word_twice(line: Line, first: int, last: int) -> bool:
    """Baden Baden, Duran Duran; not Abdullah Abdullah."""
    words = [word.lower for word in line.words[first:last] if not word.form.is_particle]
    if len(words) == len(set(words)):
        return False
    return len(words) > 2 or not line.words[first].form.is_given


def _is_a_partnership(line: Line, first: int, last: int) -> bool:
    """Smith | & Sons; Vale & | Smith."""
    after = line.at(last)
    if after is not None and after.gap.strip() == "&":
        return True
    return line.words[first].gap.strip() == "&"


def _is_a_ship_or_place(line: Line, first: int, _: int) -> bool:
    """USS | Osric Vale; Hurricane | Osric; Mount Osric."""
    return opens_a_thing(line.words[first]) or (line.joined(first) and opens_a_thing(line.words[first - 1]))


def _has_an_article(line: Line, first: int, last: int) -> bool:
    """The | Osric Vale sank; the Admiral | Vale. Not: the Osric Vale administration."""
    after = line.at(last)
    if after is not None and line.joined(last) and after.lower in POWERS:
        return False
    at = first - 1
    title = line.at(at)
    if title is not None and line.joined(first) and title.form.is_capital and title.lower in SHIPLIKE_TITLES:
        at -= 1
    article = line.at(at)
    return article is not None and line.joined(at + 1) and article.lower == "the"


def _has_which_after(line: Line, first: int, last: int) -> bool:
    """Vale Dredging, | which won the contract; not: he named Mira Vale, | which pleased many."""
    if line.words[first].form.is_given:
        return False
    after = line.at(last)
    return after is not None and after.lower == "which" and after.gap.strip() == ","


def _is_a_workplace(line: Line, first: int, last: int) -> bool:
    """An analyst at | Vale Orsk; founder of | R. Orsk."""
    preposition, post = line.at(first - 1), line.at(first - 2)
    if preposition is None or post is None or post.lower.removesuffix("s") not in WORKPLACES_AFTER:
        return False
    if preposition.lower == "at":
        return True
    starts_with_initial = line.words[first].form.is_initial
    if preposition.lower == "of":
        return starts_with_initial or not (line.words[first].form.is_given or last - first > 2)
    return preposition.lower in {"for", "with"} and starts_with_initial


def _is_on_the_list(line: Line, first: int, last: int) -> bool:
    """Javelin; Wagner | Group; Morgan Stanley; but Robert Wagner may be a man."""
    words = line.words[first:last]
    if any(f"{one.lower} {other.lower}" in NEVER_WHOLE for one, other in pairwise(words)):
        return True
    if len(words) > 1 and words[0].form.is_given:
        return False
    if len(words) > 1 and words[0].lower in FIRMS and not words[1].form.is_particle:
        return True
    return any(word.lower in NEVER for word in words)


def _is_a_place(line: Line, first: int, last: int) -> bool:
    """In | Orsk Vale; residents of | Orsk Vale; a village, | Orsk Vale near the river.

    Not: in | Orsk Vale's garage; a known given name, an initial.
    """
    at, before, opening = line.at(first - 2), line.at(first - 1), line.words[first].form
    if before is None or last - first < 2 or opening.is_given or opening.is_initial or line.owns(last - 1):
        return False
    if line.words[first].gap.strip() == ",":
        return before.lower in KINDS_OF_PLACES and line.joined(last)
    if not line.joined(first):
        return False
    if before.lower == "of":
        return at is not None and at.lower in KINDS_OF_PLACES
    return before.lower in BEFORE_TOWNS and not (at is not None and at.lower in BELIEVED_IN)


def _is_a_case(line: Line, first: int, last: int) -> bool:
    """Vale v. | Orsk, | Vale | v. Orsk: a case is called so, not the people of the text."""
    if last - first > 1 and line.words[first].form.is_given:
        return False
    return VERSUS in {each.lower for each in (line.at(first - 1), line.at(last)) if each is not None}


def _is_a_creed(line: Line, _: int, last: int) -> bool:
    """Osric Revivalism."""
    return line.words[last - 1].lower.endswith(CREEDS)


def _is_coined(line: Line, first: int, last: int) -> bool:
    """Valecare, Valenomics: a plan or a creed named after someone in the text."""
    word = line.words[first].lower
    stems = (word.removesuffix(ending) for ending in COINED if word.endswith(ending))
    return last - first == 1 and any(
        len(stem) >= SHORTEST_STEM and stem in line.capital_words for stem in stems
    )


def _is_a_kind_of_thing(line: Line, first: int, _: int) -> bool:
    """The band | Osric Vale; the firm | Vale."""
    before = line.at(first - 1)
    if before is None:
        return False
    if line.joined(first) and before.lower in NAMING_WORDS:
        before = line.at(first - 2)
    return before is not None and line.joined(first) and before.lower in KINDS_OF_THINGS


def _is_said_to_be_a_thing(line: Line, first: int, last: int) -> bool:
    """The group, | Osric Vale, argues; Osric Vale |, a firm in Orsk."""
    text, start, end = line.paragraph.text, line.words[first].start, line.words[last - 1].end
    if THING_AFTER.match(text, end):
        return True
    if last - first < 2:
        return False
    before = line.at(first - 1)
    is_set_off = before is not None and line.words[first].gap.strip() == "," and text.startswith(",", end)
    if not is_set_off or before is None or before.lower not in KINDS_OF_THINGS:
        return False
    return start > 0 and not acts_like_a_person(line, first, last)


def _publishes(line: Line, first: int, last: int) -> bool:
    """A | Vale | story, | Vale | reporters."""
    after = line.at(last)
    if last - first > 1 or after is None or not line.joined(last):
        return False
    return after.lower in REPORTS and not line.owns(first)


def _is_a_phrase(line: Line, first: int, last: int) -> bool:
    """Climate Change, Shattered Hopes: words that the text has in small letters, or that open with a verb."""
    words = line.words[first:last]
    if len(words) < 2 or words[0].form.is_given or words[0].form.is_initial:
        return False
    opening = words[0].lower
    if len(opening) >= SHORTEST_VERB and opening.endswith(("ed", "ing")):
        return True
    return all(word.lower in line.small_words for word in words)


RULES = (
    _is_a_phrase,
    _is_on_the_list,
    _ends_as_a_thing,
    _goes_on_as_a_thing,
    _says_a_word_twice,
    _is_a_partnership,
    _is_a_ship_or_place,
    _has_an_article,
    _has_which_after,
    _is_a_workplace,
    _is_a_place,
    _is_a_case,
    _is_a_creed,
    _is_coined,
    _is_a_kind_of_thing,
    _is_said_to_be_a_thing,
    _publishes,
)
