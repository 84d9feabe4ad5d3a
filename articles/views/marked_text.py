"""Where a text speaks and whom it names, as stretches that a template can print one after another.

Marks may stand inside one another or overlap. The text is cut wherever a mark begins or ends; the
outermost quotation makes a run, one in quotation marks before one reported without; the other marks are
of the pieces inside it. No character is lost or printed twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

QUOTATION = "quotation"
REPORTED = "reported"
"""What somebody is reported to have said, without quotation marks."""
NAME = "name"
NUMBER = "number"
MOMENT = "moment"
"""A time that the text names: "on Friday"."""
BECAUSE = "because"
"""Words that a finding rests on."""
WEIGHED = "weighed"
"""Words that name what was weighed and not taken."""
SHARED = "shared"
"""A passage that stands in another article too."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text, half open, and what it is about. `anchor` is its address in the page."""

    start: int
    end: int
    kind: str
    anchor: str
    about: object = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that the same marks cover. `anchors` are those that begin here, for links into the text."""

    text: str
    anchors: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    """The marks that cover it, what is said left out, the widest first."""
    opening: tuple[Mark, ...] = ()
    """Those of them that begin here."""
    closing: tuple[Mark, ...] = ()
    """Those of them that end here."""

    def within(self, kind: str) -> Mark | None:
        """Return the widest mark of a kind that covers this piece."""
        return _first(self.marks, kind)


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces in one voice: the outlet's own, or the speaker's of `quotation`."""

    pieces: tuple[Piece, ...]
    quotation: Mark | None = None
    opens: bool = False
    """The quotation begins here; false where it goes on from the paragraph before."""


def mark_up(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Cut `text[start:end]` into runs. Offsets of marks are into the whole text."""
    touching = sorted(
        (mark for mark in marks if mark.start < end and mark.end > start),
        key=lambda mark: (mark.start, -mark.end),
    )
    stretches = [_stretch(text, one, other, touching) for one, other in pairwise(_cuts(start, end, touching))]
    return tuple(_run(quotation, list(group)) for quotation, group in groupby(stretches, key=_quotation_of))


def _cuts(start: int, end: int, marks: Sequence[Mark]) -> list[int]:
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    return sorted({start, end} | {edge for edge in edges if start < edge < end})


def _stretch(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[int, Piece, Mark | None]:
    covering = [mark for mark in marks if mark.start <= start and mark.end >= end]
    others = tuple(mark for mark in covering if mark.kind not in (QUOTATION, REPORTED))
    piece = Piece(
        text=text[start:end],
        anchors=tuple(mark.anchor for mark in covering if mark.start == start),
        marks=others,
        opening=tuple(mark for mark in others if mark.start == start),
        closing=tuple(mark for mark in others if mark.end == end),
    )
    return start, piece, _first(covering, QUOTATION) or _first(covering, REPORTED)


def _first(marks: Sequence[Mark], kind: str) -> Mark | None:
    return next((mark for mark in marks if mark.kind == kind), None)


def _quotation_of(stretch: tuple[int, Piece, Mark | None]) -> Mark | None:
    return stretch[2]


def _run(quotation: Mark | None, stretches: list[tuple[int, Piece, Mark | None]]) -> Run:
    return Run(
        pieces=tuple(piece for _, piece, _ in stretches),
        quotation=quotation,
        opens=quotation is not None and quotation.start == stretches[0][0],
    )
