"""Captions: lines under a picture that is no longer there."""

import re
from collections.abc import Iterator

from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

LONGEST_NEIGHBOUR = 160
LONGEST_REPEATED = 250
"""Longer lines that stand twice are paragraphs that a scraper took twice."""
REPEATED_WITHIN = 3

_OPENS_AS_CAPTION = re.compile(
    r"^(?:FILE(?: PHOTO)?\s*[-–—:]|File (?:photo|picture|image)\b"
    r"|(?:Pictured|Caption|Image caption|Photo|Above|Below)\s*:"
    r"|(?:PHOTO|PICTURED)\b|In this (?:\w+[., ]+){0,5}(?:file )?(?:photo|image|picture|photograph|handout)\b)"
)
_CLOSES_AS_CAPTION = re.compile(
    r"\b(?:[Ff]ile (?:photo|picture|image)|\((?:[Ff]ile|pictured|[Ss]creengrab)\))\.?$"
)


def mark_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that open or close as captions do, and short ones beside a credit."""
    return tuple(_caption(pieces, n) for n in range(len(pieces)))


def mark_repeated_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Keep a caption that stands twice once."""
    return tuple(_without_repeats(pieces))


def _caption(pieces: tuple[Piece, ...], n: int) -> Piece:
    piece = pieces[n]
    if not piece.is_free:
        return piece
    if _OPENS_AS_CAPTION.match(piece.words) or _ends_as_caption(piece.words):
        return piece.claimed(BlockKind.CAPTION, "opens or closes as a caption")
    if _is_beside_a_credit(pieces, n):
        return piece.claimed(BlockKind.CAPTION, "short line beside a credit")
    if _stands_twice(pieces, n):
        return piece.claimed(BlockKind.CAPTION, "stands twice")
    return piece


def _ends_as_caption(words: str) -> bool:
    return len(words) <= LONGEST_REPEATED and bool(_CLOSES_AS_CAPTION.search(words[-40:]))


def _is_beside_a_credit(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell a short line for a caption: no sentence, right after a credit and in the same paragraph."""
    piece = pieces[n]
    if (
        n == 0
        or len(piece.words) > LONGEST_NEIGHBOUR
        or piece.after_blank
        or piece.words.endswith((".", ":", "?", "!", "”", '"'))
    ):
        return False
    return pieces[n - 1].kind is BlockKind.CREDIT


def _stands_twice(pieces: tuple[Piece, ...], n: int) -> bool:
    words = pieces[n].words
    if not 20 <= len(words) <= LONGEST_REPEATED:
        return False
    near = pieces[max(0, n - 2) : n] + pieces[n + 1 : n + 3]
    return any(other.words == words for other in near)


def _without_repeats(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    last_seen: dict[str, int] = {}
    captions = 0
    for piece in pieces:
        if piece.kind is not BlockKind.CAPTION:
            yield piece
            continue
        captions += 1
        folded = " ".join(piece.words.split()).rstrip(".").lower()
        repeats = folded in last_seen and captions - last_seen[folded] <= REPEATED_WITHIN
        last_seen[folded] = captions
        yield piece.claimed(BlockKind.BOILERPLATE, "caption repeated") if repeats else piece
