"""People: who is named in a text, where, and as what. No person is ever made of a lone word."""

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
    cast = cast_of([naming for line in lines for naming in full_names(line)])
    cast = bare_mentions(lines, cast)
    characters = [*cast, *lone_names(lines, cast)]
    people = [_named_person(lines, character) for character in characters]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


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
