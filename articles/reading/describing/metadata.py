"""Metadata in the file: lines such as "Title: …", "URL: …" that a scraper put over the text."""

from articles.reading.records import Block, Given, Text

IN_THE_FILE = "metadata in the file"


def metadata_in(text: Text, blocks: tuple[Block, ...]) -> Given:
    """Return what the file's own lines of metadata say; nothing when it has none."""
    del text, blocks
    return Given(rule=IN_THE_FILE)
