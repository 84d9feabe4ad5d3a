"""People: who is named in a text, where, and as what. No person is ever made of a lone word."""

from articles.reading.names import is_given_name, name_words, same_name
from articles.reading.people.bare_names import bare_mentions
from articles.reading.people.cast import Character, cast_of
from articles.reading.people.full_names import full_names
from articles.reading.people.lines import Line, Naming, lines_of
from articles.reading.people.lone_names import lone_names
from articles.reading.people.roles import roles_beside
from articles.reading.records import Mention, NamedPerson, Paragraph


def find_people(paragraphs: tuple[Paragraph, ...]) -> tuple[NamedPerson, ...]:
    """Find who is named, in order of first mention."""
    lines = lines_of(paragraphs)
    cast = cast_of(_confirmed(lines))
    cast = bare_mentions(lines, cast)
    characters = [*cast, *lone_names(lines, cast)]
    people = [_named_person(lines, character) for character in characters]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _confirmed(lines: tuple[Line, ...]) -> list[Naming]:
    """Return the full names; a headline's capitals need a given name, or the same name in the text."""
    in_text = [naming for line in lines if not line.is_headline for naming in full_names(line)]
    in_headlines = [naming for line in lines if line.is_headline for naming in full_names(line)]
    known = {naming.name for naming in in_text}
    return [
        *in_text,
        *(
            naming
            for naming in in_headlines
            if any(same_name(naming.name, name) for name in known) or _is_plain_name(naming.name)
        ),
    ]


def _is_plain_name(name: str) -> bool:
    words = name_words(name)
    return len(words) == 2 and is_given_name(words[0])


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
