"""How much a text's habits weigh for an outlet: its own habits, against everybody's."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from math import log
from pathlib import Path

from articles.reading.house_marks.habits import HABITS

EVERYBODYS_FILE = Path(__file__).parents[1] / "data" / "habits.toml"

TEXTS_LEARNED_FROM = 200
"""More texts of an outlet move nothing (measured on abp: 100 do as well)."""
TEXTS_BEFORE = 5
"""Texts with everybody's habits before an outlet's first: few texts say little."""
HEAVIEST = 2.5
"""A habit never seen in an outlet weighs against it as much, no more: pages change."""
STEP = 0.5
"""Habits weigh in steps, so that one more text seldom moves anything."""
NEVER_SEEN = -1.0
"""What a way weighs that nobody had when everybody's habits were counted."""
HEAVIEST_OF_ALL = 8.0
HABITS_COUNT = 0.7
"""Habits go together, so that each says less than it would alone."""


def learn_habits(texts: Iterable[str]) -> Mapping[str, float]:
    """Return what each habit weighs for the outlet of these texts (`habits_of` each)."""
    some = list(islice(filter(None, texts), TEXTS_LEARNED_FROM))
    counts = Counter(key for text in some for key in _keys(text))
    return {key: _weight(counts[key], len(some), share) for key, share in _everybodys().items()}


def weigh_habits(habits: str, learned: Mapping[str, float]) -> float:
    """Return what the habits of a text weigh for an outlet, below 0 where they are not its own."""
    if not habits or not learned:
        return 0.0
    all_together = sum(learned.get(key, NEVER_SEEN) for key in _keys(habits))
    return HABITS_COUNT * max(-HEAVIEST_OF_ALL, min(HEAVIEST_OF_ALL, all_together))


def _weight(times: int, texts: int, share: float) -> float:
    ratio = (times / share + TEXTS_BEFORE) / (texts + TEXTS_BEFORE)
    exact = log(ratio) if ratio else -HEAVIEST
    return max(-HEAVIEST, min(HEAVIEST, round(exact / STEP) * STEP))


def _keys(habits: str) -> Iterator[str]:
    return (f"{name} {sign}" for name, sign in zip(HABITS, habits, strict=False))


@cache
def _everybodys() -> Mapping[str, float]:
    """Return the share of texts that have a habit, by its key."""
    table = tomllib.loads(EVERYBODYS_FILE.read_text(encoding="utf-8"))
    return {f"{name} {sign}": share for name in HABITS for sign, share in table[name].items()}
