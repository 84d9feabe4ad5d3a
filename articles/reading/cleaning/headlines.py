"""The headline: the first line whose words the article takes up again, labels over it left aside."""

from itertools import zip_longest

from articles.reading.cleaning.headline_signs import (
    could_be_headline,
    folded,
    is_known_label,
    is_name_like,
    is_short,
    opens_with_kicker,
    stems,
)
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.records import BlockKind

LINES_BEFORE_HEADLINE = 150
"""A page's navigation can be long: among 36 whole pages (htmldate_en, develop half) up to 93 lines."""
REPEATED_WITHIN = 4
"""A page's own title and its headline stand this near one another."""
ARTICLE_LOOKED_AT = 4000
"""Characters of its prose. 995 in 1,000 headlines (abp, develop half) share a longer word with it."""
WORDS_OF_AN_OPENING = 4
"""So long a first line is a headline even if the article never takes up its words."""
LINES_OF_A_SHORT_HEAD = 6
"""Under so many lines before the article the first one is special; more of them are a page's navigation."""
WORDS_TAKEN_UP = 2
SHARE_TAKEN_UP = 0.5
"""Of the longer words of a line that stands among others of the page's own."""


def mark_kicked_headline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark a first line that says what it is: "EXCLUSIVE: Old bridge closes"; further down it is a link."""
    if pieces and pieces[0].is_free and opens_with_kicker(pieces[0].words):
        return (pieces[0].claimed(BlockKind.HEADLINE, "first line, under a kicker"), *pieces[1:])
    return pieces


def mark_repeated_headline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark a first line of the page's own that stands again at once: its title, then its headline."""
    if _headline_in(pieces) is not None:
        return pieces
    for n in _head(pieces):
        if _stands_again(pieces, n):
            return _with_headline(pieces, n, "first line, repeated")
        if not is_short(pieces[n].words):
            break
    return pieces


def mark_headline(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark the headline, what stands over it, and the headline's repetitions."""
    known = _headline_in(pieces)
    if known is not None:
        return _with_headline(pieces, known, pieces[known].rule)
    place = _place_of_headline(pieces)
    if place is None:
        return pieces
    return _with_headline(_with_labels(pieces, place), place, "first line of its own, no sentence")


def _headline_in(pieces: tuple[Piece, ...]) -> int | None:
    return next((n for n, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), None)


def _head(pieces: tuple[Piece, ...]) -> list[int]:
    """Return the free lines before the first paragraph of prose; none when no prose follows."""
    head: list[int] = []
    for n, piece in enumerate(pieces):
        if piece.is_free and is_prose(piece.words) and not could_be_headline(piece.words):
            return head
        if piece.is_free and n < LINES_BEFORE_HEADLINE:
            head.append(n)
    return []


def _stands_again(pieces: tuple[Piece, ...], n: int) -> bool:
    words = folded(pieces[n].words)
    if is_short(words) or not could_be_headline(pieces[n].words):
        return False
    return any(folded(near.words) == words for near in pieces[n + 1 : n + 1 + REPEATED_WITHIN])


def _place_of_headline(pieces: tuple[Piece, ...]) -> int | None:
    head = _head(pieces)
    lines = [n for n, below in zip_longest(head, head[1:]) if not _is_label(pieces, n, below)]
    if not lines:
        return None
    if len(head) <= LINES_OF_A_SHORT_HEAD and _opens(pieces, lines[0]):
        return _bare_headline(pieces, lines, lines[0])
    return _most_taken_up(pieces, lines, stems(_prose(pieces)))


def _most_taken_up(pieces: tuple[Piece, ...], lines: list[int], article: frozenset[str]) -> int | None:
    """Return the line under a page's navigation that the article takes up most, if it does."""
    taken_up = {n: _taken_up(pieces[n].words, article) for n in lines}
    most = max(taken_up.values())
    place = lines[0] if taken_up[lines[0]] > 0 else max(lines, key=lambda n: (taken_up[n], -n))
    return _bare_headline(pieces, lines, place) if most > 0 else None


def _prose(pieces: tuple[Piece, ...]) -> str:
    """Return the article's first paragraphs."""
    paragraphs, length = [], 0
    for piece in pieces:
        if length > ARTICLE_LOOKED_AT:
            break
        if piece.is_free and is_prose(piece.words):
            paragraphs.append(piece.words[:ARTICLE_LOOKED_AT])
            length += len(piece.words)
    return "\n".join(paragraphs)


def _is_label(pieces: tuple[Piece, ...], n: int, below: int | None) -> bool:
    """Tell a section's or an outlet's name by what stands under it: "WORLD", "The Evening Lamp"."""
    words = pieces[n].words
    if below is None or not could_be_headline(pieces[below].words) or _has_picture(pieces[n:below]):
        return False
    return is_known_label(words) or (is_name_like(words) and not is_short(pieces[below].words))


def _has_picture(between: tuple[Piece, ...]) -> bool:
    return any(piece.kind in (BlockKind.CAPTION, BlockKind.CREDIT) for piece in between)


def _opens(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell whether a first line is the headline."""
    words = pieces[n].words
    if not could_be_headline(words):
        return False
    return len(words.split()) >= WORDS_OF_AN_OPENING or not stems(words).isdisjoint(stems(_prose(pieces)))


def _taken_up(words: str, article: frozenset[str]) -> float:
    """Return how much the article makes of a line that stands among others: 0 when too little."""
    if not could_be_headline(words) or is_short(words):
        return 0.0
    own = stems(words)
    again = len(own & article)
    share = again / len(own) if own else 0.0
    return again * share if again >= WORDS_TAKEN_UP and share >= SHARE_TAKEN_UP else 0.0


def _bare_headline(pieces: tuple[Piece, ...], head: list[int], place: int) -> int:
    """Return the line under it that is the same headline without "Business|" or "Share this:" before it."""
    words = folded(pieces[place].words)
    for n in head:
        inner = folded(pieces[n].words)
        before = words.removesuffix(inner).rstrip()
        if n > place and before.endswith(("|", ":", "»", "/")) and not is_short(inner):
            return n
    return place


def _with_labels(pieces: tuple[Piece, ...], place: int) -> tuple[Piece, ...]:
    over = (
        piece.claimed(BlockKind.BOILERPLATE, "label over the headline") if piece.is_free else piece
        for piece in pieces[:place]
    )
    return (*over, *pieces[place:])


def _with_headline(pieces: tuple[Piece, ...], place: int, rule: str) -> tuple[Piece, ...]:
    words = folded(pieces[place].words)
    longest = 2 * len(words)
    rest = (
        piece.claimed(BlockKind.BOILERPLATE, "headline repeated")
        if piece.is_free and len(piece.words) <= longest and folded(piece.words) == words
        else piece
        for piece in pieces
    )
    marked = list(rest)
    marked[place] = pieces[place].claimed(BlockKind.HEADLINE, rule)
    return tuple(marked)
