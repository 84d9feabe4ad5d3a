"""Names of sections, topics and other single words that are the page's only in its company."""

from articles.reading.cleaning.house_lines import LONGEST_WHOLE_LINE, line_patterns, whole_form
from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

FEWEST_TOGETHER = 3
"""So many of them in a row are a menu; a lone "Europe" may be a heading within the article."""


def mark_sections(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark the names of sections where several stand together, or one beside other lines of the page."""
    marked = list(pieces)
    places = [n for n, piece in enumerate(pieces) if piece.is_free and _is_section(piece.words)]
    for start, end in _runs(places):
        if end - start >= FEWEST_TOGETHER or _is_of_the_page(pieces, start, end):
            for n in range(start, end):
                marked[n] = pieces[n].claimed(BlockKind.BOILERPLATE, "navigation")
    return tuple(marked)


def _is_section(words: str) -> bool:
    [(_, sections)] = line_patterns("section")
    return len(words) <= LONGEST_WHOLE_LINE and whole_form(words.lower()) in sections.whole


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Return the stretches of places that follow one another."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _is_of_the_page(pieces: tuple[Piece, ...], start: int, end: int) -> bool:
    near = (*pieces[max(0, start - 1) : start], *pieces[end : end + 1])
    return any(piece.kind is BlockKind.BOILERPLATE and piece.rule != "advertisement" for piece in near)
