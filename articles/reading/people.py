from articles.reading.records import NamedPerson, Paragraph


def find_people(paragraphs: tuple[Paragraph, ...]) -> tuple[NamedPerson, ...]:
    """Find who is named, in order of first mention."""
    raise NotImplementedError
