"""Reading: one source in, one `Reading` out. Plain Python: no Django, no clock, no settings."""

from dataclasses import replace

from articles.reading.cleaning import clean
from articles.reading.cleaning.no_article import refuse_no_article
from articles.reading.copies import sketch
from articles.reading.describing import describe
from articles.reading.house_marks import habits_of, marks_of
from articles.reading.moments import find_moments
from articles.reading.numbers import find_numbers
from articles.reading.parsing import LONGEST_TEXT, parse
from articles.reading.people import find_people
from articles.reading.quotations import find_speech
from articles.reading.records import LineRulings, Reading, Source, Text
from articles.reading.sources import decode


def read(source: Source, lines: LineRulings | None = None) -> Reading:
    """Read one source, knowing these lines. Raises `Unreadable` when it is no text, or no article."""
    text = decode(source.raw)
    unlearned = clean(text)
    blocks = clean(text, lines) if lines and (lines.house or lines.own) else unlearned
    if not source.is_news:
        refuse_no_article(text, unlearned)
    description = describe(text, blocks, source, unlearned=unlearned)
    paragraphs = parse(text, blocks)
    people = find_people(paragraphs)
    return Reading(
        place=source.place,
        text=_noted(text),
        blocks=blocks,
        description=description,
        people=people,
        quotations=find_speech(paragraphs, people, description.published),
        numbers=find_numbers(text, blocks),
        moments=find_moments(text, blocks, description.published.value),
        marks=marks_of(text, unlearned),
        habits=habits_of(text, unlearned),
        sketch=sketch(text.body(unlearned)),
    )


def _noted(text: Text) -> Text:
    """Add to its notes how much of a text nobody was looked for in."""
    if len(text.content) <= LONGEST_TEXT:
        return text
    note = f"people and quotations were looked for in its first {LONGEST_TEXT:,} characters only"
    return replace(text, notes=(*text.notes, note))


def body_by_rules(raw: bytes) -> str:
    """Return an article's own paragraphs by the rules alone. Raises `Unreadable`."""
    text = decode(raw)
    return text.body(clean(text))
