"""Lines of the page as the rules told them apart, and the fences that they make."""

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_item, is_sentence
from articles.reading.records import BlockKind

AMID_ARTICLES = frozenset({"advertisement", "call to subscribe", "paywall", "call to give", "video player"})
"""Lines of the page that stand between an article's paragraphs as often as around it."""

LINES_OF_A_FENCE = 4
"""So many lines of the page between the article and a sentence, and the sentence is another text's."""
KNOWN_LINES_OF_A_FENCE = 2
"""Of them so many known by their words: a table between two paragraphs is no fence."""


def is_of_the_page(piece: Piece) -> bool:
    """Tell a line known for the page's, of those that seldom stand amid an article."""
    return piece.kind is BlockKind.BOILERPLATE and piece.rule not in AMID_ARTICLES


def is_short(piece: Piece) -> bool:
    """Tell a line that nothing is known of, and that is no sentence."""
    return piece.is_free and not is_sentence(piece.words) and not is_item(piece.words)


def is_fence(known: int, lines: int) -> bool:
    """Tell whether so many lines, some of them known for the page's, part an article from what follows."""
    return known >= KNOWN_LINES_OF_A_FENCE and lines >= LINES_OF_A_FENCE
