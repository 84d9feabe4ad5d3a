"""Reading: one source in, one `Reading` out. Plain Python: no Django, no clock, no settings."""

from articles.reading.cleaning import clean
from articles.reading.describing import describe
from articles.reading.numbers import find_numbers
from articles.reading.parsing import parse
from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Reading, Source
from articles.reading.sources import decode


def read(source: Source) -> Reading:
    """Read one source. Raises `Unreadable` when its bytes are no text."""
    text = decode(source.raw)
    blocks = clean(text)
    description = describe(text, blocks, source.given)
    paragraphs = parse(text, blocks)
    people = find_people(paragraphs)
    return Reading(
        place=source.place,
        text=text,
        blocks=blocks,
        description=description,
        people=people,
        quotations=find_quotations(paragraphs, people, description.published),
        numbers=find_numbers(text, blocks),
    )
