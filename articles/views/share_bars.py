"""Who has the word, as the shapes of a bar: the outlet's own voice first, then each speaker's."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.comparison.shares import Share, Speaking

WIDTH, HEIGHT, GAP = 400, 14, 2


@dataclass(frozen=True, slots=True)
class Segment:
    """In the units of the SVG, origin at the left."""

    speaking: Speaking
    x: float
    width: float

    @property
    def is_own(self) -> bool:
        return not self.speaking.name


@dataclass(frozen=True, slots=True)
class Bar:
    share: Share
    segments: tuple[Segment, ...]
    width: int = WIDTH
    height: int = HEIGHT


def bars_of(shares: Iterable[Share]) -> dict[str, Bar]:
    """Return the bars by the keys of their columns."""
    return {share.column: Bar(share, tuple(_segments(share))) for share in shares}


def _segments(share: Share) -> Iterable[Segment]:
    x = 0.0
    for speaking in (share.own, *share.speakers):
        width = WIDTH * speaking.words / max(share.words, 1)
        yield Segment(speaking, round(x, 2), round(max(width - GAP, 0.5), 2))
        x += width
