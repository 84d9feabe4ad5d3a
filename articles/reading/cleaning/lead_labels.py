"""What stands between headline and first paragraph: an author's name, "Saturday", a count."""

from articles.reading.cleaning.core import core_of
from articles.reading.cleaning.lists_of_links import LINES_OF_A_LIST
from articles.reading.cleaning.page_lines import is_of_the_page
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_label, is_prose
from articles.reading.records import BlockKind

FEWEST_OF_THE_PAGE = 4
"""Lines of the page among the labels: with fewer, many labels are a table that the article is about."""
_GOES_ON = (":", ",")
"""So ends what addresses somebody or announces what follows."""


def mark_lead_labels(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines of a word or three below the headline: a heading never comes before the first paragraph."""
    head = next((n for n, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), len(pieces))
    labels = [n for n in range(head + 1, len(pieces)) if _is_lead_label(pieces[n])]
    first = _first_paragraph(pieces) if labels else 0
    labels = [n for n in labels if n < first]
    if len(labels) >= LINES_OF_A_LIST and sum(map(is_of_the_page, pieces[head:first])) < FEWEST_OF_THE_PAGE:
        return pieces
    marked = list(pieces)
    for n in labels:
        marked[n] = pieces[n].claimed(BlockKind.BOILERPLATE, "label under the headline")
    return tuple(marked)


def _first_paragraph(pieces: tuple[Piece, ...]) -> int:
    start, end = core_of(pieces)
    return next((n for n in range(start, end) if pieces[n].is_free and is_prose(pieces[n].words)), 0)


def _is_lead_label(piece: Piece) -> bool:
    return piece.is_free and is_label(piece.words) and not piece.words.endswith(_GOES_ON)
