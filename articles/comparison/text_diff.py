"""Two states of a text, paragraph by paragraph: what stayed, what changed word by word, what came or went."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.comparison.word_diff import Run, word_diff
from articles.reading.same_words import bare
from articles.reading.terms import fold

MOST_PARAGRAPHS = 2_000
"""More are no article: comparing takes the square of it."""
LONGEST_PARAGRAPH = 2_000
"""Words. A longer one that differs is shown whole, before and after."""
ONE_PARAGRAPH = 0.4
"""What two states of one paragraph have in common at the least: the words of both, twice, of all words."""
MOST_ALIGNED = 300
"""Changed paragraphs in a row that are paired by their words; more are shown as gone and come."""


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stayed (`same`), or one as it was and as it is; empty where it was not there."""

    same: tuple[str, ...] = ()
    before: tuple[Run, ...] = ()
    after: tuple[Run, ...] = ()


def text_diff(before: Sequence[str], after: Sequence[str]) -> list[Row]:
    """Lay two texts beside each other; of each the first `MOST_PARAGRAPHS` paragraphs."""
    ours, theirs = (list(map(_spaced, text[:MOST_PARAGRAPHS])) for text in (before, after))
    matcher = SequenceMatcher(None, list(map(_compared, ours)), list(map(_compared, theirs)), autojunk=False)
    rows: list[Row] = []
    for step, start, end, other_start, other_end in matcher.get_opcodes():
        if step == "equal":
            rows.append(Row(same=tuple(ours[start:end])))
        else:
            rows.extend(_changed(ours[start:end], theirs[other_start:other_end]))
    return rows


def _spaced(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _compared(paragraph: str) -> str:
    return " ".join(bare(paragraph.split()))


def _changed(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Row]:
    """Put side by side what is one paragraph in two states; what is not stands alone, where it stood."""
    place = other_place = 0
    for twin, other_twin in [*_twins(ours, theirs), (len(ours), len(theirs))]:
        yield from (Row(before=_whole(paragraph)) for paragraph in ours[place:twin])
        yield from (Row(after=_whole(paragraph)) for paragraph in theirs[other_place:other_twin])
        if twin < len(ours):
            before, after = word_diff(ours[twin], theirs[other_twin])
            yield Row(before=before, after=after)
        place, other_place = twin + 1, other_twin + 1


def _twins(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Pair paragraphs, in their order in both texts, so that the pairs have most in common altogether."""
    if max(len(ours), len(theirs)) > MOST_ALIGNED:
        return []
    likeness = _likeness(ours, theirs)
    best = _best_from(likeness, len(ours), len(theirs))
    pairs, place, other_place = [], 0, 0
    while place < len(ours) and other_place < len(theirs):
        if best[place][other_place] == best[place + 1][other_place]:
            place += 1
        elif best[place][other_place] == best[place][other_place + 1]:
            other_place += 1
        else:
            pairs.append((place, other_place))
            place, other_place = place + 1, other_place + 1
    return pairs


def _best_from(likeness: Mapping[tuple[int, int], float], ours: int, theirs: int) -> list[list[float]]:
    """Return, for each pair of places, how much the best pairing from there on has in common."""
    best = [[0.0] * (theirs + 1) for _ in range(ours + 1)]
    for place in reversed(range(ours)):
        for other in reversed(range(theirs)):
            together = best[place + 1][other + 1] + likeness.get((place, other), 0.0)
            best[place][other] = max(together, best[place + 1][other], best[place][other + 1])
    return best


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> dict[tuple[int, int], float]:
    """Return how much in common the pairs have that may be one paragraph."""
    words, their_words = [_words(each) for each in ours], [_words(each) for each in theirs]
    alike = {
        (place, other): 2 * len(one & two) / (len(one) + len(two))
        for place, one in enumerate(words)
        for other, two in enumerate(their_words)
        if one and two
    }
    return {pair: share for pair, share in alike.items() if share >= ONE_PARAGRAPH}


def _words(paragraph: str) -> frozenset[str]:
    """Return the words by which paragraphs are paired; none of one that is too long to be shown in words."""
    words = paragraph.split()
    return frozenset(map(fold, words)) if len(words) <= LONGEST_PARAGRAPH else frozenset()


def _whole(paragraph: str) -> tuple[Run, ...]:
    return (Run(paragraph, shared=False),)
