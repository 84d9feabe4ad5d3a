"""People: who is named in a text, where, and as what. No person is ever made of a lone word."""

from collections import defaultdict

from articles.reading.names import bare, is_given_name, name_words, same_name, surname_key
from articles.reading.people.bare_names import bare_mentions
from articles.reading.people.cast import Character, cast_of
from articles.reading.people.credits import credited
from articles.reading.people.full_names import full_names, recurring_names
from articles.reading.people.lines import Line, Naming, lines_of
from articles.reading.people.lone_names import human_words, lone_names
from articles.reading.people.misspelled import with_misspelled
from articles.reading.people.roles import roles_beside
from articles.reading.records import Mention, NamedPerson, Paragraph

MODALS = {"will", "may", "can"}
"""Given names that in a heading are more often verbs: "Storm Will Weaken"."""


def find_people(paragraphs: tuple[Paragraph, ...]) -> tuple[NamedPerson, ...]:
    """Find who is named, in order of first mention."""
    lines = lines_of(paragraphs)
    named = _named_in_full(lines)
    makers = credited(lines, named)
    cast = bare_mentions(lines, cast_of([naming for naming in named if naming not in makers]))
    lone = bare_mentions(lines, lone_names(lines, cast, makers), beside=(*cast, *cast_of(list(makers))))
    cast, lone = with_misspelled(cast, lone)
    people = [_named_person(lines, character) for character in (*cast, *lone)]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _named_in_full(lines: tuple[Line, ...]) -> list[Naming]:
    """Return the full names; a heading's capitals need a given name, or the same name in the text."""
    in_text = [naming for line in lines if not line.is_heading for naming in full_names(line)]
    in_text += _recurring(lines, in_text)
    in_headings = [naming for line in lines if line.is_heading for naming in full_names(line)]
    known: defaultdict[str, set[str]] = defaultdict(set)
    for naming in in_text:
        known[surname_key(naming.name)].add(naming.name)
    return [
        *in_text,
        *(
            naming
            for naming in in_headings
            if _is_plain_name(naming.name)
            or any(same_name(naming.name, name) for name in known[surname_key(naming.name)])
        ),
    ]


def _recurring(lines: tuple[Line, ...], named: list[Naming]) -> list[Naming]:
    human = human_words(lines)
    taken = {(naming.line, at) for naming in named for at in range(naming.first, naming.last)}
    return [
        naming
        for line in lines
        if not line.is_heading
        for naming in recurring_names(line, human)
        if (line.number, naming.last - 1) not in taken
    ]


def _is_plain_name(name: str) -> bool:
    words = name_words(name)
    return len(words) == 2 and is_given_name(words[0]) and bare(words[0]) not in MODALS


def _named_person(lines: tuple[Line, ...], character: Character) -> NamedPerson:
    namings = sorted(character.namings, key=lambda naming: naming.start)
    roles = {role.start: role for naming in namings for role in roles_beside(lines[naming.line], naming)}
    return NamedPerson(
        name=character.name,
        mentions=tuple(_mention(lines[naming.line], naming) for naming in namings),
        roles=tuple(roles[start] for start in sorted(roles)),
        lone=character.lone,
    )


def _mention(line: Line, naming: Naming) -> Mention:
    start = line.paragraph.start
    return Mention(naming.start, naming.end, line.paragraph.text[naming.start - start : naming.end - start])
