"""python -m benchmarks.gold.draw: the 40 articles of abp that are labelled by hand, in the drawn order."""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random

from benchmarks.accuracy.corpora import HALVES, Labelled, labelled

SEED = 20220311
EACH = 20
"""Articles a half."""
LENGTHS = range(1500, 6001)
"""Code points: long enough to have speakers, short enough to be read closely."""
MOST_WITHOUT_QUOTATIONS = 7
"""A half: 26 of the 40 have quotation marks at the least."""
QUOTED = re.compile(r"[\"“«].*[\"”»]")


def main() -> None:
    for half, article in draw():
        print(half, article.file, article.gold["outlet_domain"], len(article.text))


def draw() -> list[tuple[str, Labelled]]:
    """Return one article an outlet, each half of the gold out of the same half of abp."""
    drawn: list[tuple[str, Labelled]] = []
    random = Random(SEED)  # noqa: S311 - a draw that anyone can repeat, not a secret
    for half in HALVES:
        taken = {article.gold["outlet_domain"] for _, article in drawn}
        drawn += [(half, article) for article in _half(random, half, taken)]
    return drawn


def _half(random: Random, half: str, taken: set[str]) -> list[Labelled]:
    by_outlet = _by_outlet(half)
    outlets = sorted(by_outlet.keys() - taken)
    random.shuffle(outlets)
    chosen: list[Labelled] = []
    unquoted = 0
    for outlet in outlets:
        article = random.choice(by_outlet[outlet])
        quoted = bool(QUOTED.search(article.text))
        if quoted or unquoted < MOST_WITHOUT_QUOTATIONS:
            chosen.append(article)
            unquoted += not quoted
        if len(chosen) == EACH:
            break
    return chosen


def _by_outlet(half: str) -> dict[str, list[Labelled]]:
    outlets: dict[str, list[Labelled]] = defaultdict(list)
    for article in labelled("abp", half):
        if len(article.text) in LENGTHS and article.gold.get("outlet_domain"):
            outlets[article.gold["outlet_domain"]].append(article)
    return outlets


if __name__ == "__main__":
    main()
