"""What a text says of itself. Precedence: given from outside, then found in the text, then unknown."""

from articles.reading.describing.dates import find_published
from articles.reading.describing.findings import settle
from articles.reading.describing.given import given_language, given_outlet, given_published, given_title
from articles.reading.describing.languages import find_language
from articles.reading.describing.outlets import find_outlet
from articles.reading.describing.titles import find_title
from articles.reading.records import Block, Description, Given, Text

__all__ = ["describe"]


def describe(text: Text, blocks: tuple[Block, ...], given: Given) -> Description:
    """Find title, outlet, date and language. Raises ValueError when the given date is none."""
    return Description(
        language=given_language(given) or find_language(text, blocks),
        title=settle(given_title(given), find_title(text, blocks)),
        outlet=settle(given_outlet(given), find_outlet(text, blocks)),
        published=settle(given_published(given), find_published(text, blocks)),
    )
