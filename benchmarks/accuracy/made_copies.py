"""Copies made on purpose of real articles: what was done to each is known, so what must be found is known."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from articles.reading.records_across import CopyKind

COPY = frozenset({CopyKind.EXACT, CopyKind.NEAR, CopyKind.CONTAINS})
SHORTEST = 200  # words; half of a shorter article is a notice

Alter = Callable[[list[str], list[str], random.Random], list[str]]


@dataclass(frozen=True, slots=True)
class MadeCopy:
    label: str
    one: str
    other: str
    wanted: frozenset[CopyKind]


def made_copies(bodies: list[str], seed: int) -> Iterator[MadeCopy]:
    """Yield every alteration of each body; the body after it lends the paragraphs that are not its own."""
    chance = random.Random(seed)  # noqa: S311  which words are edited, the same ones in every run
    long = [body for body in bodies if len(body.split()) >= SHORTEST]
    for body, lender in pairwise(long):
        paragraphs, lent = body.split("\n\n"), lender.split("\n\n")
        for label, (alter, wanted) in ALTERATIONS.items():
            yield MadeCopy(label, body, "\n\n".join(alter(paragraphs, lent, chance)), wanted)


def _retyped(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del lent, chance
    folded = "\n".join(paragraphs).upper().replace("’", "'").replace("“", '"').replace("”", '"')
    return [folded.replace(" ", "  ").replace("TION", "TI\u00adON").replace("-", "\u2011")]


def _edited(words_between: int) -> Alter:
    def edit(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
        del lent
        return [_with_edits(paragraph, words_between, chance) for paragraph in paragraphs]

    return edit


def _with_edits(paragraph: str, words_between: int, chance: random.Random) -> str:
    return " ".join(
        "otherwise" if chance.random() * words_between < 1 else word for word in paragraph.split()
    )


def _reordered(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del lent
    return chance.sample(paragraphs, len(paragraphs))


def _first_half(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del lent, chance
    words = "\n\n".join(paragraphs).split(" ")
    return [" ".join(words[: len(words) // 2])]


def _without_the_middle(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del lent, chance
    third = len(paragraphs) // 3
    return paragraphs[:third] + paragraphs[2 * third :]


def _with_a_lead(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del chance
    return ["\n\n".join(lent)[:600], *paragraphs]


def _within_another(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del chance
    return [*lent[: len(lent) // 2], *paragraphs, *lent[len(lent) // 2 :]]


def _another(paragraphs: list[str], lent: list[str], chance: random.Random) -> list[str]:
    del paragraphs, chance
    return lent


ALTERATIONS: dict[str, tuple[Alter, frozenset[CopyKind]]] = {
    "typed anew: capitals, marks, blanks": (_retyped, frozenset({CopyKind.EXACT})),
    "one word in a hundred changed": (_edited(100), frozenset({CopyKind.NEAR})),
    "one word in sixty changed": (_edited(60), frozenset({CopyKind.NEAR})),
    "one word in sixty changed: linked": (_edited(60), COPY | {CopyKind.SHARED}),
    "paragraphs reordered": (_reordered, COPY),
    "first half": (_first_half, frozenset({CopyKind.CONTAINS})),
    "without its middle": (_without_the_middle, COPY),
    "600 characters of another put before it": (_with_a_lead, COPY),
    "in the midst of another": (_within_another, COPY),
    "another article": (_another, frozenset()),
}
