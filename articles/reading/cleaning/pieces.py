"""Pieces: a text cut into its lines, hard-wrapped paragraphs put together again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, islice, pairwise

from articles.reading.records import BlockKind

MOST_LINES = 20_000
"""The longest of 35,000 articles has 510. What follows is one piece: memory and time stay bounded."""
NARROWEST_WRAP = 40
WIDEST_WRAP = 120
"""Editors wrap at 60 to 100 characters; a longer line was not wrapped by one, nor a list of short ones."""
FEWEST_WRAPPED = 4
"""So many full lines make a text a hard-wrapped one."""

_LINE = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNSEEN = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]+")
"""Characters that take no room: marks of direction, joiners, soft hyphens. No rule may stumble over one."""
_BLANKS = {ord(blank): " " for blank in "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\n"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, white space trimmed; `kind` None as long as no rule has claimed it."""

    start: int
    words: str
    """What a reader sees: without characters that take no room, every blank a plain one."""
    after_blank: bool = False
    """A blank line, or nothing, stands before it."""
    kind: BlockKind | None = None
    rule: str = ""
    written: str = ""
    """The stretch as it stands, where the words differ from it; else empty."""

    @property
    def as_written(self) -> str:
        return self.written or self.words

    @property
    def end(self) -> int:
        return self.start + len(self.as_written)

    @property
    def is_free(self) -> bool:
        return self.kind is None

    def claimed(self, kind: BlockKind, rule: str) -> "Piece":
        return Piece(self.start, self.words, self.after_blank, kind, rule, self.written)

    def cut_at(self, place: int) -> tuple["Piece", "Piece"]:
        """Return what stands before and from `place` of the words on, both trimmed."""
        return self.split_at(_place_as_written(self.written, place) if self.written else place)

    def split_at(self, place: int) -> tuple["Piece", "Piece"]:
        """Return what stands before and from `place` of the stretch as written on, both trimmed."""
        before, after = self.as_written[:place].rstrip(), self.as_written[place:]
        lead = len(after) - len(after.lstrip())
        return (
            _piece(self.start, before, after_blank=self.after_blank),
            _piece(self.start + place + lead, after.strip(), after_blank=False),
        )


def cut(content: str) -> tuple[Piece, ...]:
    """Cut a text into paragraphs: by a line end, or by a blank line where lines are hard-wrapped."""
    found = _lines(content)
    lines = tuple(islice(found, MOST_LINES))
    width = _wrapped_width(lines)
    pieces = tuple(_joined(lines, content, width)) if width else lines
    return (*pieces, *_rest(content, next(found, None)))


def _lines(content: str) -> Iterator[Piece]:
    end_of_last = -1
    for match in _LINE.finditer(content):
        line = match[0]
        written = line.strip()
        if written:
            start, end = match.span()
            lead = len(line) - len(line.lstrip())
            yield _piece(start + lead, written, after_blank=start > end_of_last + 1 or end_of_last < 0)
            end_of_last = end


def _piece(start: int, written: str, *, after_blank: bool) -> Piece:
    if written.isprintable():
        return Piece(start, written, after_blank)
    words = _UNSEEN.sub("", written).translate(_BLANKS).strip()
    if words:
        return Piece(start, words, after_blank, written="" if words == written else written)
    return Piece(start, "", after_blank, BlockKind.BOILERPLATE, "characters that nobody sees", written)


def _rest(content: str, first: Piece | None) -> tuple[Piece, ...]:
    if not first:
        return ()
    return (Piece(first.start, content[first.start :].rstrip(), after_blank=True),)


def _place_as_written(written: str, place: int) -> int:
    """Return where the so manieth character that is seen stands."""
    shown = ((n, character) for n, character in enumerate(written) if not _UNSEEN.match(character))
    after_blanks = dropwhile(lambda one: one[1].isspace(), shown)
    return next((n for n, _ in islice(after_blanks, place, None)), len(written))


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
    return len(line.words) + 1 + len(follower.words.partition(" ")[0]) > width


def _joined(lines: tuple[Piece, ...], content: str, width: int) -> Iterator[Piece]:
    first = last = lines[0]
    for line in lines[1:]:
        if line.after_blank or not _is_full(last, line, width):
            yield _whole(first, last, content)
            first = line
        last = line
    yield _whole(first, last, content)


def _whole(first: Piece, last: Piece, content: str) -> Piece:
    if first is last:
        return first
    return _piece(first.start, content[first.start : last.end], after_blank=first.after_blank)
