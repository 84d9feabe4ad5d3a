"""How alike the sentences of accounts of one event are: by what they say, and by what stands beside them."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from articles.comparison.alignment import Place
from articles.reading.content import NO_GROUPS, Content, containment, likeness

AROUND = 0.3
"""What the likeness of the sentences around adds: who tells one thing alike often tells the next alike, too.
Measured on the develop half of benchmarks/gold, statements, as are the other rules here."""

SPECIAL = 6.0
"""What two sentences share must weigh so much: a word that stands in one article of four hundred and hardly
elsewhere in this event, or several words. "The dispute did not end there" is like many a sentence."""

Pair = tuple[Place, Place]


def telling_alike(columns: Sequence[Sequence[Content]]) -> Mapping[Pair, float]:
    """Return, for sentences of two columns that say anything alike, how alike they are: 0 to 1.3."""
    thinned = _thinned(columns)
    around = [[_around(column, place) for place in range(len(column))] for column in thinned]
    return {
        ((one, i), (other, j)): found + AROUND * likeness(around[one][i], around[other][j])
        for ((one, i), (other, j)), found in _alike(thinned)
    }


def _around(column: Sequence[Content], place: int) -> Content:
    """Return the words of the sentences before and after."""
    weights: dict[str, float] = {}
    for content in (*column[max(0, place - 1) : place], *column[place + 1 : place + 2]):
        weights.update(content.weights)
    return Content(weights, NO_GROUPS)


def _thinned(columns: Sequence[Sequence[Content]]) -> list[list[Content]]:
    """Weigh less what runs through the event: in the tenth sentence about a ferry, "ferry" says little."""
    uses = Counter(word for column in columns for content in column for word in content.weights)
    return [[_weighed(content, uses, len(columns)) for content in column] for column in columns]


def _weighed(content: Content, uses: Mapping[str, int], columns: int) -> Content:
    weights = {
        word: weight / (1 + math.log(max(1.0, uses[word] / columns)))
        for word, weight in content.weights.items()
    }
    return replace(content, weights=weights)


def _alike(columns: Sequence[Sequence[Content]]) -> Iterator[tuple[Pair, float]]:
    names = frozenset[str]().union(*(content.names for column in columns for content in column))
    for one, other in combinations(range(len(columns)), 2):
        for i, ours in enumerate(columns[one]):
            for j, theirs in enumerate(columns[other]):
                if _share_enough(names, ours, theirs):
                    found = (likeness(ours, theirs) + containment(ours, theirs)) / 2
                    yield ((one, i), (other, j)), found


def _share_enough(names: frozenset[str], ours: Content, theirs: Content) -> bool:
    """Say whether what both say is special enough, and more than names: a name tells who, not what."""
    shared = ours.weights.keys() & theirs.weights.keys()
    return not shared <= names and sum(ours.weights[word] for word in shared) >= SPECIAL
