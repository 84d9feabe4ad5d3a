"""Bylines without the word "by": names under the headline, told from other names by a second sign."""

import re

from articles.reading.bylines import NamedAuthor, are_names, authors_in
from articles.reading.cleaning.line_words import any_of
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.names import is_given_name
from articles.reading.outlet_table import outlet_called
from articles.reading.records import BlockKind

LINES_OF_A_HEAD = 12
LONGEST_LINE = 160
_POST = re.compile(
    rf"(?:[A-Z][\w.’'&-]* |(?i:{any_of('adjectives_of_trades')}) ){{0,5}}"
    rf"(?i:{any_of('trades')})\b[^;:?!]{{0,40}}"
)
_PLACE = re.compile(r"in [A-Z][\w.’'-]+(?:,? (?:and )?[A-Z][\w.’'-]+){0,4}")


def names_its_authors(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell a line of names for the authors' by its neighbours, by a post, or by whom the article is about.

    "Ida Brandt/The Lamp" signs a picture.
    """
    words = pieces[n].words
    if n >= LINES_OF_A_HEAD or len(words) > LONGEST_LINE or words.endswith((".", ":", "?", "!")):
        return False
    authors = () if _is_after_prose(pieces, n) else authors_in(words)
    if not authors or authors[0].start:
        return False
    if are_names(words):
        return (
            _is_beside_a_date(pieces, n)
            or _stands_over_outlet(pieces, n)
            or _are_strangers(pieces, n, authors)
        )
    rest = words[authors[-1].end :].strip(" ,|–—-")
    if n == 0:
        return False
    if _PLACE.fullmatch(rest):
        return _are_strangers(pieces, n, authors)
    return bool(outlet_called(rest) or _POST.fullmatch(rest))


def _is_after_prose(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell whether the article has begun: a standfirst may stand over the byline, no more."""
    return sum(piece.is_free and is_prose(piece.words) for piece in pieces[:n]) > 1


def _is_beside_a_date(pieces: tuple[Piece, ...], n: int) -> bool:
    return n > 0 and any(near.kind is BlockKind.DATELINE for near in (pieces[n - 1], *pieces[n + 1 : n + 2]))


def _stands_over_outlet(pieces: tuple[Piece, ...], n: int) -> bool:
    below = "".join(piece.words for piece in pieces[n + 1 : n + 2])
    return len(below) <= LONGEST_LINE and bool(outlet_called(below) or _POST.fullmatch(below))


def _are_strangers(pieces: tuple[Piece, ...], n: int, authors: tuple[NamedAuthor, ...]) -> bool:
    """Tell names that the article does not take up, under something that can be its headline."""
    if n == 0 or not any(is_given_name(author.name.split()[0]) for author in authors):
        return False
    prose = [piece.words for piece in pieces[n + 1 :] if piece.is_free and is_prose(piece.words)]
    return bool(prose) and not any(_tells_of(author.name, prose) for author in authors)


def _tells_of(name: str, prose: list[str]) -> bool:
    """Tell whether the article names that person. What opens with the whole name is told of its author."""
    surname = name.rsplit(maxsplit=1)[-1]
    return any(surname in words and not words.lstrip("•—–- ").startswith(name) for words in prose)
