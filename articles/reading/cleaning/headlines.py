"""The headline: the first line that is one, with the article's prose after it."""

import re

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.records import BlockKind

LONGEST_HEADLINE = 220
LINES_BEFORE_HEADLINE = 40
"""A page's navigation can be long; what is free after it is its first own line."""
WORDS_OF_A_LABEL = 3

_ENDS_A_SENTENCE = re.compile(r"[^.]\.[\"'”’)\]]*$|[.!?][\"'”’]? [A-Z“].*[.!?][\"'”’)]*$")
_ENDS_WITH_SHORT_FORM = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Ltd|Gen|Gov|Sen|Rep|vs)\.$")


def mark_headline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark the headline, a label that stands over it, and the headline's repetitions."""
    free = [n for n, piece in enumerate(pieces) if piece.is_free]
    place = _place_of_headline(pieces, free)
    if place is None:
        return pieces
    return tuple(_marked(pieces, n, place) for n in range(len(pieces)))


def _place_of_headline(pieces: tuple[Piece, ...], free: list[int]) -> int | None:
    if not free or free[0] > LINES_BEFORE_HEADLINE:
        return None
    first, *others = free
    has_label = _is_label(pieces[first].words) and others and _could_be_headline(pieces[others[0]].words)
    place = others[0] if has_label else first
    has_prose = any(is_prose(pieces[n].words) for n in free if n > place)
    return place if has_prose and _could_be_headline(pieces[place].words) else None


def _could_be_headline(words: str) -> bool:
    if not 8 <= len(words) <= LONGEST_HEADLINE or " " not in words or words.endswith((":", ",", ";")):
        return False
    return not _ENDS_A_SENTENCE.search(words) or bool(_ENDS_WITH_SHORT_FORM.search(words))


def _is_label(words: str) -> bool:
    """Tell a section's or an outlet's name over the headline: "WORLD", "The Evening Lamp"."""
    return len(words.split()) <= WORDS_OF_A_LABEL and len(words) <= 30 and not words.endswith(("?", "!", "."))


def _marked(pieces: tuple[Piece, ...], n: int, place: int) -> Piece:
    piece = pieces[n]
    if not piece.is_free:
        return piece
    if n == place:
        return piece.claimed(BlockKind.HEADLINE, "first line of its own, no sentence")
    if n < place:
        return piece.claimed(BlockKind.BOILERPLATE, "label over the headline")
    if piece.words == pieces[place].words:
        return piece.claimed(BlockKind.BOILERPLATE, "headline repeated")
    return piece
