"""Who else a person may be, who else bears the name, and what was ruled on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.models import Person, Suggestion
from articles.views.person_sides import Side, sides_of

MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another person who may be this one, or who bears the same name."""

    side: Side
    reasons: tuple[str, ...]
    is_namesake: bool
    is_settled: bool

    @property
    def person(self) -> Person:
        return self.side.person


@dataclass(frozen=True, slots=True)
class Likenesses:
    perhaps: tuple[Likeness, ...]
    """Other names."""
    namesakes: tuple[Likeness, ...]
    """The very same name."""
    more: int
    """How many others there are beside those."""


def likenesses_of(person: Person) -> Likenesses:
    suggestions = list(Suggestion.objects.about(person).namesakes_first())
    shown = list(_likenesses(person, suggestions[:MOST_SHOWN]))
    return Likenesses(
        perhaps=tuple(each for each in shown if not each.is_namesake),
        namesakes=tuple(each for each in shown if each.is_namesake),
        more=len(suggestions) - len(shown),
    )


def _likenesses(person: Person, suggestions: Iterable[Suggestion]) -> Iterator[Likeness]:
    others = [(each.other if each.person_id == person.pk else each.person, each) for each in suggestions]
    sides = sides_of([other for other, _ in others]) if others else {}
    for other, each in others:
        yield Likeness(sides[other.pk], tuple(each.reasons), each.is_namesake, each.is_settled)
