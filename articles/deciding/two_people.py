"""What a curator rules on two persons, as decisions on names; and what would come of it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from django.db.models import Sum

from articles.deciding.blocks import joined
from articles.deciding.in_force import holding, in_force
from articles.deciding.persons import settled
from articles.deciding.rulings import Ruling, checked, people_named
from articles.models import Appearance, Decision
from articles.models.batches import in_batches
from articles.reading.persons import name_key

Two = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A person as the archive calls them."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Move:
    """Names that would mean somebody else. None: nobody whom the archive knows."""

    before: Shown | None
    after: Shown | None
    names: tuple[str, ...]
    articles: int
    mentions: int


def ruled_one(pairs: Iterable[Two]) -> list[Ruling]:
    """Return the rulings that make each two one person; they outweigh what kept their names apart."""
    wanted = list(pairs)
    names = _names_of({person for pair in wanted for person in pair})
    apart = in_force().people.different
    rulings: dict[tuple[str, str], None] = {}
    for one, other in wanted:
        rulings[_two_names(names[one], names[other])] = None
        rulings.update(dict.fromkeys(apart & set(_crossed(names[one], names[other]))))
    return [Ruling("people.same", {"names": list(two)}) for two in sorted(rulings)]


def ruled_two(pairs: Iterable[Two]) -> list[Ruling]:
    """Return the rulings that keep each two of these persons apart."""
    wanted = list(pairs)
    names = _names_of({person for pair in wanted for person in pair})
    twos = sorted({_two_names(names[one], names[other]) for one, other in wanted})
    return [Ruling("people.different", {"names": list(two)}) for two in twos]


def preview_people(rulings: Sequence[Ruling] = (), taken_back: Collection[int] = ()) -> tuple[Move, ...]:
    """Return who would be somebody else if this was ruled and those decisions taken back. Writes nothing."""
    decisions = list(Decision.objects.in_force())
    new = [checked(ruling) for ruling in rulings]
    names = {name for ruling in new for name in people_named(ruling)}
    for decision in decisions:
        if decision.pk in taken_back:
            names.update(people_named(Ruling(decision.kind, decision.subject, decision.value)))
    kept = [decision for decision in decisions if decision.pk not in taken_back]
    proposed = [Decision(kind=ruling.kind, subject=ruling.subject, value=ruling.value) for ruling in new]
    return _moves({name_key(name) for name in names}, [*kept, *proposed])


def _moves(blocks: set[str], decisions: list[Decision]) -> tuple[Move, ...]:
    decided = holding(decisions)
    grouped = settled(joined(blocks, decided), decided)
    whose = grouped.whose()
    articles: defaultdict[tuple[Shown | None, Shown | None], set[str]] = defaultdict(set)
    names: defaultdict[tuple[Shown | None, Shown | None], set[str]] = defaultdict(set)
    mentions: Counter[tuple[Shown | None, Shown | None]] = Counter()
    for use in grouped.uses:
        person = whose.get((use.name_use.article, use.name_use.name))
        before = Shown(use.shown, use.slug) if use.slug else None
        step = before, Shown(person.name, person.slug) if person else None
        if step[0] != step[1]:
            articles[step].add(use.name_use.article)
            names[step].add(use.name_use.name)
            mentions[step] += use.name_use.mentions
    moves = [
        Move(before, after, tuple(sorted(names[before, after])), len(keys), mentions[before, after])
        for (before, after), keys in articles.items()
    ]
    return tuple(sorted(moves, key=lambda move: (-move.articles, move.names)))


def _names_of(persons: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return the full names of each person, the one that is written most often first."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for some in in_batches(sorted(persons)):
        rows = Appearance.objects.filter(person__in=some, lone=False).values("person", "name")
        counted = rows.annotate(mentions=Sum("count")).order_by("-mentions", "name")
        for row in counted:
            names[row["person"]].append(row["name"])
    return {person: tuple(spellings) for person, spellings in names.items()}


def _two_names(one: Sequence[str], other: Sequence[str]) -> tuple[str, str]:
    """Return the names to rule on: the one that both bear, twice, else the usual name of each."""
    shared = next((name for name in one if name in other), None)
    first, second = sorted((shared or one[0], shared or other[0]))
    return first, second


def _crossed(one: Iterable[str], other: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((min(a, b), max(a, b)) for a, b in product(one, other))
