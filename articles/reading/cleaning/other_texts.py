"""Other texts below an article on its page: blurbs of other articles, comments, terms of use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading.cleaning.lists_of_links import LINES_OF_A_LIST, is_list_of_links
from articles.reading.cleaning.page_lines import LINES_OF_A_FENCE, is_fence, is_of_the_page, is_short
from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import count_words, is_prose, is_sentence
from articles.reading.records import BlockKind

LONGEST_BLURB = 150
"""Words of prose. What is longer is another text only where it has next to nothing of the article."""
SHARE_OF_OTHERS = 0.5
"""Of the article's words, all other texts together: what is longer may be a list with buttons in it."""
OWN_WORDS = 0.35
"""A passage that shares so much of its long words with the article goes on with it."""
OWN_WORDS_OF_A_LONG_TEXT = 0.15
PARAGRAPHS_OF_A_TEXT = 3
"""Blurbs stand one by one under their headlines: so many paragraphs in a row are judged as a long text is."""
MOST_CHARACTERS = 2_000
"""Of one paragraph, that are looked at."""
STEM = 6
"""Letters by which the forms of a word are one."""

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that part no words: there words do not tell what two passages share."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that no fence parts."""

    end: int
    words: int
    stems: frozenset[str]
    in_a_row: int
    """The most paragraphs with nothing between them."""


def end_of_article(pieces: tuple[Piece, ...], start: int, end: int) -> int:
    """Return where the article ends within [start, end): before the other texts that fences part from it."""
    places = tuple(_passages(pieces, start, end))
    if len(places) < 2:
        return end
    passages = [_passage(pieces, sentences) for sentences in places]
    article = list(passages)
    while len(article) > 1 and _is_another_text(article[-1], article[:-1]):
        article.pop()
    others = passages[len(article) :]
    return article[-1].end if others and _words(others) <= SHARE_OF_OTHERS * _words(article) else end


def _passages(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[list[int]]:
    """Yield the places of the sentences, those that no fence parts together."""
    passage: list[int] = []
    for n in range(start, end):
        if pieces[n].is_free and is_sentence(pieces[n].words):
            if passage and _is_fence(pieces[passage[-1] + 1 : n]):
                yield passage
                passage = []
            passage.append(n)
    if passage:
        yield passage


def _is_fence(between: tuple[Piece, ...]) -> bool:
    """Tell whether the lines between two sentences part an article from another text."""
    has_headline = any(piece.kind is BlockKind.HEADLINE for piece in between)
    if has_headline or len(between) < LINES_OF_A_FENCE:
        return False
    known = sum(map(is_of_the_page, between))
    free = tuple(filter(is_short, between))
    return is_fence(known, known + len(free)) or (len(free) >= LINES_OF_A_LIST and is_list_of_links(free))


def _passage(pieces: tuple[Piece, ...], places: list[int]) -> Passage:
    texts = [pieces[n].words[:MOST_CHARACTERS] for n in places]
    is_told_by_words = not any(map(_UNPARTED.search, texts))
    words = (word for text in texts if is_told_by_words for word in _LONG_WORD.findall(text))
    stems = frozenset(word[:STEM].lower() for word in words)
    return Passage(places[-1] + 1, sum(map(count_words, texts)), stems, _most_in_a_row(pieces, places))


def _most_in_a_row(pieces: tuple[Piece, ...], places: list[int]) -> int:
    most = run = 0
    last = -1
    for n in places:
        is_paragraph = is_prose(pieces[n].words) and not pieces[n].words.endswith(("...", "…", "?"))
        run = (run + 1 if n == last + 1 else 1) if is_paragraph else 0
        most, last = max(most, run), n
    return most


def _words(passages: list[Passage]) -> int:
    return sum(passage.words for passage in passages)


def _is_another_text(last: Passage, article: list[Passage]) -> bool:
    if not last.stems or last.words > SHARE_OF_OTHERS * _words(article):
        return False
    own = frozenset[str]().union(*(passage.stems for passage in article))
    share = len(last.stems & own) / max(1, len(last.stems))
    is_long = last.words > LONGEST_BLURB or last.in_a_row >= PARAGRAPHS_OF_A_TEXT
    return share < (OWN_WORDS_OF_A_LONG_TEXT if is_long else OWN_WORDS)
