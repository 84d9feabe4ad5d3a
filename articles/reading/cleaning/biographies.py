"""Who the author is, told in a line or two under the article."""

import re

from articles.reading.cleaning.line_words import any_of
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_label, is_prose
from articles.reading.records import BlockKind

RULE = "about the author"
LONGEST_BIOGRAPHY = 700
LAST_LINES = 6
"""So many free lines from the end are looked at: several authors have a biography each."""

_WORD = r"(?!As\b|In\b|On\b|At\b|The\b)[A-Z](?:[\w.-]|[’'](?!s\b))*"
_NAME = rf"{_WORD}(?: (?:[a-z]{{2,3}} )?{_WORD}){{1,4}}"
_DEGREE = r"(?:,? (?:MD|PhD|Ph\.D\.|M\.D\.|Jr\.?|Sr\.?))?"
_TOLD_OF = re.compile(
    rf"^[\W_]*(?P<name>{_NAME}){_DEGREE},? "
    r"(?:(?:is|are|was|has been|serves as|works as) (?:the|an?|our|one of|also|currently|chief|\w+ing) "
    r"|(?:\w+ )?(?:covers|writes|reports|teaches|hosts|edits|blogs|runs|leads|joined|contributes)(?= \w)"
    rf"|,? (?:an? |the )?(?:\w+ ){{0,4}}{any_of('trades')},)"
)
_TRADE = re.compile(rf"\b{any_of('trades', 'other_trades')}\b", re.IGNORECASE)
_POST = re.compile(rf"(?:[A-Z]\w+ ){{0,2}}{any_of('trades')}", re.IGNORECASE)
_BY_PRONOUN = re.compile(
    r"^(?:He|She|They)(?:[’']s| is| are| was| has| also| previously| covers| writes| lives| holds| teaches)\b"
    r".{0,200}\b(?:author of|most recent book|newsletter|follow (?:him|her|them)|on Twitter|@\w+|graduate of"
    r"|columnist|reporter|correspondent|degree)\b"
)


def mark_biographies(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark what is told of the author under the article, with the labels beside it: name, post."""
    marked = list(pieces)
    last = [n for n, piece in enumerate(pieces) if piece.is_free][-LAST_LINES:]
    for n in reversed(last):
        if _is_biography(pieces, n):
            for place in (n, *_labels_beside(pieces, n)):
                marked[place] = pieces[place].claimed(BlockKind.BOILERPLATE, RULE)
        elif is_prose(pieces[n].words):
            break
    return tuple(marked)


def _labels_beside(pieces: tuple[Piece, ...], n: int) -> list[int]:
    """Return where the author's name or post stands by itself, right above or below what is told of them."""
    beside = [place for place in (n - 1, n + 1) if 0 <= place < len(pieces) and pieces[place].is_free]
    return [
        place
        for place in beside
        if is_label(pieces[place].words)
        and (pieces[place].words in pieces[n].words or _POST.fullmatch(pieces[place].words))
    ]


def _is_biography(pieces: tuple[Piece, ...], n: int) -> bool:
    words = pieces[n].words
    if len(words) > LONGEST_BIOGRAPHY or words.endswith(":"):
        return False
    before = tuple(piece for piece in pieces[:n] if piece.words != words)
    if not any(piece.is_free and is_prose(piece.words) for piece in before):
        return False
    if _BY_PRONOUN.match(words):
        return True
    told = _TOLD_OF.match(words)
    return bool(told and _TRADE.search(words)) and not _is_known(before, told["name"] if told else "")


def _is_known(before: tuple[Piece, ...], name: str) -> bool:
    """Tell whether the article itself speaks of that name, by its surname; a byline does not count."""
    surname = name.rsplit(maxsplit=1)[-1]
    return any(piece.is_free and surname in piece.words and is_prose(piece.words) for piece in before)
