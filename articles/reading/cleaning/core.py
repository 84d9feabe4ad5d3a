"""Where the article stands on its page: the stretch that is richest in sentences."""

from functools import lru_cache

from articles.reading.cleaning.other_texts import end_of_article
from articles.reading.cleaning.page_lines import AMID_ARTICLES
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    LINES_REMEMBERED,
    SHORTEST_PROSE,
    count_words,
    is_item,
    is_sentence,
    is_social,
)
from articles.reading.records import BlockKind

COST_OF_A_LABEL = 5
"""In words of prose: what a line that is no sentence takes away. The best of 3, 5, 8, 10 on whole pages."""
COST_OF_A_PAGE_LINE = 1
BY_PLACE = frozenset({"between lines of the page", "label under the headline"})
"""Rules that know a line by where it stands: it parts texts as much as before it was known."""
LONGEST_LOOK = 2_000
"""Characters: a hundred words have 600."""
MOST_WORDS = 100
"""One endless paragraph of terms and conditions shall not outweigh an article."""


def core_of(pieces: tuple[Piece, ...]) -> tuple[int, int]:
    """Return where the article stands: the richest stretch, without other texts behind fences."""
    start, end = _richest_stretch(pieces)
    return start, end_of_article(pieces, start, end)


def _richest_stretch(pieces: tuple[Piece, ...]) -> tuple[int, int]:
    """Return the stretch of pieces whose words of prose outweigh its labels most: (0, 0) when none do.

    The sum is the one of Finn, Kushmerick and Smyth, "Fact or fiction" (2001), over lines in place of tags.
    """
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for n, piece in enumerate(pieces):
        if total <= 0:
            total, start = 0.0, n
        total += _weight(piece)
        if total > best:
            best, found = total, (start, n + 1)
    return found


def _weight(piece: Piece) -> float:
    if piece.kind is BlockKind.BOILERPLATE:
        return -_cost_of(piece.rule)
    return _weight_of_words(piece.words[:LONGEST_LOOK]) if piece.is_free else 0


def _cost_of(rule: str) -> int:
    if rule in BY_PLACE:
        return COST_OF_A_LABEL
    return 0 if rule in AMID_ARTICLES else COST_OF_A_PAGE_LINE


@lru_cache(maxsize=LINES_REMEMBERED)
def _weight_of_words(words: str) -> float:
    if is_sentence(words):
        count = min(count_words(words), MOST_WORDS)
        return count if len(words) >= SHORTEST_PROSE else count / 2
    return 0 if is_item(words) or is_social(words) else -COST_OF_A_LABEL
