"""What stands around the article on its page, told by its place and not by its words."""

import re
from collections.abc import Iterator
from itertools import accumulate, groupby

from articles.reading.cleaning.core import core_of
from articles.reading.cleaning.lists_of_links import LINES_OF_A_LIST, is_list_of_links
from articles.reading.cleaning.page_lines import (
    KNOWN_LINES_OF_A_FENCE,
    LINES_OF_A_FENCE,
    is_of_the_page,
    is_short,
)
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    count_words,
    ends_as_sentence,
    is_item,
    is_label,
    is_like_a_headline,
    is_prose,
    is_sentence,
    is_social,
)
from articles.reading.records import BlockKind

LINES_NEARBY = 3
LINES_BETWEEN = 5
"""Of 3, 4, 5, 6 the best on whole pages: a byline has its name, its day, its time to read."""
WORDS_OF_A_NAME_IN_CAPITALS = range(2, 6)
"""“THE LAMP INC.” is a name, whatever it ends with."""
_FIGURE = re.compile(r"[$€£+−–-]?\d[\d.,]{0,20}%?")


def mark_surroundings(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark what stands before the article's first paragraph and after its last: labels, links, teasers."""
    start, end = core_of(pieces)
    if start == end:
        return pieces
    article = pieces[start:end]
    return (*_before(pieces[:start], article), *article, *_after(pieces[end:], article))


def mark_between(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark a line or two that are no sentence, or a date, and stand between other lines of the page."""
    marked = list(pieces)
    places = [n for n, piece in enumerate(pieces) if _may_be_of_a_list(piece)]
    start, _ = core_of(pieces) if places else (0, 0)
    for n in places:
        piece = pieces[n]
        if n < start and not piece.is_free:
            continue
        before = _nearest(marked, range(n - 1, max(-1, n - LINES_BETWEEN), -1))
        after = _nearest(marked, range(n + 1, min(len(marked), n + LINES_BETWEEN)))
        if before and after:
            marked[n] = piece.claimed(BlockKind.BOILERPLATE, "between lines of the page")
    return tuple(marked)


def _before(pieces: tuple[Piece, ...], article: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark what the page's lines part from the article; under its headline what they part from both.

    What is longer than the article stays under the headline: it may be the most of it.
    """
    head = next((n for n, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), len(pieces))
    above, below = (tuple(reversed(part)) for part in (pieces[:head], pieces[head:]))
    fences = (*reversed(_fences(above)), *reversed(_fences(below)))
    parted = {n for n, fence in enumerate(fences) if fence >= LINES_OF_A_FENCE}
    standfirst_ends = _place_of_standfirst(pieces, head)
    lines = {n for n in parted if n > standfirst_ends and not is_sentence(pieces[n].words)}
    if _letters(tuple(pieces[n] for n in sorted(lines))) >= _letters(article):
        lines = set()
    marked = lines | {n for n in parted if n < head}
    return tuple(
        _claimed(piece, "before the article") if n in marked else piece for n, piece in enumerate(pieces)
    )


def _place_of_standfirst(pieces: tuple[Piece, ...], head: int) -> int:
    """Return the first line of the page below the headline: what is above it is a standfirst."""
    below = range(head + 1, len(pieces))
    return next((n for n in below if is_of_the_page(pieces[n])), len(pieces))


def _after(pieces: tuple[Piece, ...], article: tuple[Piece, ...]) -> Iterator[Piece]:
    """Mark what comes after the last paragraph, but for a list that a line before it announces."""
    fences, runs = _fences(pieces), _lengths_of_runs(pieces, _letters(article))
    announced = _announces_a_list(next(piece for piece in reversed(article) if piece.is_free))
    for n, piece in enumerate(pieces):
        announced = _announces_a_list(piece) if piece.is_free and is_sentence(piece.words) else announced
        announced = (announced or _announces_a_list(piece)) and not is_of_the_page(piece)
        is_parted = fences[n] >= LINES_OF_A_FENCE
        if is_parted or (not announced and _is_after(pieces, n, runs[n])):
            yield _claimed(piece, "after the article")
        else:
            yield piece


def _is_after(pieces: tuple[Piece, ...], n: int, run: int) -> bool:
    """Tell that a line after the last paragraph is the page's: beside its other lines, or in a short run."""
    if not _is_afterword(pieces[n]) or run >= LINES_OF_A_LIST:
        return False
    near = pieces[max(0, n - LINES_NEARBY) : n + LINES_NEARBY + 1]
    if any(is_of_the_page(other) for other in near):
        return True
    return is_like_a_headline(pieces[n].words) or run > 1


def _is_afterword(piece: Piece) -> bool:
    words = piece.words
    return piece.is_free and not (
        is_sentence(words)
        or ends_as_sentence(words)
        or is_item(words)
        or is_social(words)
        or words.endswith((":", ","))
    )


def _lengths_of_runs(pieces: tuple[Piece, ...], letters_of_article: int) -> list[int]:
    """Return for each piece how many lines that are no paragraph stand together with it.

    A list of links counts as a short run, if it is not longer than the article.
    """
    lengths: list[int] = []
    for is_line, run in groupby(pieces, lambda piece: piece.is_free and not is_prose(piece.words)):
        lines = tuple(run)
        length = len(lines) if is_line else 0
        if length >= LINES_OF_A_LIST and _letters(lines) < letters_of_article and is_list_of_links(lines):
            length = LINES_OF_A_LIST - 1
        lengths += [length] * len(lines)
    return lengths


def _letters(pieces: tuple[Piece, ...]) -> int:
    return sum(len(piece.words) for piece in pieces if piece.is_free)


def _announces_a_list(piece: Piece) -> bool:
    return piece.is_free and piece.words.endswith(":")


def _fences(pieces: tuple[Piece, ...]) -> tuple[int, ...]:
    """Count the lines of the page up to each piece; 0 as long as too few are known by their words."""
    known = accumulate(is_of_the_page(piece) for piece in pieces)
    lines = accumulate(is_of_the_page(piece) or is_short(piece) for piece in pieces)
    return tuple(
        count if enough >= KNOWN_LINES_OF_A_FENCE else 0 for enough, count in zip(known, lines, strict=True)
    )


def _claimed(piece: Piece, rule: str) -> Piece:
    return piece.claimed(BlockKind.BOILERPLATE, rule) if piece.is_free else piece


def _may_be_of_a_list(piece: Piece) -> bool:
    if piece.kind is BlockKind.DATELINE:
        return True
    if piece.is_free and _is_cell(piece.words):
        return True
    return _is_afterword(piece) and (is_label(piece.words) or is_like_a_headline(piece.words))


def _is_cell(words: str) -> bool:
    """Tell what stands in a table: a figure, a name in capitals."""
    if _FIGURE.fullmatch(words):
        return True
    return words.isupper() and count_words(words) in WORDS_OF_A_NAME_IN_CAPITALS


def _nearest(pieces: list[Piece], places: range) -> bool:
    """Tell whether the next line that is no such line again is one of the page's."""
    for n in places:
        if not _may_be_of_a_list(pieces[n]):
            return pieces[n].kind is BlockKind.BOILERPLATE and pieces[n].rule != "advertisement"
    return False
