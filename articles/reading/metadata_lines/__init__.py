"""Lines of metadata that a scraper put over a text, or under it: "Title: …", "URL: https://…".

One such line may be prose ("Date: a fruit") or the page's own ("Published: 2 April 2024"), so lines count
only over the first paragraph, with a value that their label can have, and beside a line that no page shows
its readers: an address, or a title that is called one.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from articles.reading.metadata_lines.front_matter import front_matter
from articles.reading.metadata_lines.labels import IN_THE_FILE, MetadataLine, said_of, understood
from articles.reading.metadata_lines.lines import MOST_LINES, Line, lines_in, trimmed
from articles.reading.outlet_table import outlet_called

__all__ = ["IN_THE_FILE", "MOST_LINES", "MetadataLine", "lines_in", "metadata_lines", "said_of", "trimmed"]

SHORTEST_PARAGRAPH = 120
SHORTEST_SENTENCE = 50
"""What is longer and no metadata is taken for the first paragraph: the head ends before it."""


def metadata_lines(lines: Sequence[Line]) -> tuple[MetadataLine, ...]:
    """Return the lines of metadata among a text's first lines; the last one given is the text's last."""
    head = list(lines[:MOST_LINES])
    found = front_matter(head) or _labelled_head(head)
    known = {metadata.line for metadata in found}
    return (*found, *_foot([line for line in lines[-1:] if line not in known]))


def _labelled_head(head: list[Line]) -> tuple[MetadataLine, ...]:
    found = tuple(_before_prose(head))
    return found if any(_is_a_scrapers(line, found, head[0]) for line in found) else ()


def _before_prose(head: list[Line]) -> Iterator[MetadataLine]:
    for n, line in enumerate(head):
        metadata = understood(line, is_first=n == 0)
        if metadata:
            yield metadata
        if _ends_the_head(line, metadata):
            return


def _ends_the_head(line: Line, metadata: MetadataLine | None) -> bool:
    if metadata:
        return metadata.is_before_body
    words = line.words
    return len(words) >= SHORTEST_PARAGRAPH or (
        len(words) >= SHORTEST_SENTENCE and words.endswith((".", "!", "?", ".”", '."'))
    )


def _is_a_scrapers(metadata: MetadataLine, found: tuple[MetadataLine, ...], first: Line) -> bool:
    """Tell a line that no page shows its readers: it vouches for the lines beside it.

    "Title: Chief executive" is of a person, unless the text opens with it or another field stands by.
    """
    given = said_of(metadata).given
    if given.title:
        return metadata.line == first or any(other.field not in ("", "title") for other in found)
    known = outlet_called(given.outlet) if given.outlet else None
    return bool(given.url) or bool(known and not known.is_agency)


def _foot(last: Sequence[Line]) -> Iterator[MetadataLine]:
    """Yield a text's last line when it is the address of the page that the text was taken from.

    A site's address without a page names whom the text cites: "Source: https://www.example.com".
    """
    for line in last:
        metadata = understood(line, is_first=False)
        if metadata and urlsplit(said_of(metadata).given.url).path.strip("/"):
            yield metadata
