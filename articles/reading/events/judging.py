"""Ties: how sure it is that two tellings report one happening, by weights learned from labelled news."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from articles.reading.events.days import DAYS, chances, may_be_one_event
from articles.reading.events.evidence import FIGURES, WORDS, Comparer
from articles.reading.events.index import Index
from articles.reading.events.linkage import Measure, Pair
from articles.reading.events.sketches import Floats, Sketch

TABLE = Path(__file__).parents[1] / "data" / "event_weights.toml"
"""Made by benchmarks/train_events.py."""

COPY = 0.8
"""So alike (cosine of their words), two articles are one text: its date does not matter."""

MEASURE = Measure(nothing=-4.0, at_least=-2.5, by_size=0.5, within=0.7, longest=10)
"""Found on the half to develop on, where these are good on all sets and in the midst of 35,000 articles;
a step of a fifth either way changes the figures by less than .01. See docs/decisions/0010."""

LEAST_WITHOUT_DAY = -0.5
"""An undated article must be nearly as likely as not of one event with somebody to be grouped."""

SURE, SURE_OF_OTHER_DAYS = 2.5, 1.5
"""Ties of these odds hold a piece of the graph together; where a date is missing or late, odds are lower."""


@dataclass(frozen=True, slots=True)
class Weights:
    """`figures` and `days` stand beside `FIGURES` and `DAYS`."""

    start: float
    figures: Floats
    days: Floats


@cache
def weights() -> Weights:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return Weights(
        start=table["start"],
        figures=np.array([table["figures"][name] for name in FIGURES]),
        days=np.array([table["days"][name] for name in DAYS]),
    )


def ties_of(one: Sketch, others: Sequence[Sketch], comparer: Comparer | None = None) -> dict[str, float]:
    """Return for the others, by article, the odds that they are of one event with one.

    Odds are natural logarithms: 0 is as likely as not among pairs that are worth comparing. Pairs that
    are of different times, or have hardly anything in common, have no tie and are left out.
    """
    if not others:
        return {}
    figures = (comparer or Comparer()).figures(one, others)
    odds = weights().start + figures @ weights().figures + chances(one, others) @ weights().days
    of_one_time = np.array([may_be_one_event(one, other) for other in others]) | (figures[:, WORDS] >= COPY)
    kept = np.flatnonzero(of_one_time & (odds > MEASURE.nothing))
    return {others[place].article: round(odds[place].item(), 4) for place in kept.tolist()}


def all_ties(sketches: Iterable[Sketch]) -> dict[Pair, float]:
    """Return the ties within an archive, each pair in the order of its articles."""
    comparer, index = Comparer(), Index()
    ties: dict[Pair, float] = {}
    for one in sorted(sketches, key=lambda each: (each.first, each.article)):
        for other, odds in ties_of(one, index.candidates(one), comparer).items():
            ties[min(one.article, other), max(one.article, other)] = odds
        index.add(one)
    return ties
