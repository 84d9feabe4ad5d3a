"""Learn what the evidence for one event weighs: `python -m benchmarks.train_events`.

Writes articles/reading/data/event_weights.toml from the halves to develop on (benchmarks/accuracy/events.py).
Logistic regression with a penalty on large weights, by Newton's method. What is learned from is not pairs
alone but what average linkage asks: may this article join that group, or this group that other? Each
such question is the mean of its pairs' evidence, since a mean of odds is what the grouping compares.
Each set weighs the same, and in it the questions with the answer yes as much as those with no.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from articles.reading.events.days import DAYS, chances, is_near
from articles.reading.events.evidence import FIGURES, WORDS, Comparer
from articles.reading.events.index import Index
from articles.reading.events.judging import TABLE
from articles.reading.events.sketches import sketch
from benchmarks.accuracy.events import SETS, Happenings, happenings

Floats = NDArray[np.float64]

COLUMNS = (*FIGURES, *DAYS, "nothing")
"""Pairs that are `far`, yet alike, teach what two stories share. `nothing`: not worth comparing."""

FAR_AND_ALIKE = 0.12
"""Cosine from which pairs of other times are learned from."""

PENALTY = 33.0
"""On squared weights in units of one standard deviation, against 6,000 for all questions together."""


@dataclass(frozen=True, slots=True)
class Question:
    """Is it one event? `evidence` is the mean over the pairs."""

    evidence: Floats
    one_event: bool
    weight: float


def main() -> None:
    questions = [each for name in SETS for each in _evened(list(_questions(happenings(name, "develop"))))]
    start, weights = _fitted(questions)
    _write(start, dict(zip(COLUMNS, weights.tolist(), strict=True)))
    print(TABLE.read_text(encoding="utf-8"))


def _evened(questions: Sequence[Question]) -> Iterator[Question]:
    for answer in (True, False):
        those = [each for each in questions if each.one_event is answer]
        total = sum(each.weight for each in those)
        yield from (Question(each.evidence, answer, 1_000 * each.weight / total) for each in those)


def _questions(half: Happenings) -> Iterator[Question]:
    """Ask of each article and its event, of parts of events, and of neighbouring events."""
    chance = random.Random(0)  # noqa: S311  a sample, not secrets
    pairs = _pairs(half)
    members = defaultdict(list)
    for article, event in sorted(half.event_of.items()):
        members[event].append(article)
    for event, own in members.items():
        for one, rest, weight in _parts(own, chance):
            yield Question(_mean(pairs, one, rest), one_event=True, weight=weight)
        for near in sorted({half.event_of[far] for article in own for far in pairs[article]} - {event}):
            for one, theirs, weight in _neighbours(own, members[near], pairs):
                yield Question(_mean(pairs, one, theirs), one_event=False, weight=weight)


Part = tuple[list[str], list[str], float]


def _parts(own: list[str], chance: random.Random) -> Iterator[Part]:
    """Yield each article with the rest, with some of the rest, and larger events in two."""
    for article in own:
        rest = [other for other in own if other != article]
        if rest:
            yield [article], rest, 1.0
        if len(rest) > 1:
            yield [article], chance.sample(rest, chance.randint(1, len(rest) - 1)), 0.5
    for _ in range(len(own) // 2 if len(own) > 3 else 0):
        shuffled = chance.sample(own, len(own))
        cut = chance.randint(2, len(own) // 2)
        yield shuffled[:cut], shuffled[cut:], 1.0


def _neighbours(own: list[str], theirs: list[str], pairs: dict[str, dict[str, Floats]]) -> Iterator[Part]:
    for article in own:
        near = [other for other in theirs if other in pairs[article]]
        if near:
            yield [article], theirs, 1.0
        yield from (([article], [other], 0.5) for other in near)
    yield own, theirs, 1.0


def _mean(pairs: dict[str, dict[str, Floats]], one: list[str], other: list[str]) -> Floats:
    nothing = np.zeros(len(COLUMNS))
    nothing[-1] = 1.0
    mean: Floats = np.mean([pairs[here].get(there, nothing) for here in one for there in other], axis=0)
    return mean


def _pairs(half: Happenings) -> dict[str, dict[str, Floats]]:
    """Return the evidence of each pair that is worth comparing, and of those far apart yet alike."""
    pairs: dict[str, dict[str, Floats]] = defaultdict(dict)
    sketches = [sketch(telling) for telling in half.tellings]
    comparer, index = Comparer(), Index(sketches)
    for place, one in enumerate(sketches[1:], start=1):
        candidates = {each.article for each in index.candidates(one)}
        others = sketches[:place]
        figures, days = comparer.figures(one, others), chances(one, others)
        for other, own, apart in zip(others, figures, days, strict=True):
            far = not is_near(one, other)
            if (far and own[WORDS] >= FAR_AND_ALIKE) or (not far and other.article in candidates):
                row = np.array([*own, *apart, 0.0])
                pairs[one.article][other.article] = pairs[other.article][one.article] = row
    return pairs


def _fitted(questions: Sequence[Question]) -> tuple[float, Floats]:
    """Return where the odds start and the weight of each column, by Newton's method."""
    rows = np.array([each.evidence for each in questions])
    answers = np.array([float(each.one_event) for each in questions])
    counts = np.array([each.weight for each in questions])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    known = np.column_stack([np.ones(len(rows)), (rows - middle) / spread])
    penalty = PENALTY * np.eye(known.shape[1])
    penalty[0, 0] = 0.0
    weights = np.zeros(known.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (counts * (answers - chance)) - penalty @ weights
        bend = (known * (counts * chance * (1 - chance))[:, None]).T @ known + penalty
        weights += np.linalg.solve(bend, slope)
    return float(weights[0] - (weights[1:] / spread) @ middle), weights[1:] / spread


def _write(start: float, weights: dict[str, float]) -> None:
    lines = [
        "# Made by benchmarks/train_events.py: natural logarithms of the odds that two tell one event.",
        f"start = {start:.3f}",
        "",
        "[days]",
        *(f"{name} = {weights[name]:.3f}" for name in DAYS),
        "",
        "[figures]",
        *(f"{name} = {weights[name]:.3f}" for name in FIGURES),
    ]
    TABLE.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
