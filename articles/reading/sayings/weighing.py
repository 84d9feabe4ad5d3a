"""Which utterances are worth comparing: those that share a telling word, near in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from articles.reading.content import Content, content_of
from articles.reading.sayings.measure import Worded
from articles.reading.sayings.records import Utterance

MOST_BESIDE = 60
"""Utterances with one word within the days looked at: what more of them have is the person's daily bread."""


@dataclass(frozen=True)
class Weighed:
    utterance: Utterance

    @cached_property
    def content(self) -> Content:
        return content_of(self.utterance.words, {})

    @cached_property
    def worded(self) -> Worded:
        return Worded(self.utterance.words, self.content)

    @property
    def order(self) -> tuple[date, str]:
        return self.utterance.day or date.max, self.utterance.key


def days_apart(one: Weighed, other: Weighed) -> int | None:
    """Return the days between two utterances, None when nobody knows."""
    if one.utterance.day is None or other.utterance.day is None:
        return None
    return abs((one.utterance.day - other.utterance.day).days)


def pairs_near(
    weighed: Sequence[Weighed], days: int, *, at_least: int
) -> Iterator[tuple[Weighed, Weighed, int]]:
    """Yield pairs of other articles, so many days apart at most, with how many telling words they share.

    `weighed` is in the order of time. Undated ones are beside nobody.
    """
    words = _by_word([each for each in weighed if each.utterance.day])
    for at, beside in _shared(words, days).items():
        for other, shared in sorted(beside.items()):
            if shared >= at_least:
                yield weighed[at], weighed[other], shared


def _by_word(weighed: Sequence[Weighed]) -> Mapping[str, list[tuple[int, Weighed]]]:
    words: defaultdict[str, list[tuple[int, Weighed]]] = defaultdict(list)
    for at, each in enumerate(weighed):
        for word in each.content.weights:
            words[word].append((at, each))
    return words


def _shared(words: Mapping[str, Iterable[tuple[int, Weighed]]], days: int) -> dict[int, dict[int, int]]:
    """Count the words that pairs share, the earlier one first."""
    counts: defaultdict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for standing in words.values():
        open_still: list[tuple[int, Weighed]] = []
        for at, each in standing:
            open_still = [old for old in open_still if (days_apart(old[1], each) or 0) <= days][-MOST_BESIDE:]
            for earlier, one in open_still:
                if one.utterance.article != each.utterance.article:
                    counts[earlier][at] += 1
            open_still.append((at, each))
    return {at: dict(beside) for at, beside in sorted(counts.items())}
