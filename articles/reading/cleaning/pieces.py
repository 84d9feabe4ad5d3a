"""Pieces: a text cut into its lines, hard-wrapped paragraphs put together again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.reading.records import BlockKind

NARROWEST_WRAP = 40
WIDEST_WRAP = 120
"""Editors wrap at 60 to 100 characters; a longer line was not wrapped by one, nor a list of short ones."""
FEWEST_WRAPPED = 4
"""So many full lines make a text a hard-wrapped one."""

_LINE = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, white space trimmed; `kind` None as long as no rule has claimed it."""

    start: int
    words: str
    after_blank: bool = False
    """A blank line, or nothing, stands before it."""
    kind: BlockKind | None = None
    rule: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def is_free(self) -> bool:
        return self.kind is None

    def claimed(self, kind: BlockKind, rule: str) -> "Piece":
        return replace(self, kind=kind, rule=rule)

    def cut_at(self, place: int) -> tuple["Piece", "Piece"]:
        """Return what stands before and from `place` on, both trimmed."""
        before, after = self.words[:place].rstrip(), self.words[place:]
        lead = len(after) - len(after.lstrip())
        return replace(self, words=before), Piece(self.start + place + lead, after.strip())


def cut(content: str) -> tuple[Piece, ...]:
    """Cut a text into paragraphs: by a line end, or by a blank line where lines are hard-wrapped."""
    lines = tuple(_lines(content))
    width = _wrapped_width(lines)
    return tuple(_joined(lines, content, width)) if width else lines


def is_prose(words: str) -> bool:
    """Tell a paragraph from a heading or a link: it is long, or it ends as a sentence does."""
    return len(words) > 200 or (len(words) >= 50 and bool(re.search(r"[.!?…][\"'”’″)\]]*$", words)))


def _lines(content: str) -> Iterator[Piece]:
    end_of_last = -1
    for match in _LINE.finditer(content):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            yield Piece(start, words, after_blank=match.start() > end_of_last + 1 or end_of_last < 0)
            end_of_last = match.end()


def _wrapped_width(lines: tuple[Piece, ...]) -> int:
    """Return the width that lines were wrapped at, 0 when they were not."""
    width = max((len(line.words) for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    pairs = [pair for pair in pairwise(lines) if not pair[1].after_blank]
    full = sum(_is_full(line, follower, width) for line, follower in pairs)
    return width if full >= FEWEST_WRAPPED and full * 2 > len(pairs) else 0


def _is_full(line: Piece, follower: Piece, width: int) -> bool:
    """Tell whether the next line's first word had no room left on this line."""
    return len(line.words) + 1 + len(follower.words.split(maxsplit=1)[0]) > width


def _joined(lines: tuple[Piece, ...], content: str, width: int) -> Iterator[Piece]:
    first = last = lines[0]
    for line in lines[1:]:
        if line.after_blank or not _is_full(last, line, width):
            yield replace(first, words=content[first.start : last.end])
            first = line
        last = line
    yield replace(first, words=content[first.start : last.end])
