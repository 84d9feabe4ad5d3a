"""Captions: lines under a picture that is no longer there."""

from collections import Counter

from articles.reading.cleaning.pictures import (
    is_in_the_present,
    opens_or_closes_as_caption,
    says_where,
    shows_a_picture,
)
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import (
    count_words,
    ends_as_sentence,
    is_prose,
    is_sentence,
    is_social,
)
from articles.reading.records import BlockKind

LONGEST_NEIGHBOUR = 160
LONGEST_CAPTION = 450
LONGEST_CREDITED = 250
SHORTEST_REPEATED = 20
WORDS_UNDER_A_PICTURE = 5
"""Fewer words after a bare credit may be the heading of the next section."""


def mark_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that open or close as captions do, that say who stands where, or stand beside a credit."""
    marked = list(pieces)
    times = Counter(piece.words for piece in pieces)
    is_under_prose = False
    for n, piece in enumerate(pieces):
        if piece.is_free and len(piece.words) <= LONGEST_CAPTION:
            often = times[piece.words] > 1
            reason = _reason(marked, n) or (often and _repetition(marked, n, is_under_prose=is_under_prose))
            marked[n] = piece.claimed(BlockKind.CAPTION, reason) if reason else piece
        is_under_prose = is_under_prose or is_prose(piece.words)
    return tuple(marked)


def _reason(pieces: list[Piece], n: int) -> str:
    """Return why a free line is a caption, or nothing."""
    words = pieces[n].words
    if opens_or_closes_as_caption(words):
        return "opens or closes as a caption"
    if shows_a_picture(words):
        return "says who stands where in a picture"
    if _is_beside_a_credit(pieces, n):
        return "short line beside a credit"
    return ""


def _is_beside_a_credit(pieces: list[Piece], n: int) -> bool:
    """Tell the line that a credit belongs to: after it, no sentence, or before it in the present tense."""
    words = pieces[n].words
    if n + 1 < len(pieces) and _is_credit_line(pieces[n + 1]) and len(words) <= LONGEST_CREDITED:
        return is_in_the_present(words) or says_where(words)
    if n == 0 or pieces[n - 1].kind is not BlockKind.CREDIT or len(words) > LONGEST_NEIGHBOUR:
        return False
    if is_sentence(words) or ends_as_sentence(words) or words.endswith((":", "”", '"')):
        return False
    return not pieces[n].after_blank or count_words(words) >= WORDS_UNDER_A_PICTURE


def _is_credit_line(piece: Piece) -> bool:
    return piece.kind is BlockKind.CREDIT and piece.rule == "line of credit"


def _repetition(pieces: list[Piece], n: int, *, is_under_prose: bool) -> str:
    """Tell a line that stands twice close by and is no paragraph; over the text it may be the headline."""
    words = pieces[n].words
    if not SHORTEST_REPEATED <= len(words) <= LONGEST_CREDITED or is_social(words):
        return ""
    near = pieces[max(0, n - 2) : n] + pieces[n + 1 : n + 3]
    if not any(other.words == words for other in near):
        return ""
    has_credit = any(other.kind is BlockKind.CREDIT for other in near)
    return "stands twice" if has_credit or (is_under_prose and not ends_as_sentence(words)) else ""
