"""Texts for tests: paragraphs in, parsed paragraphs out."""

from articles.reading.parsing import parse
from articles.reading.records import Block, BlockKind, Paragraph, Text


def body(*paragraphs: str) -> tuple[Paragraph, ...]:
    """Parse paragraphs of an article's body, a blank line between them."""
    return parsed([(BlockKind.BODY, words) for words in paragraphs])


def headline_and_body(headline: str, *paragraphs: str) -> tuple[Paragraph, ...]:
    return parsed([(BlockKind.HEADLINE, headline), *((BlockKind.BODY, words) for words in paragraphs)])


def parsed(pieces: list[tuple[BlockKind, str]]) -> tuple[Paragraph, ...]:
    blocks, content = [], ""
    for kind, words in pieces:
        start = len(content)
        content += words
        blocks.append(Block(kind, start, len(content), "test"))
        content += "\n\n"
    return parse(Text(content, "utf-8", "0" * 64), tuple(blocks))


def written(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return the text that the offsets count in."""
    content = ""
    for paragraph in paragraphs:
        content = content.ljust(paragraph.start, "\n") + paragraph.text
    return content
