"""Texts for tests: paragraphs in, parsed paragraphs out."""

import re

import spacy
from spacy.tokens import Doc

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


LABELLED = re.compile(r"<([A-Z]+) ([^>]+)>")
BLANK = spacy.blank("en")


def seen(*paragraphs: str) -> tuple[Paragraph, ...]:
    """Make paragraphs in which the model has seen what stands in angles: "<PERSON Vera Holt> said"."""
    made: list[Paragraph] = []
    for marked in paragraphs:
        start = made[-1].end + 2 if made else 0
        words = LABELLED.sub(r"\2", marked)
        made.append(Paragraph(BlockKind.BODY, start, start + len(words), words, _labelled(marked, words)))
    return tuple(made)


def _labelled(marked: str, words: str) -> Doc:
    doc, taken, spans = BLANK(words), 0, []
    for found in LABELLED.finditer(marked):
        start = found.start() - taken
        spans.append((start, start + len(found[2]), found[1]))
        taken += len(found.group()) - len(found[2])
    kept = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in spans]
    doc.ents = [span for span in kept if span is not None]
    return doc


def written(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return the text that the offsets count in."""
    content = ""
    for paragraph in paragraphs:
        content = content.ljust(paragraph.start, "\n") + paragraph.text
    return content
