"""What a text says of itself. Precedence, from the first that has a value: said from outside, metadata
in the file, the file's name, found in the text; then unknown. `findings.settle` is where it holds."""

from articles.reading.describing.authors import find_authors
from articles.reading.describing.dates import find_published
from articles.reading.describing.findings import settle
from articles.reading.describing.given import (
    given_authors,
    given_language,
    given_outlet,
    given_published,
    given_title,
    given_url,
    narrower_first,
    told,
)
from articles.reading.describing.languages import find_language
from articles.reading.describing.metadata import metadata_in
from articles.reading.describing.outlets import find_outlet
from articles.reading.describing.places import find_place
from articles.reading.describing.titles import find_title
from articles.reading.records import Block, Description, Source, Text

__all__ = ["UNTOLD", "describe"]

UNTOLD = Source(place="", raw=b"")
"""A source of which nobody said anything."""


def describe(
    text: Text,
    blocks: tuple[Block, ...],
    source: Source = UNTOLD,
    *,
    unlearned: tuple[Block, ...] | None = None,
) -> Description:
    """Find title, outlet, date and the rest. Raises ValueError when a given date is none.

    `unlearned` are the blocks by the rules alone. The outlet is found in them: lines are learned from
    articles whose outlet is known, and what is learned must not move what it was learned from.
    """
    said = told(source, metadata_in(text, blocks))
    return Description(
        language=given_language(said) or find_language(text, blocks),
        title=settle(*given_title(said), find_title(text, blocks)),
        outlet=settle(*given_outlet(said), find_outlet(text, unlearned or blocks)),
        published=settle(
            *narrower_first(
                [
                    *given_published(said, source.first_seen_on),
                    find_published(text, blocks, source.first_seen_on),
                ]
            )
        ),
        authors=settle(*given_authors(said), find_authors(text, blocks)),
        placed=find_place(text, blocks),
        url=given_url(said),
    )
