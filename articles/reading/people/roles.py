"""Roles: what the words beside a name say someone is, as written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.reading.names import HONORIFICS, POSTS, ROLE_OPENERS, ROLES
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.tables import (
    AFTER_A_ROLE,
    BEFORE_A_ROLE,
    NOT_IN_NAMES,
    NOT_IN_ROLES,
    PEOPLES,
    SAYING,
    SMALL_WORDS,
)
from articles.reading.records import Role

NEVER_IN_ROLES = BEFORE_A_ROLE | NOT_IN_ROLES | SMALL_WORDS | SAYING
NO_ROLES = SAYING | {"is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "but"}
LONGEST_ROLE = 15  # words
MOST_UNKNOWN = 3  # small words that no table knows: "pro-government spin doctor"
NAMES_OF_POSTS = {"GPE", "NORP", "ORG", "LOC"}
LINKS = {"of", "and", "for", "the", "&"}
STOPS = re.compile(r"[,;:()“”\"«»—–.?!]|\s-\s")
AGE = re.compile(r",\s+\d\d(?=,)")
HOURS = {"am", "pm"}
DETERMINERS = {"a", "an", "the", "his", "her", "its", "their", "our", "my"}


def roles_beside(line: Line, naming: Naming) -> Iterator[Role]:
    """Give the role before a name and the one in apposition to it."""
    for role in (_before(line, naming), _after(line, naming), _set_before(line, naming)):
        if role is not None:
            yield role


def _before(line: Line, naming: Naming) -> Role | None:
    """Read "Ukrainian Deputy Defence Minister" or "spin doctor" right before a name."""
    last = naming.first
    while line.joined(last) and line.words[last - 1].lower in HONORIFICS - POSTS:
        last -= 1
    if not line.joined(last):
        return None
    head = _head(line, last - 1)
    if head is None:
        return None
    first = _first_known(line, head)
    return _role(line, _first_unknown(line, first), last)


def _head(line: Line, at: int) -> int | None:
    """Find the word that is a role: the last one, or the one before "of State"; "12:03 pm" names none."""
    if line.words[at].text in HOURS:
        return None
    if line.words[at].lower in (ROLES if line.words[at].form.is_capital else POSTS):
        return at
    while at > 1 and line.joined(at) and line.words[at].form.is_capital and line.words[at].label != "PERSON":
        at -= 1
        if line.words[at].lower == "of" and line.words[at - 1].lower in ROLES and line.joined(at):
            return at - 1
    return None


def _first_known(line: Line, first: int) -> int:
    """Go left over roles, peoples, offices with a capital: "Health and Human Services | Secretary"."""
    while line.joined(first):
        if _is_of_a_role(line, first - 1):
            first -= 1
        elif _is_link(line, first - 1):
            first -= 2
        else:
            break
    return first


def _is_of_a_role(line: Line, at: int) -> bool:
    word = line.words[at]
    if word.lower in NOT_IN_ROLES and not word.form.is_capital:
        return False
    if word.lower in POSTS or word.lower in ROLE_OPENERS or word.lower in PEOPLES:
        return True
    if word.label == "PERSON" or not word.form.is_capital or word.lower in NOT_IN_NAMES | NOT_IN_ROLES:
        return False
    return word.label in NAMES_OF_POSTS or not (line.is_heading or line.opens(at) or line.owns(at))


def _is_link(line: Line, at: int) -> bool:
    """Say whether "and" stands between two words with capitals: "Health | and | Human Services"."""
    before, after = line.at(at - 1), line.at(at + 1)
    if before is None or after is None or line.words[at].lower != "and" or not line.joined(at):
        return False
    if before.lower in POSTS and after.lower in POSTS:
        return before.form.is_capital == after.form.is_capital
    return before.label == after.label == "ORG" and before.form.is_capital and after.form.is_capital


def _first_unknown(line: Line, first: int) -> int:
    """Take in small words of no table if a determiner bounds them: "the | pro-government spin | doctor"."""
    at = first
    if line.words[first].form.is_capital:
        return first
    while at > 0 and first - at < MOST_UNKNOWN and line.joined(at) and _is_small(line.words[at - 1]):
        at -= 1
    is_bounded = at == 0 or not line.joined(at) or line.words[at - 1].lower in BEFORE_A_ROLE
    return at if is_bounded else first


def _is_small(word: Word) -> bool:
    return not word.form.is_capital and word.lower not in NEVER_IN_ROLES


def _after(line: Line, naming: Naming) -> Role | None:
    """Read ", a political consultant at the bank," after a name."""
    text = line.paragraph.text
    end = naming.end - line.paragraph.start
    aged = AGE.match(text, end)
    end = aged.end() if aged else end
    if not text.startswith(",", end):
        return None
    return _post(line, _words_from(line, naming.last, end + 1))


def _words_from(line: Line, at: int, start: int) -> list[int]:
    """Return the words up to the next stop."""
    while at < len(line.words) and line.words[at].start < start:
        at += 1
    found: list[int] = []
    while at < len(line.words) and len(found) <= LONGEST_ROLE:
        if found and STOPS.search(line.words[at].gap) and not _is_abbreviation(line, at - 1):
            break
        found.append(at)
        at += 1
    return found


def _post(line: Line, words: list[int]) -> Role | None:
    """Take the words as a role when one of the first is one, up to a clause; with a verb they are none."""
    end = next((n for n, at in enumerate(words) if line.words[at].lower in AFTER_A_ROLE), len(words))
    words = words[:end]
    if not 0 < len(words) <= LONGEST_ROLE or any(line.words[at].lower in NO_ROLES for at in words):
        return None
    while len(words) > 1 and line.words[words[-1]].lower in LINKS:
        words.pop()
    if line.words[words[0]].lower in LINKS - {"the"} or not _names_a_role(line, words):
        return None
    return _role(line, words[0], words[-1] + 1)


def _names_a_role(line: Line, words: list[int]) -> bool:
    """Say whether a role stands before the first link: "the leader | of", not "the son | of a judge"."""
    for number, at in enumerate(words):
        word = line.words[at]
        if number and word.lower in LINKS | {"at", "in", "with", "to", "from"}:
            return False
        if word.label == "PERSON":
            return False
        if word.lower in POSTS and not line.owns(at):
            return not _is_anothers(line, words[number + 1 :])
    return False


def _is_anothers(line: Line, rest: list[int]) -> bool:
    """Say whether what follows a role makes it another's: "the minister's wife", "the judge ruled"."""
    if not rest:
        return False
    after = line.words[rest[0]]
    if after.label == "PERSON" or (len(rest) > 1 and after.form.is_capital and after.form.is_given):
        return True
    return not after.form.is_capital and after.lower not in LINKS | POSTS | {
        "at",
        "in",
        "with",
        "to",
        "from",
        "on",
        "by",
    }


def _set_before(line: Line, naming: Naming) -> Role | None:
    """Read "A senior member of the party, Vera Holt," at the beginning of a clause."""
    first = naming.first
    after = line.at(naming.last)
    if first == 0 or line.words[first].gap.strip() != "," or (after is not None and line.joined(naming.last)):
        return None
    at = first - 1
    while at > 0 and line.joined(at) and first - at < LONGEST_ROLE:
        at -= 1
    if line.words[at].lower not in DETERMINERS:
        return None
    return _post(line, list(range(at, first)))


def _role(line: Line, first: int, last: int) -> Role:
    """Return the words as written, with the full stop of an abbreviation."""
    while first > 0 and not line.words[first].gap:  # "Tube" of "OpenTube" is half a word
        first -= 1
    start, end = line.words[first].start, line.words[last - 1].end
    end += _is_abbreviation(line, last - 1) and line.paragraph.text.startswith(".", end)
    offset = line.paragraph.start
    return Role(offset + start, offset + end, line.paragraph.text[start:end])


def _is_abbreviation(line: Line, at: int) -> bool:
    word = line.words[at]
    return word.form.is_title and len(word.text) <= 4 and line.paragraph.text.startswith(".", word.end)
