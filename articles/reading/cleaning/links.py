"""Lists of links to other articles: under a heading that says so, or bare in the midst of an article."""

import re
from collections.abc import Iterator

from articles.reading.cleaning.house_lines import line_patterns
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    LONGEST_LINK,
    count_words,
    ends_as_sentence,
    is_label,
    is_like_a_headline,
    is_prose,
    is_sentence,
    is_social,
    names_somebody,
)
from articles.reading.records import BlockKind

MOST_LINKS = 16
"""Longer lists of links are not known; a longer run of short lines may be the article itself."""
FEWEST_BARE_LINKS = 2
MOST_BARE_LINKS = 4
FEWEST_WORDS_OF_A_BARE_LINK = 6
"""A longer run of lines without a stop is a list or a poem of the article's own."""
LINES_OF_A_VIDEO = 2
FEWEST_PARAGRAPHS_BEFORE = 2
"""Before, such lines are what the article says in short."""

_LENGTH_OF_A_VIDEO = re.compile(r"^(?:video|duration)?[\s:/]*\d[\d:/ ]*$", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z]\w*: |(?:Was|Were|Has|Had|Is|Are|Did|Does|Served|Born|Won)\b")
"""A table of facts says "Now: …", "Has won …", line by line."""
_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,2}$")
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


def _is_link(words: str) -> bool:
    if len(words) > LONGEST_LINK or is_social(words):
        return False
    if words.endswith(("...", "…")):
        return True
    asks = words.endswith(("?", "!")) and not words.startswith(_OPENS_A_QUOTATION)
    return asks or not ends_as_sentence(words)


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
    """Tell that paragraphs stand before and one after, and that the last one does not announce a list."""
    before = [piece for piece in pieces[:start] if piece.is_free and is_prose(piece.words)]
    last = next(
        (piece for piece in reversed(pieces[:start]) if piece.kind is not BlockKind.BOILERPLATE), None
    )
    if len(before) < FEWEST_PARAGRAPHS_BEFORE or last != before[-1] or last.words.endswith(":"):
        return False
    return any(piece.is_free and is_prose(piece.words) for piece in pieces[end : end + 3])
