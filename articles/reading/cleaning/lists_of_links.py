"""Long lists of links below an article: to other articles, with their days or sections, or to its topics."""

import re
from collections import Counter
from collections.abc import Sequence

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_capitalised, is_label

LINES_OF_A_LIST = 11
"""Fewer lines without a stop, under an article, go for less: a long list may well be the article's own."""
SHARE_OF_SIGNS = 0.25
"""Of the lines: of the articles most read each has its number, of those by section many have "News"."""
SHARE_OF_TOPICS = 0.9

_SIGN = re.compile(
    r"\d{1,2}$|.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\b"
    r"|.*\b(?:minutes?|hours?|days?|weeks?|months?|years?) ago\b"
)
_MORE_THAN_A_TOPIC = re.compile(r"[\d,:;]")


def is_list_of_links(run: Sequence[Piece]) -> bool:
    """Tell a list of links from a long list of the article's own: names, ingredients, features."""
    times = Counter(piece.words for piece in run)
    signs = sum(times[piece.words] > 1 or bool(_SIGN.match(piece.words[:200])) for piece in run)
    topics = sum(_is_like_a_topic(piece.words) for piece in run)
    return signs >= SHARE_OF_SIGNS * len(run) or topics >= SHARE_OF_TOPICS * len(run)


def _is_like_a_topic(words: str) -> bool:
    return is_label(words) and is_capitalised(words) and not _MORE_THAN_A_TOPIC.search(words)
