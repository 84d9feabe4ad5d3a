"""Lists of links to other articles: under a heading that says so, or bare in the midst of an article."""

from collections.abc import Iterator

from articles.reading.cleaning.house_lines import line_patterns
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    LONGEST_LINK,
    is_like_a_headline,
    is_prose,
    is_sentence,
    is_social,
)
from articles.reading.records import BlockKind

MOST_LINKS = 16
"""Longer lists of links are not known; a longer run of short lines may be the article itself."""
FEWEST_BARE_LINKS = 2
MOST_BARE_LINKS = 5
"""A longer run of lines without a stop is a list or a poem of the article's own."""
FEWEST_PARAGRAPHS_BEFORE = 2
"""Before, such lines are what the article says in short."""

_OPENS_A_QUOTATION = ("“", '"', "‘", "'", "«")


def mark_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark headings such as "Related articles", and the headlines listed under them."""
    return tuple(_with_links_marked(pieces))


def mark_bare_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark headlines of other articles that stand together between two paragraphs, under no heading."""
    marked = list(pieces)
    for start, end in _runs(pieces):
        if _are_links(pieces[start:end]) and _stand_between_paragraphs(pieces, start, end):
            marked[start:end] = [
                piece.claimed(BlockKind.BOILERPLATE, "headlines of other articles")
                for piece in pieces[start:end]
            ]
    return tuple(marked)


def _with_links_marked(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    [(_, heading)] = line_patterns("links_after")
    [(_, end)] = line_patterns("article_after")
    links_left = 0
    for piece in pieces:
        if heading.fit(piece.words):
            links_left = MOST_LINKS
            yield piece.claimed(BlockKind.BOILERPLATE, "heading of a list of links")
        elif links_left and piece.is_free and _is_link(piece.words):
            links_left -= 1
            yield piece.claimed(BlockKind.BOILERPLATE, "list of links")
        else:
            is_of_page = piece.kind is BlockKind.BOILERPLATE and not end.fit(piece.words)
            links_left = links_left if is_of_page else 0
            yield piece


def _is_link(words: str) -> bool:
    if len(words) > LONGEST_LINK or is_social(words):
        return False
    if words.endswith(("...", "…")):
        return True
    asks = words.endswith(("?", "!")) and not words.startswith(_OPENS_A_QUOTATION)
    return asks or not is_sentence(words)


def _runs(pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of free lines that are no sentences."""
    start = None
    for n, piece in enumerate(pieces):
        if piece.is_free and not is_sentence(piece.words):
            start = n if start is None else start
        elif start is not None:
            yield start, n
            start = None


def _are_links(run: tuple[Piece, ...]) -> bool:
    """Tell headlines from a list, a poem or a heading with its motto: each is one, and half name somebody."""
    if not FEWEST_BARE_LINKS <= len(run) <= MOST_BARE_LINKS:
        return False
    if not all(is_like_a_headline(piece.words) for piece in run):
        return False
    return 2 * sum(_names_somebody(piece.words) for piece in run) > len(run)


def _names_somebody(words: str) -> bool:
    return any(word[0].isupper() or word[0].isdigit() for word in words.split()[1:])


def _stand_between_paragraphs(pieces: tuple[Piece, ...], start: int, end: int) -> bool:
    """Tell that paragraphs stand before and one after, and that the last one does not announce a list."""
    before = [piece for piece in pieces[:start] if piece.is_free and is_prose(piece.words)]
    last = next(
        (piece for piece in reversed(pieces[:start]) if piece.kind is not BlockKind.BOILERPLATE), None
    )
    if len(before) < FEWEST_PARAGRAPHS_BEFORE or last != before[-1] or last.words.endswith(":"):
        return False
    return any(piece.is_free and is_prose(piece.words) for piece in pieces[end : end + 3])
