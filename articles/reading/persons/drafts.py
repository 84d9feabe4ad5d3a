"""Persons in the making: the name to show, the address, and who else they may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.reading.names import name_words, parts_of, slug_of
from articles.reading.persons.candidates import pairs_to_compare
from articles.reading.persons.reasons import name_reason, role_reasons
from articles.reading.persons.rulings import Names, Ruled
from articles.reading.records_across import NameUse, PersonGroup, Suggestion


@dataclass(frozen=True, slots=True)
class Draft:
    name: str
    names: Names
    """Full names alone."""
    uses: tuple[NameUse, ...]

    def with_uses(self, uses: Sequence[NameUse]) -> Draft:
        return replace(self, uses=_in_order((*self.uses, *uses))) if uses else self


def drafted(uses: Sequence[NameUse]) -> Draft:
    """Make a person of uses of full names."""
    return Draft(_canonical(uses), frozenset(use.name for use in uses), _in_order(uses))


def with_slugs(drafts: Sequence[Draft], ruled: Ruled) -> tuple[PersonGroup, ...]:
    """Number equal slugs by name and first article, so that the order of arrival does not matter."""
    ordered = sorted(drafts, key=lambda draft: (draft.name, draft.uses[0].article, sorted(draft.names)))
    taken: set[str] = set()
    slugs: list[str] = []
    for draft in ordered:
        slugs.append(_free_slug(slug_of(draft.name), taken))
        taken.add(slugs[-1])
    suggestions = _suggestions(ordered, slugs, ruled)
    groups = [
        PersonGroup(draft.name, slug, draft.uses, tuple(sorted(suggestions[at], key=lambda each: each.slug)))
        for at, (draft, slug) in enumerate(zip(ordered, slugs, strict=True))
    ]
    return tuple(sorted(groups, key=lambda group: group.slug))


def _in_order(uses: Iterable[NameUse]) -> tuple[NameUse, ...]:
    return tuple(sorted(uses, key=lambda use: (use.article, use.name, use.lone, use.mentions)))


def _canonical(uses: Sequence[NameUse]) -> str:
    """Return the spelling to show: no initials if possible, not shouted, then used in most articles, with its
    particles, mentioned most; the first of the alphabet where all that is equal."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    mentions: defaultdict[str, int] = defaultdict(int)
    for use in uses:
        articles[use.name].add(use.article)
        mentions[use.name] += use.mentions

    def rank(name: str) -> tuple[bool, bool, int, int, int, str]:
        shown = len(articles[name]), _particles(name), mentions[name]
        return _has_initials(name), name.isupper(), -shown[0], -shown[1], -shown[2], name

    return min(articles, key=rank)


def _has_initials(name: str) -> bool:
    return any(len(given) == 1 for given in parts_of(name).given[:1])


def _particles(name: str) -> int:
    """Count the words that do not count when names are compared."""
    parts = parts_of(name)
    words = sum(word.count("-") + 1 for word in name_words(name))
    return words - len(parts.given) - 1


def _free_slug(slug: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def _suggestions(
    drafts: Sequence[Draft], slugs: Sequence[str], ruled: Ruled
) -> defaultdict[int, list[Suggestion]]:
    found: defaultdict[int, list[Suggestion]] = defaultdict(list)
    for one, other in _pairs(drafts):
        reasons = _reasons(drafts[one], drafts[other], ruled)
        if reasons:
            found[one].append(Suggestion(slugs[other], reasons))
            found[other].append(Suggestion(slugs[one], reasons))
    return found


def _pairs(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """Return the pairs of persons that have names worth comparing, or the same name."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        for name in draft.names:
            bearers[name].append(at)
    near = [(name, name) for name in bearers] + pairs_to_compare(bearers)
    return sorted({pair for one, other in near for pair in _crossed(bearers[one], bearers[other])})


def _crossed(some: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((min(a, b), max(a, b)) for a in some for b in others if a != b)


def _reasons(one: Draft, other: Draft, ruled: Ruled) -> tuple[str, ...]:
    if ruled.apart(one.names, other.names):
        return ()
    likenesses = (name_reason(a, b) for a in sorted(one.names) for b in sorted(other.names))
    likeness = next((reason for reason in likenesses if reason), "")
    return (likeness, *role_reasons(one.uses, other.uses)) if likeness else ()
