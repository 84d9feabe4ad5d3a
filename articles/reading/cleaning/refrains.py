"""Lines that come again and again between an article's paragraphs: buttons, labels."""

from collections import Counter

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import ends_as_sentence, is_prose
from articles.reading.records import BlockKind

TIMES_OF_A_REFRAIN = 3
LONGEST_REFRAIN = 60


def mark_refrains(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark short lines that come three times or more, each time beside a paragraph: buttons, labels."""
    times = _times_beside_prose(pieces)
    return tuple(
        piece.claimed(BlockKind.BOILERPLATE, "short line repeated")
        if piece.is_free and times[piece.words] >= TIMES_OF_A_REFRAIN
        else piece
        for piece in pieces
    )


def _times_beside_prose(pieces: tuple[Piece, ...]) -> Counter[str]:
    """Count lines where they stand beside a paragraph; a table's cells stand beside one another."""
    counts: Counter[str] = Counter(piece.words for piece in pieces if piece.is_free)
    often = {words for words, count in counts.items() if count >= TIMES_OF_A_REFRAIN and _is_short(words)}
    if not often:
        return Counter()
    return Counter(
        piece.words
        for n, piece in enumerate(pieces)
        if piece.words in often
        and any(is_prose(near.words) for near in (*pieces[max(0, n - 1) : n], *pieces[n + 1 : n + 2]))
    )


def _is_short(words: str) -> bool:
    """Tell a button from what may be said three times, and from the names of those who speak in turn."""
    return (
        len(words) <= LONGEST_REFRAIN
        and not ends_as_sentence(words)
        and not words.endswith(":")
        and any(word.isalpha() and word.islower() for word in words.split())
    )
