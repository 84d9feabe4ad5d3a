"""The kinds of mark, and the number by which a mark is kept."""

import hashlib

LINE = "line"
"""A whole line that speaks as a page does, or stands outside the article's own paragraphs."""
HEADING = "heading"
"""A short line amid the article's paragraphs: repeated or not, it is the article's own."""
NAME_LINE = "name"
"""A line that is a name and nothing more: it may be the columnist's, or somebody's in the news."""
CLOSING = "closing"
"""The last sentence, which some outlets repeat."""
OPENING, ENDING = "opening", "ending"
"""The first and the last words of a paragraph that outlets open and end by custom."""
BYLINE, AUTHOR = "byline", "author"
CREDIT, DATELINE = "credit", "dateline"
"""The form of a byline, a credit, a dateline, without its names: "somebody/getty images"."""
ADDRESS = "address"
"""A domain, an e-mail address, an account."""
TOLD = "told"
"""An outlet to which people speak, and how often they do in the text."""

KIND_WORDS = {
    LINE: "a line",
    HEADING: "a heading",
    NAME_LINE: "a line with a name",
    CLOSING: "a last sentence",
    OPENING: "the opening of a paragraph",
    ENDING: "the end of a paragraph",
    BYLINE: "a form of byline",
    AUTHOR: "an author",
    CREDIT: "a form of credit",
    DATELINE: "a form of dateline",
    ADDRESS: "an address",
    TOLD: "a way to be spoken to",
}
"""What a reader is told of each kind: "a line that stands in 14 articles of The Lamp"."""

LINE_KINDS = (LINE,)
"""Kinds whose words are a whole line as `fold_line` folds it: what can be learned to be the page's."""


def number_of(kind: str, words: str) -> int:
    """Return the number a mark is kept by: 64 bits, signed as databases have it."""
    digest = hashlib.blake2b(f"{kind}\n{words}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
