"""Lone names: a surname with no full name in the text. Kept apart; never a person by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from articles.reading.people.bare_names import can_mean
from articles.reading.people.cast import Character, cast_of
from articles.reading.people.conduct import is_titled, speaks
from articles.reading.people.lines import Line, Naming
from articles.reading.people.lone_signs import (
    THINGS,
    acts,
    can_be_lone,
    has_a_sign,
    is_placed,
    is_seen_alone,
    is_surely_lone,
)


def lone_names(
    lines: tuple[Line, ...], cast: tuple[Character, ...], makers: Collection[Naming]
) -> tuple[Character, ...]:
    """Find single words that act as people and belong to nobody of the cast, nor to who made the page."""
    known = _known_words(cast, makers)
    found: defaultdict[str, list[Naming]] = defaultdict(list)
    sure: set[str] = set()
    acting: set[str] = set()
    for line, index in _unknown_words(lines, known):
        folded = line.words[index].form.folded
        if is_surely_lone(line, index):
            sure.add(folded)
        elif not is_seen_alone(line, index):
            continue
        elif acts(line, index):
            acting.add(folded)
        found[folded].append(line.naming(index, index + 1))
    refused = _refused(lines, {folded: len(namings) for folded, namings in found.items()})
    return tuple(
        Character(namings[0].name, (namings[0].name,), tuple(namings), lone=True)
        for folded, namings in found.items()
        if folded in sure or folded in acting - refused
    )


def human_words(lines: tuple[Line, ...]) -> set[str]:
    """Return the words that stand alone with a title before or a word of saying beside, folded."""
    return {
        line.words[at].form.folded
        for line in lines
        if not line.is_heading
        for at in line.capitals
        if (is_titled(line, at) or speaks(line, at, at + 1))
        and line.words[at].label not in THINGS - {"ORG"}
        and can_be_lone(line, at)
    }


def _unknown_words(lines: tuple[Line, ...], known: dict[str, list[Character]]) -> Iterator[tuple[Line, int]]:
    for line in lines:
        for index in line.capitals:
            if has_a_sign(line, index) and not _is_known(line, index, known) and can_be_lone(line, index):
                yield line, index


def _known_words(cast: tuple[Character, ...], makers: Collection[Naming]) -> dict[str, list[Character]]:
    """Give each word that means somebody already: given names and surnames, those of credits too."""
    known: defaultdict[str, list[Character]] = defaultdict(list)
    for who in (*cast, *cast_of(list(makers))):
        for word in who.given | who.surnames:
            known[word].append(who)
    return dict(known)


def _is_known(line: Line, index: int, known: dict[str, list[Character]]) -> bool:
    folded = line.words[index].form.folded
    return any(folded in who.given or can_mean(line, index, who) for who in known.get(folded, ()))


def _refused(lines: tuple[Line, ...], seen: dict[str, int]) -> set[str]:
    """Return the words that the model calls something else more often, or that stand after "in" or "near"."""
    things = Counter[str]()
    placed: set[str] = set()
    for line in lines:
        for at in line.capitals:
            folded = line.words[at].form.folded
            if folded in seen:
                things[folded] += line.words[at].label in THINGS
                placed |= {folded} if is_placed(line, at) else set()
    return placed | {folded for folded, count in things.items() if count > seen[folded]}
