"""What stands twice: captions, paragraphs that a scraper took twice."""

from collections.abc import Iterator

from articles.reading.cleaning.pieces import Piece
from articles.reading.line_folds import fold_line
from articles.reading.records import BlockKind

CAPTIONS_BACK = 4
NEARLY_THE_SAME = 0.8
"""Share of the shorter caption's words that stand in the other: cropped captions have .9, two pictures .5."""
SHORTEST_NEARLY = 8
SHORTEST_PARAGRAPH = 60
LINES_BACK = 3


def mark_repeats(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Keep a caption that stands twice, or nearly twice, once; and a paragraph that stands twice close by."""
    return tuple(_without_repeated_paragraphs(_without_repeated_captions(pieces)))


def _without_repeated_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    shown: list[tuple[str, frozenset[str]]] = []
    marked: list[Piece] = []
    for piece in pieces:
        if piece.kind is not BlockKind.CAPTION:
            marked.append(piece)
            continue
        folded = fold_line(piece.words)
        words = frozenset(folded.split())
        repeats = any(_is_same(folded, words, *other) for other in shown[-CAPTIONS_BACK:])
        shown.append((folded, words))
        marked.append(piece.claimed(BlockKind.BOILERPLATE, "caption repeated") if repeats else piece)
    return tuple(marked)


def _is_same(folded: str, words: frozenset[str], other_folded: str, other_words: frozenset[str]) -> bool:
    if folded == other_folded:
        return True
    shorter = min(len(words), len(other_words))
    return shorter >= SHORTEST_NEARLY and len(words & other_words) >= NEARLY_THE_SAME * shorter


def _without_repeated_paragraphs(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    last_seen: dict[str, int] = {}
    for n, piece in enumerate(pieces):
        if not piece.is_free or len(piece.words) < SHORTEST_PARAGRAPH:
            yield piece
            continue
        repeats = n - last_seen.get(piece.words, -LINES_BACK - 1) <= LINES_BACK
        last_seen[piece.words] = n
        yield piece.claimed(BlockKind.BOILERPLATE, "paragraph repeated") if repeats else piece
