"""Captions: lines under a picture that is no longer there."""

import re

from articles.reading.calendar_words import DAY, MONTH, WEEKDAY, YEAR
from articles.reading.cleaning.line_words import any_of
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import count_words, ends_as_sentence, is_prose, is_sentence, is_social
from articles.reading.records import BlockKind

LONGEST_NEIGHBOUR = 160
LONGEST_CAPTION = 450
LONGEST_CLOSING = 250
SHORTEST_REPEATED = 20
WORDS_UNDER_A_PICTURE = 5
"""Fewer words after a bare credit may be the heading of the next section."""

_OPENS_AS_CAPTION = re.compile(
    r"^(?:FILE(?: PHOTO)?\s*[-–—:]|File (?:photo|picture|image)\b"
    r"|(?:Pictured|Caption|Image caption|Photo|Above|Below)\s*:|Image caption\b|Image:\s"
    r"|(?:PHOTO|PICTURED)\b|In this (?:\w+[.,]? ){0,5}(?:file )?(?:photo|image|picture|photograph|handout)\b"
    r"|This (?:\w+[.,]? ){0,5}(?:file )?(?:photo|photograph|handout|undated photo|image made)\b"
    r"|An? (?:general|aerial|undated|combination|satellite|handout|still) (?:view|photo|picture|image)\b"
    r"|©\s?(?!\d|[Cc]opyright)[A-Z]\w"
    r"|(?:Enlarge this image )?toggle caption\b|Image [Cc]opyright .{2,60} Image caption\b"
    r"|(?:Facebook Twitter Pinterest )(?=\S))"
)
_CLOSES_AS_CAPTION = re.compile(
    r"\b(?:[Ff]ile (?:photo|picture|image)|\((?:[Ff]ile|pictured|[Ss]creengrab|[Ss]creenshot)\))\.?$"
)
_SIDE = r"(?:left|right|cent(?:er|re)|foreground|background)"
_PLACED = re.compile(
    r"\((?:[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Tt]op|[Bb]ottom)\)|\((?:L|R|C)\) (?=[a-z])"
    r"|\bfrom left(?: to right)?[,:]|\bL-R\b"
    rf"|(?:,|\() ?(?:second |third |far |bottom |top )?(?:from )?{_SIDE}(?: to {_SIDE})?[,):]"
)
_DATE = rf"(?:{MONTH} {DAY}|{DAY} {MONTH}),? {YEAR}"
_DAY_OF_A_PICTURE = re.compile(rf"\b(?:{WEEKDAY}, |on ){_DATE}\b")
_SHOWN = re.compile(
    rf"^(?=[A-Z“\"])(?:(?!\b{any_of('no_caption_before')}\b).){{2,140}}? {any_of('verbs_of_captions')}\b"
)


def mark_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark lines that open or close as captions do, that say who stands where, or stand beside a credit."""
    marked = list(pieces)
    for n, piece in enumerate(pieces):
        if piece.is_free and (reason := _reason(marked, n)):
            marked[n] = piece.claimed(BlockKind.CAPTION, reason)
    return tuple(marked)


def _reason(pieces: list[Piece], n: int) -> str:
    """Return why a free line is a caption, or nothing."""
    words = pieces[n].words
    if len(words) > LONGEST_CAPTION:
        return ""
    if _OPENS_AS_CAPTION.match(words) or _ends_as_caption(words):
        return "opens or closes as a caption"
    if _shows_a_picture(words):
        return "says who stands where in a picture"
    if _is_beside_a_credit(pieces, n):
        return "short line beside a credit"
    if _stands_twice(pieces, n):
        return "stands twice"
    return ""


def _ends_as_caption(words: str) -> bool:
    return len(words) <= LONGEST_CLOSING and bool(_CLOSES_AS_CAPTION.search(words[-40:]))


def _shows_a_picture(words: str) -> bool:
    """Tell what is said in the present of a day with its year, or of who stands left and right."""
    if "“" in words or '"' in words:
        return False
    if _PLACED.search(words):
        is_no_sentence = len(words) <= LONGEST_NEIGHBOUR and not ends_as_sentence(words)
        return (
            is_no_sentence or _DAY_OF_A_PICTURE.search(words) is not None or _SHOWN.match(words) is not None
        )
    return bool(_DAY_OF_A_PICTURE.search(words) and _SHOWN.match(words))


def _is_beside_a_credit(pieces: list[Piece], n: int) -> bool:
    """Tell the line that a credit belongs to: after it, no sentence, or before it in the present tense."""
    words = pieces[n].words
    before, after = pieces[n - 1 : n] if n else [], pieces[n + 1 : n + 2]
    if any(_is_credit_line(near) for near in after) and len(words) <= LONGEST_CLOSING:
        return _SHOWN.match(words) is not None or _PLACED.search(words) is not None
    if not any(near.kind is BlockKind.CREDIT for near in before) or len(words) > LONGEST_NEIGHBOUR:
        return False
    if is_sentence(words) or ends_as_sentence(words) or words.endswith((":", "”", '"')):
        return False
    return not pieces[n].after_blank or count_words(words) >= WORDS_UNDER_A_PICTURE


def _is_credit_line(piece: Piece) -> bool:
    return piece.kind is BlockKind.CREDIT and piece.rule == "line of credit"


def _stands_twice(pieces: list[Piece], n: int) -> bool:
    """Tell a line that stands twice close by and is no paragraph; over the text it may be the headline."""
    words = pieces[n].words
    if not SHORTEST_REPEATED <= len(words) <= LONGEST_CLOSING or is_social(words):
        return False
    near = pieces[max(0, n - 2) : n] + pieces[n + 1 : n + 3]
    if not any(other.words == words for other in near):
        return False
    if any(other.kind is BlockKind.CREDIT for other in near):
        return True
    return not ends_as_sentence(words) and any(is_prose(piece.words) for piece in pieces[:n])
