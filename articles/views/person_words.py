"""How a person is spelled and described: which words, in how many articles, by which outlets, when."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from articles.models import Article, Outlet
from articles.views.person_sides import InSentence, in_sentence
from articles.views.person_uses import Use, years_of

Key = TypeVar("Key", int, str)

MOST_DESCRIBING = 12
"""Outlets whose words are shown in their sentences."""


@dataclass(frozen=True, slots=True)
class OutletCount:
    """In how many articles of an outlet. `outlet` is None when unknown."""

    outlet: Outlet | None
    count: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A spelling or a role as written: in how many articles, in which years, and who writes so."""

    text: str
    count: int
    mentions: int
    years: str
    outlets: tuple[OutletCount, ...]


@dataclass(frozen=True, slots=True)
class Describing:
    """How one outlet describes someone, with one of its sentences."""

    outlet: Outlet | None
    articles: int
    of: int
    """All articles of the outlet in the archive."""
    roles: tuple[tuple[str, int], ...]
    use: Use
    """The one whose sentence is shown."""


def spellings_in(uses: Iterable[Use], outlets: Mapping[int, Outlet]) -> list[Wording]:
    """Return each spelling, the fullest of its article, in most articles first."""
    return _wordings(((use.name, use) for use in uses), outlets)


def roles_in(uses: Iterable[Use], outlets: Mapping[int, Outlet]) -> list[Wording]:
    """Return each role as written, in most articles first."""
    return _wordings(((role, use) for use in uses for role in dict.fromkeys(use.roles)), outlets)


def describing(
    uses: Collection[Use], outlets: Mapping[int, Outlet], totals: Mapping[int, int]
) -> list[Describing]:
    """Return how each outlet describes someone, those with most articles first."""
    by_outlet: defaultdict[int, list[Use]] = defaultdict(list)
    for use in uses:
        by_outlet[use.outlet].append(use)
    described = [
        Describing(
            outlet=outlets.get(outlet),
            articles=len({use.article for use in own}),
            of=totals.get(outlet, 0),
            roles=tuple(_counted((role, use.article) for use in own for role in use.roles)),
            use=max(own, key=lambda use: (bool(use.roles), not use.lone, use.mentions)),
        )
        for outlet, own in by_outlet.items()
    ]
    return sorted(described, key=lambda each: (-each.articles, each.outlet.name if each.outlet else "~"))


def sentence_of(use: Use, article: Article) -> InSentence | None:
    """Return the sentence in which the outlet describes someone, else one that names them."""
    surname = use.name.split()[-1]
    found = [in_sentence(role, article, near=surname) for role in use.roles]
    found += [in_sentence(words, article) for words in (use.name, surname)]
    return next((sentence for sentence in found if sentence), None)


def _wordings(written: Iterable[tuple[str, Use]], outlets: Mapping[int, Outlet]) -> list[Wording]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for text, use in written:
        uses[text].append(use)
    wordings = [
        Wording(
            text=text,
            count=len({use.article for use in own}),
            mentions=sum(use.mentions for use in own),
            years=years_of(own),
            outlets=tuple(
                OutletCount(outlets.get(outlet), count)
                for outlet, count in _counted((use.outlet, use.article) for use in own)
            ),
        )
        for text, own in uses.items()
    ]
    return sorted(wordings, key=lambda wording: (-wording.count, -wording.mentions, wording.text))


def _counted(pairs: Iterable[tuple[Key, int]]) -> Iterator[tuple[Key, int]]:
    """Count by the first of each pair how many different articles it has, most first."""
    counts = Counter(first for first, _ in set(pairs))
    yield from sorted(counts.items(), key=lambda each: (-each[1], str(each[0])))
