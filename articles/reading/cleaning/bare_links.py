"""Headlines of other articles that stand in the midst of one, under no heading that says so."""

import re
from collections.abc import Iterator
from itertools import islice

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    count_words,
    is_label,
    is_like_a_headline,
    is_prose,
    is_sentence,
    names_somebody,
)
from articles.reading.records import BlockKind

FEWEST_BARE_LINKS = 2
MOST_BARE_LINKS = 4
FEWEST_WORDS_OF_A_BARE_LINK = 6
"""A longer run of lines without a stop is a list or a poem of the article's own."""
FEWEST_PARAGRAPHS_BEFORE = 2
"""Before, such lines are what the article says in short."""
LINES_BACK = 20

_LABELLED = re.compile(r"[A-Z]\w*: |(?:Was|Were|Has|Had|Is|Are|Did|Does|Served|Born|Won)\b")
"""A table of facts says "Now: …", "Has won …", line by line."""
_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,2}$")


def mark_bare_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark headlines of other articles that stand together between two paragraphs, under no heading."""
    marked = list(pieces)
    second = _place_of_paragraph(pieces, FEWEST_PARAGRAPHS_BEFORE)
    for start, end in _runs(pieces):
        if start > second and _are_links(pieces[start:end]) and _stand_between_paragraphs(pieces, start, end):
            marked[start:end] = [
                piece.claimed(BlockKind.BOILERPLATE, "headlines of other articles")
                for piece in pieces[start:end]
            ]
    return tuple(marked)


def _runs(pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of free lines that are no sentences, or ask as a headline does."""
    start = None
    for n, piece in enumerate(pieces):
        if piece.is_free and (not is_sentence(piece.words) or _asks(piece.words)):
            start = n if start is None else start
        elif start is not None:
            yield start, n
            start = None


def _asks(words: str) -> bool:
    return words.endswith("?") and is_like_a_headline(words[:-1])


def _are_links(run: tuple[Piece, ...]) -> bool:
    """Tell headlines from a list, a poem or a heading with its motto."""
    if not FEWEST_BARE_LINKS <= len(run) <= MOST_BARE_LINKS:
        return False
    if len(run) == FEWEST_BARE_LINKS and _is_bare_link(run[0].words) and _is_name(run[1].words):
        return True
    lines = run[1:] if is_label(run[0].words) else run
    headlines = [piece.words for piece in lines if _is_bare_link(piece.words)]
    questions = [piece.words for piece in lines if _asks(piece.words)]
    if not headlines or len(lines) < FEWEST_BARE_LINKS or len(headlines) + len(questions) < len(lines):
        return False
    return 2 * sum(names_somebody(words) for words in headlines) > len(headlines)


def _is_bare_link(words: str) -> bool:
    if count_words(words) < FEWEST_WORDS_OF_A_BARE_LINK or _LABELLED.match(words):
        return False
    return is_like_a_headline(words)


def _is_name(words: str) -> bool:
    """Tell the name of an author: two or three words, each with a capital."""
    return 2 <= count_words(words) <= 3 and _NAME.match(words) is not None


def _stand_between_paragraphs(pieces: tuple[Piece, ...], start: int, end: int) -> bool:
    """Tell that a paragraph stands before and one after, and that the first does not announce a list."""
    before = (piece for piece in reversed(pieces[max(0, start - LINES_BACK) : start]))
    last = next((piece for piece in before if piece.kind is not BlockKind.BOILERPLATE), None)
    if not last or not _is_paragraph(last) or last.words.endswith(":"):
        return False
    return any(map(_is_paragraph, pieces[end : end + 3]))


def _place_of_paragraph(pieces: tuple[Piece, ...], count: int) -> int:
    """Return where the so manieth paragraph stands, the end where there are fewer."""
    places = (n for n, piece in enumerate(pieces) if _is_paragraph(piece))
    return next(islice(places, count - 1, None), len(pieces))


def _is_paragraph(piece: Piece) -> bool:
    return piece.is_free and is_prose(piece.words)
