"""Lone names: a surname with no full name in the text. Kept apart; never a person by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from articles.reading.names import fold
from articles.reading.people.bare_names import can_mean
from articles.reading.people.cast import Character, cast_of
from articles.reading.people.conduct import speaks
from articles.reading.people.lines import Line, Naming
from articles.reading.people.lone_signs import THINGS, Sign, can_be_lone, has_a_sign, is_placed, sign_of


def lone_names(
    lines: tuple[Line, ...], cast: tuple[Character, ...], makers: Collection[Naming]
) -> tuple[Character, ...]:
    """Find single words that act as people and belong to nobody of the cast, nor to who made the page."""
    found: defaultdict[str, list[Naming]] = defaultdict(list)
    signs: defaultdict[str, set[Sign]] = defaultdict(set)
    for line, index in _unknown_words(lines, _known_words(cast, makers), _taken(cast)):
        if sign := sign_of(line, index):
            folded = line.words[index].form.folded
            signs[folded].add(sign)
            found[folded].append(line.naming(index, index + 1))
    refused = _refused(lines, {folded: len(namings) for folded, namings in found.items()})
    return tuple(
        Character(namings[0].name, (namings[0].name,), tuple(namings), lone=True)
        for folded, namings in found.items()
        if Sign.SURE in signs[folded] or (Sign.ACTING in signs[folded] and folded not in refused)
    )


def human_words(lines: tuple[Line, ...]) -> set[str]:
    """Return the words that stand alone with a title before or a word of saying beside, folded."""
    return {
        line.words[at].form.folded
        for line in lines
        if not line.is_heading
        for at in line.capitals
        if (at in line.titled or speaks(line, at, at + 1))
        and line.words[at].label not in THINGS - {"ORG"}
        and can_be_lone(line, at)
    }


def _unknown_words(
    lines: tuple[Line, ...], known: dict[str, list[Character]], taken: Collection[tuple[int, int]]
) -> Iterator[tuple[Line, int]]:
    for line in lines:
        for index in line.capitals:
            if not has_a_sign(line, index) or (line.number, index) in taken:
                continue
            if not _is_known(line, index, known) and can_be_lone(line, index):
                yield line, index


def _taken(cast: tuple[Character, ...]) -> set[tuple[int, int]]:
    return {(n.line, at) for who in cast for n in who.namings for at in range(n.first, n.last)}


def _known_words(cast: tuple[Character, ...], makers: Collection[Naming]) -> dict[str, list[Character]]:
    """Give each word that means somebody already: given names and surnames, those of credits too."""
    known: defaultdict[str, list[Character]] = defaultdict(list)
    for who in (*cast, *cast_of(list(makers))):
        for word in who.given | who.surnames:
            known[word].append(who)
    return dict(known)


def _is_known(line: Line, index: int, known: dict[str, list[Character]]) -> bool:
    word = line.words[index]
    if "-" in word.text and all(fold(piece) in known for piece in word.text.split("-")):
        return True
    folded = word.form.folded
    return any(folded in who.given or can_mean(line, index, who) for who in known.get(folded, ()))


def _refused(lines: tuple[Line, ...], seen: dict[str, int]) -> set[str]:
    """Return the words that the model calls something else more often, and those of places and firms."""
    things = Counter[str]()
    placed: set[str] = set()
    for line in lines:
        for at in line.capitals:
            folded = line.words[at].form.folded
            if folded in seen:
                things[folded] += line.words[at].label in THINGS
                placed |= {folded} if is_placed(line, at) else set()
    return placed | {folded for folded, count in things.items() if count > seen[folded]}
