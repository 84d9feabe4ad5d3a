"""Parsing: what spaCy's medium English model says of each headline, paragraph and caption.

Names are looked for everywhere, grammar only where somebody speaks: nothing else asks for it, and it takes
as long as the names.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from articles.reading.parsing.inserted_links import without_inserted_links
from articles.reading.parsing.model import ModelMissingError, english, parts
from articles.reading.parsing.pipes import through
from articles.reading.parsing.readable import readable
from articles.reading.records import Block, BlockKind, Paragraph, Text
from articles.reading.speech_signs import someone_speaks

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["LONGEST_PIECE", "LONGEST_TEXT", "ModelMissingError", "english", "parse", "readable"]

PARSED = {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION}
LONGEST_PIECE = 20_000  # characters; the parser's memory grows with the longest text it is given
LONGEST_TEXT = 200_000
"""Characters that are parsed, some seconds of work; the longest of 35,534 articles has 77,293."""
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")


def parse(text: Text, blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    """Give headline, body and caption blocks their grammar. Very long ones come back in pieces.

    Links that stand inside a sentence are space in its words. What lies beyond the first 200,000 characters
    of a text is left out.
    """
    pieces = [
        (block.kind, start, end)
        for block in blocks
        if block.kind in PARSED and block.start < LONGEST_TEXT
        for start, end in _pieces(text.content, block.start, min(block.end, LONGEST_TEXT))
    ]
    written = [without_inserted_links(text.content[start:end]) for _, start, end in pieces]
    docs = _docs(written)
    return tuple(
        Paragraph(kind=kind, start=start, end=end, text=words, doc=doc)
        for (kind, start, end), words, doc in zip(pieces, written, docs, strict=True)
    )


def _docs(written: list[str]) -> "list[Doc]":
    model = english()
    docs = [model.make_doc(readable(words)) for words in written]
    pipes = parts()
    through([pipes["ner"]], docs)
    through(
        (part for name, part in pipes.items() if name != "ner"),
        (doc for doc, words in zip(docs, written, strict=True) if someone_speaks(words)),
    )
    return docs


def _pieces(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        cut = _cut(content, start, start + LONGEST_PIECE)
        yield start, cut
        start = cut
    yield start, end


def _cut(content: str, start: int, limit: int) -> int:
    """Return where to cut: after the last sentence, else the last white space, else at the limit."""
    ends = [match.end() for match in SENTENCE_END.finditer(content, start, limit)]
    if ends:
        return ends[-1]
    space = max(content.rfind(" ", start, limit), content.rfind("\n", start, limit))
    return space + 1 if space > start else limit
