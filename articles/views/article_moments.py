"""When things happened, as a text says it: its relative dates with the days they come to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.views import date_words
from articles.views.article_text import Passage, Place, paragraph_of
from articles.views.marked_text import MOMENT, Mark


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days that words of a text come to. `is_noted` when the page writes them beside the words."""

    words: str
    iso: str
    is_noted: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """A time that the text names, with every place where it names it."""

    when: str
    iso: str
    said: tuple[tuple[str, Place], ...]


def moment_marks(moments: Iterable[Mapping[str, Any]], *, are_noted: bool) -> list[Mark]:
    """Return a mark for each of the reading's moments."""
    return [
        Mark(moment["start"], moment["end"], MOMENT, _anchor(moment), _resolved(moment, is_noted=are_noted))
        for moment in moments
    ]


def happenings(moments: Iterable[Mapping[str, Any]], passages: Sequence[Passage]) -> list[Happening]:
    """Return the times that a text names, the earliest first."""
    by_time: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for moment in moments:
        by_time.setdefault((moment["earliest"], moment["latest"]), []).append(moment)
    return [_happening(by_time[time], passages) for time in sorted(by_time)]


def _happening(moments: Sequence[Mapping[str, Any]], passages: Sequence[Passage]) -> Happening:
    resolved = _resolved(moments[0], is_noted=False)
    said = (
        (moment["text"], Place(_anchor(moment), paragraph_of(passages, moment["start"])))
        for moment in moments
    )
    return Happening(resolved.words, resolved.iso, tuple(said))


def _resolved(moment: Mapping[str, Any], *, is_noted: bool) -> Resolved:
    ends = date.fromisoformat(moment["earliest"]), date.fromisoformat(moment["latest"])
    return Resolved(date_words.period_in_words(*ends), date_words.iso(*ends), is_noted)


def _anchor(moment: Mapping[str, Any]) -> str:
    return f"t{moment['start']}"
