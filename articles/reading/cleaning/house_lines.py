"""Lines of the page that carry an article: buttons, prompts, notices, lists of links."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.cleaning.pieces import Piece, is_prose
from articles.reading.records import BlockKind

HOUSE_LINES_FILE = Path(__file__).parents[1] / "data" / "house_lines.toml"
LONGEST_HOUSE_LINE = 400
LONGEST_WHOLE_LINE = 60
MOST_LINKS = 12
"""Longer lists of links are not known; a longer run of short lines may be the article itself."""
TIMES_OF_A_REFRAIN = 3
LONGEST_REFRAIN = 60

_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")


@dataclass(frozen=True, slots=True)
class LinePatterns:
    """Which lines a row of the table means."""

    whole: frozenset[str]
    pattern: re.Pattern[str] | None

    def fit(self, words: str) -> bool:
        if len(words) > LONGEST_HOUSE_LINE:
            return False
        return self._is_whole(words) or bool(self.pattern and self.pattern.search(words))

    def _is_whole(self, words: str) -> bool:
        if len(words) > LONGEST_WHOLE_LINE:
            return False
        folded = words.replace("’", "'").lower()
        return folded in self.whole or _EDGES.sub("", folded) in self.whole


def mark_house_lines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark each line that the table knows for one of a page's own."""
    return tuple(_marked(piece) for piece in pieces)


def mark_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark headings such as "Related articles", and the headlines listed under them."""
    return tuple(_with_links_marked(pieces))


def mark_refrains(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark short lines that come again and again: labels of a list, buttons, columns of a table."""
    counts = Counter(piece.words for piece in pieces)
    return tuple(
        piece.claimed(BlockKind.BOILERPLATE, "short line repeated")
        if piece.is_free and counts[piece.words] >= TIMES_OF_A_REFRAIN and not _may_be_said(piece.words)
        else piece
        for piece in pieces
    )


@cache
def line_patterns(table: str) -> tuple[tuple[str, LinePatterns], ...]:
    """Return the rows of a table in the file, each with its rule."""
    rows = tomllib.loads(HOUSE_LINES_FILE.read_text(encoding="utf-8"))[table]
    return tuple((str(row.get("rule", "")), _patterns(row)) for row in rows)


def _may_be_said(words: str) -> bool:
    return len(words) > LONGEST_REFRAIN or words.endswith((".", "?", "!", "”", '"', ":"))


def _patterns(row: dict[str, Any]) -> LinePatterns:
    patterns = row.get("patterns")
    joined = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None
    return LinePatterns(frozenset(row.get("whole", ())), joined)


def _marked(piece: Piece) -> Piece:
    for rule, patterns in line_patterns("house"):
        if patterns.fit(piece.words):
            return piece.claimed(BlockKind.BOILERPLATE, rule)
    return piece


def _with_links_marked(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    [(_, heading)] = line_patterns("links_after")
    links_left = 0
    for piece in pieces:
        if heading.fit(piece.words):
            links_left = MOST_LINKS
            yield piece.claimed(BlockKind.BOILERPLATE, "heading of a list of links")
        elif links_left and piece.is_free and not is_prose(piece.words):
            links_left -= 1
            yield piece.claimed(BlockKind.BOILERPLATE, "list of links")
        else:
            links_left = links_left if piece.kind is BlockKind.BOILERPLATE else 0
            yield piece
