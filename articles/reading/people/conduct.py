"""Whether a name acts like a person: an age, a post, a word of saying beside it."""

import re

from articles.reading.names import POSTS
from articles.reading.people.lines import Line
from articles.reading.people.tables import HUMANS, KIN, OWNERS, SAYING

AGE_OR_WHO = re.compile(r",\s+(?:\d\d\b|aged\s|who\s|whose\s)")
ACCOUNT = re.compile(r"\s+\(@\w")
DETERMINER = r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
POST_AFTER = re.compile(rf",\s+{DETERMINER}\s+(?:[\w-]+\s+){{0,3}}[\w-]+")
POST_BEFORE = re.compile(rf"\b{DETERMINER}\s+(?:[\w-]+\s+){{0,2}}[\w-]+(?=,\s+$)")
SMALL_POSTS = POSTS - OWNERS
LONGEST_POST = 80  # characters that are looked at before a name


def acts_like_a_person(line: Line, first: int, last: int) -> bool:
    """Say whether an age or a post stands beside; after a known given name saying or an account will do."""
    if first and line.joined(first) and line.words[first - 1].lower in SMALL_POSTS:
        return True
    text, start, end = line.paragraph.text, line.words[first].start, line.words[last - 1].end
    if AGE_OR_WHO.match(text, end) or _is_post(POST_AFTER.match(text, end)):
        return True
    if text.startswith(",", end) and _is_post(POST_BEFORE.search(text[max(0, start - LONGEST_POST) : start])):
        return True
    return line.words[first].form.is_given and bool(ACCOUNT.match(text, end) or speaks(line, first, last))


def speaks(line: Line, first: int, last: int) -> bool:
    """Say whether a word of saying stands right beside: "Vesh said", "according to Vesh"."""
    before, after = line.at(first - 1), line.at(last)
    if before is not None and line.joined(first) and (before.lower in SAYING or _is_according(line, first)):
        return True
    return after is not None and line.joined(last) and after.lower in SAYING


def _is_according(line: Line, first: int) -> bool:
    to, according = line.at(first - 1), line.at(first - 2)
    return to is not None and according is not None and (according.lower, to.lower) == ("according", "to")


def _is_post(found: re.Match[str] | None) -> bool:
    return found is not None and any(
        word.lower() in POSTS or word.lower() in KIN or word.lower() in HUMANS
        for word in found.group().split()
    )
