"""Lists of links to other articles: under a heading that says so, or bare in the midst of an article."""

import re
from collections.abc import Iterator

from articles.reading.cleaning.house_lines import line_patterns
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    LONGEST_LINK,
    ends_as_sentence,
    is_like_a_headline,
    is_sentence,
    is_social,
)
from articles.reading.records import BlockKind

MOST_LINKS = 16
"""Longer lists of links are not known; a longer run of short lines may be the article itself."""
LINES_OF_A_VIDEO = 2
LINKS_INTRODUCED = 2
"""So many headlines in a row are a list."""

_LENGTH_OF_A_VIDEO = re.compile(r"^(?:video|duration)?[\s:/]*\d[\d:/ ]*$", re.IGNORECASE)
_OPENS_A_QUOTATION = ("“", '"', "‘", "'", "«")


def mark_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark headings such as "Related articles", and the headlines listed under them."""
    return tuple(_with_links_marked(pieces))


def mark_video_titles(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark the title of a video, and its show, under the line that gives its length."""
    marked = list(pieces)
    for n, piece in enumerate(pieces):
        if piece.rule == "video player" and _LENGTH_OF_A_VIDEO.search(piece.words):
            for place in range(n + 1, min(n + 1 + LINES_OF_A_VIDEO, len(pieces))):
                if not (marked[place].is_free and not is_sentence(marked[place].words)):
                    break
                marked[place] = marked[place].claimed(BlockKind.BOILERPLATE, "title of a video")
    return tuple(marked)


def _with_links_marked(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    [(_, heading)] = line_patterns("links_after")
    [(_, end)] = line_patterns("article_after")
    links_left = 0
    for n, piece in enumerate(pieces):
        if heading.fit(piece.words):
            links_left = MOST_LINKS if _are_few(pieces[n + 1 : n + 2 + MOST_LINKS]) else 0
            yield piece.claimed(BlockKind.BOILERPLATE, "heading of a list of links")
        elif links_left == MOST_LINKS and _introduces_links(pieces[n : n + 1 + LINKS_INTRODUCED]):
            yield piece.claimed(BlockKind.BOILERPLATE, "list of links")
        elif links_left and piece.is_free and _is_link(piece.words):
            links_left -= 1
            yield piece.claimed(BlockKind.BOILERPLATE, "list of links")
        else:
            is_of_page = piece.kind is BlockKind.BOILERPLATE and not end.fit(piece.words)
            links_left = links_left if is_of_page else 0
            yield piece


def _are_few(pieces: tuple[Piece, ...]) -> bool:
    """Tell that the list ends in time: a longer one may be the article itself, a ranking or a price list."""
    return len(pieces) <= MOST_LINKS or not all(piece.is_free and _is_link(piece.words) for piece in pieces)


def _introduces_links(pieces: tuple[Piece, ...]) -> bool:
    """Tell a sentence right below the heading that says once more what is listed below it."""
    first, *links = pieces
    return (
        len(links) == LINKS_INTRODUCED
        and first.is_free
        and len(first.words) <= LONGEST_LINK
        and not first.words.startswith(_OPENS_A_QUOTATION)
        and is_sentence(first.words)
        and all(link.is_free and is_like_a_headline(link.words) for link in links)
    )


def _is_link(words: str) -> bool:
    if len(words) > LONGEST_LINK or is_social(words):
        return False
    if words.endswith(("...", "…")):
        return True
    asks = words.endswith(("?", "!")) and not words.startswith(_OPENS_A_QUOTATION)
    return asks or not ends_as_sentence(words)
