"""Persons: which names, across articles, mean one person. Pure; what is decided is an argument.

A name joins another by itself only when that is sure: the spellings are one name, and whatever else it could
mean is the same person too. The rest is suggested. `different` rulings always keep apart, `same` always join.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from articles.reading.names import given_names_agree, name_words, parts_of, same_name, skeleton, slug_of
from articles.reading.records import NameUse, PersonGroup, Rulings

if TYPE_CHECKING:
    from collections.abc import Iterable

Names = frozenset[str]


def name_key(name: str) -> str:
    """Return the block in which a name is compared: names with other keys are never one person by themselves.

    It is the skeleton of the folded surname, so all spellings of a surname share it, and its bearers too.
    """
    return skeleton(parts_of(name).surname)


def blocks_of(names: Iterable[str], rulings: Rulings) -> tuple[Names, ...]:
    """Part names into blocks to group one by one: one key, or keys that a `same` ruling ties together."""
    spellings = sorted({*names, *(name for pair in rulings.same for name in pair)})
    tied = _Ties(spellings)
    first_of: dict[str, str] = {}
    for name in spellings:
        tied.join(first_of.setdefault(name_key(name), name), name)
    for one, other in rulings.same:
        tied.join(one, other)
    return tied.groups()


def group_persons(uses: tuple[NameUse, ...], rulings: Rulings) -> tuple[PersonGroup, ...]:
    """Group the uses of whole name blocks. Same result in any order. `rulings` are pairs of names.

    A lone surname that nobody, or more than one, answers to is in no group.
    """
    full = frozenset(use.name for use in uses if not use.lone)
    ruled = _Ruled.of(rulings)
    groups = _full_names_grouped(full, ruled)
    lone = {use.name for use in uses if use.lone} - full
    owners = {name: owner for name in lone if (owner := _owner_of_lone(name, groups, ruled)) is not None}
    drafts = [
        _draft(group, uses, {name for name, owner in owners.items() if owner == group}) for group in groups
    ]
    return _with_slugs(drafts, ruled)


@dataclass(frozen=True, slots=True)
class _Ruled:
    """The rulings, as unordered pairs."""

    same: frozenset[Names]
    different: frozenset[Names]

    @classmethod
    def of(cls, rulings: Rulings) -> _Ruled:
        same = frozenset(frozenset(pair) for pair in rulings.same)
        return cls(same, frozenset(frozenset(pair) for pair in rulings.different))

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        others = tuple(other)
        return any(frozenset((a, b)) in self.different for a in one for b in others)


class _Ties:
    """Names tied into groups."""

    def __init__(self, names: Iterable[str]) -> None:
        self._group = {name: frozenset((name,)) for name in names}

    def join(self, one: str, other: str) -> None:
        joined = self._group[one] | self._group[other]
        self._group.update(dict.fromkeys(joined, joined))

    def of(self, name: str) -> Names:
        return self._group[name]

    def groups(self) -> tuple[Names, ...]:
        return tuple(sorted(set(self._group.values()), key=sorted))


def _full_names_grouped(full: Names, ruled: _Ruled) -> tuple[Names, ...]:
    ties = _Ties(full)
    for one, other in (*_ruled_pairs(full, ruled), *_sure_pairs(full, ruled)):
        if not ruled.apart(ties.of(one), ties.of(other)):
            ties.join(one, other)
    return ties.groups()


def _ruled_pairs(full: Names, ruled: _Ruled) -> list[tuple[str, str]]:
    pairs = [sorted(pair) for pair in ruled.same if len(pair) == 2 and pair <= full]
    return sorted((one, other) for one, other in pairs)


def _sure_pairs(full: Names, ruled: _Ruled) -> list[tuple[str, str]]:
    """Return the pairs that are one name, save those of a name that could mean two people."""
    alike: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(sorted(full), 2):
        if same_name(one, other):
            alike[one].add(other)
            alike[other].add(one)
    unsure = {name for name, others in alike.items() if _could_be_two(others, ruled)}
    return [
        (one, other)
        for one in sorted(alike)
        for other in sorted(alike[one])
        if one < other and _is_sure(one, other, unsure)
    ]


def _is_sure(one: str, other: str, unsure: set[str]) -> bool:
    """An unsure name joins only the very same given names: "J. Kerr" another "J Kerr", not Julia nor John."""
    if one in unsure or other in unsure:
        return parts_of(one) == parts_of(other)
    return True


def _could_be_two(others: set[str], ruled: _Ruled) -> bool:
    """Say whether the names that one name could mean are not one person among themselves."""
    return any(
        frozenset((a, b)) in ruled.different
        or (
            frozenset((a, b)) not in ruled.same
            and not given_names_agree(parts_of(a).given, parts_of(b).given)
        )
        for a, b in combinations(sorted(others), 2)
    )


def _owner_of_lone(name: str, groups: tuple[Names, ...], ruled: _Ruled) -> Names | None:
    """Return the one person of that surname, or the one that a curator named."""
    named = [group for group in groups if any(frozenset((name, full)) in ruled.same for full in group)]
    if named:
        return named[0]
    surname = parts_of(name).surname
    bearers = [group for group in groups if any(parts_of(full).surname == surname for full in group)]
    if len(bearers) != 1 or ruled.apart((name,), bearers[0]):
        return None
    return bearers[0]


@dataclass(frozen=True, slots=True)
class _Draft:
    name: str
    names: Names
    uses: tuple[NameUse, ...]


def _draft(names: Names, uses: tuple[NameUse, ...], lone: set[str]) -> _Draft:
    own = [use for use in uses if (use.name in lone if use.lone else use.name in names)]
    own += [use for use in uses if use.lone and use.name in names]
    ordered = tuple(sorted(own, key=lambda use: (use.article, use.name, use.lone, use.mentions)))
    return _Draft(_canonical([use for use in ordered if not use.lone]), names, ordered)


def _canonical(uses: list[NameUse]) -> str:
    """Return the spelling to show: no initials if possible, then used in most articles, with its particles,
    mentioned most; the first of the alphabet where all that is equal."""
    articles: dict[str, set[str]] = defaultdict(set)
    mentions: dict[str, int] = defaultdict(int)
    for use in uses:
        articles[use.name].add(use.article)
        mentions[use.name] += use.mentions

    def rank(name: str) -> tuple[bool, int, int, int, str]:
        return _has_initials(name), -len(articles[name]), -_particles(name), -mentions[name], name

    return min(articles, key=rank)


def _has_initials(name: str) -> bool:
    return any(len(given) == 1 for given in parts_of(name).given[:1])


def _particles(name: str) -> int:
    parts = parts_of(name)
    words = sum(word.count("-") + 1 for word in name_words(name))
    return words - len(parts.given) - 1


def _with_slugs(drafts: list[_Draft], ruled: _Ruled) -> tuple[PersonGroup, ...]:
    """Number equal slugs in the order of the spellings, so that the order of arrival does not matter."""
    slugs: dict[Names, str] = {}
    taken: set[str] = set()
    for draft in sorted(drafts, key=lambda draft: (draft.name, sorted(draft.names))):
        slugs[draft.names] = _free_slug(slug_of(draft.name), taken)
        taken.add(slugs[draft.names])
    groups = [
        PersonGroup(
            name=draft.name,
            slug=slugs[draft.names],
            uses=draft.uses,
            suggestions=tuple(
                sorted(
                    slugs[other.names] for other in drafts if _may_be_same(draft.names, other.names, ruled)
                )
            ),
        )
        for draft in drafts
    ]
    return tuple(sorted(groups, key=lambda group: group.slug))


def _free_slug(slug: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def _may_be_same(one: Names, other: Names, ruled: _Ruled) -> bool:
    """Suggest what is one name but not surely one person, or differs by little more than spelling."""
    if one == other or ruled.apart(one, other):
        return False
    return any(same_name(a, b) or _alike(a, b) for a in one for b in other)


def _alike(one: str, other: str) -> bool:
    """Say whether given names and surnames sound alike, although they are not spelled as one name."""
    a, b = parts_of(one), parts_of(other)
    if not a.given or not b.given or skeleton(a.surname) != skeleton(b.surname):
        return False
    given_alike = skeleton(a.given[0]) == skeleton(b.given[0]) or given_names_agree(a.given[:1], b.given[:1])
    return given_alike and a.given[0][0] == b.given[0][0] and a.surname[:1] == b.surname[:1]
