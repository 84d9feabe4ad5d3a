"""Persons: which names, across articles, mean one person. Pure; what is decided is an argument.

A name joins another by itself only when that is sure: the spellings are one name, whatever else it could
mean is the same person too, and no role speaks against it. The rest is suggested, with reasons. `different`
rulings always keep apart, `same` always join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from articles.reading.names import parts_of, skeleton
from articles.reading.persons.drafts import Draft, drafted, with_slugs
from articles.reading.persons.joining import joined
from articles.reading.persons.namesakes import parted
from articles.reading.persons.rulings import Names, Ruled, Ties
from articles.reading.records_across import NameUse, PersonGroup, Rulings


def name_key(name: str) -> str:
    """Return the block in which a name is compared: names with other keys are never one person by themselves.

    It is the skeleton of the folded surname, so all spellings of a surname share it, and its bearers too.
    """
    return skeleton(parts_of(name).surname)


def blocks_of(names: Iterable[str], rulings: Rulings) -> tuple[Names, ...]:
    """Part names into blocks to group one by one: one key, or keys that a `same` ruling ties together."""
    spellings = sorted({*names, *(name for pair in rulings.same for name in pair)})
    tied = Ties(spellings)
    first_of: dict[str, str] = {}
    for name in spellings:
        tied.join(first_of.setdefault(name_key(name), name), name)
    for one, other in rulings.same:
        tied.join(one, other)
    return tied.groups()


def group_persons(uses: Iterable[NameUse], rulings: Rulings) -> tuple[PersonGroup, ...]:
    """Group the uses of whole name blocks. Same result in any order. `rulings` are pairs of names.

    In no group are a lone surname that nobody, or more than one, answers to, and a full name that two people
    bear where the article tells nothing of which.
    """
    ordered = sorted(uses, key=lambda use: (use.article, use.name, use.lone, use.mentions))
    ruled = Ruled.of(rulings)
    circles = joined(frozenset(use.name for use in ordered if not use.lone), ruled)
    drafts = [draft for circle, own in _uses_of(circles, ordered) for draft in _people(circle, own, ruled)]
    return with_slugs(_with_lone(drafts, [use for use in ordered if use.lone], ruled), ruled)


def _uses_of(circles: Iterable[Names], uses: Sequence[NameUse]) -> list[tuple[Names, list[NameUse]]]:
    whose = {name: circle for circle in circles for name in circle}
    own: defaultdict[Names, list[NameUse]] = defaultdict(list)
    for use in uses:
        if not use.lone:
            own[whose[use.name]].append(use)
    return sorted(own.items(), key=lambda pair: sorted(pair[0]))


def _people(circle: Names, uses: list[NameUse], ruled: Ruled) -> list[Draft]:
    """Part the bearers of one name, unless a curator said that they are one."""
    people = (tuple(uses),) if ruled.all_one(circle) else parted(uses)
    return [drafted(own) for own in people]


def _with_lone(drafts: list[Draft], lone: list[NameUse], ruled: Ruled) -> list[Draft]:
    """Give each lone surname to the one who bears it."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        for surname in {parts_of(name).surname for name in draft.names}:
            bearers[surname].append(at)
    owners = {name: _owner(name, drafts, bearers, ruled) for name in {use.name for use in lone}}
    gained: defaultdict[int | None, list[NameUse]] = defaultdict(list)
    for use in lone:
        gained[owners[use.name]].append(use)
    return [draft.with_uses(gained[at]) for at, draft in enumerate(drafts)]


def _owner(name: str, drafts: list[Draft], bearers: dict[str, list[int]], ruled: Ruled) -> int | None:
    """Return the one person of that surname, or the one that a curator named."""
    named = _named_by_curators(name, drafts, ruled)
    if named is not None:
        return named
    own = [at for at, draft in enumerate(drafts) if name in draft.names]
    own = own or bearers.get(parts_of(name).surname, [])
    if len(own) != 1 or ruled.apart((name,), drafts[own[0]].names):
        return None
    return own[0]


def _named_by_curators(name: str, drafts: list[Draft], ruled: Ruled) -> int | None:
    meant = {full for pair in ruled.same if name in pair for full in pair} - {name}
    return next((at for at, draft in enumerate(drafts) if not meant.isdisjoint(draft.names)), None)
