"""Terms: the words and pairs of neighbouring words of a text, and how much each tells of what it is about.

How common a term is comes from a table shipped with the program (document counts of 35,534 news
articles), never from the archive itself: so the order in which articles come never matters.
"""

import gzip
import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "document_frequencies.txt.gz"
LEAD = 3_000
"""Characters of a body that are looked at: news tells what happened first."""

UNSEEN_WORD = 2.0
UNSEEN_PAIR = 12.0
"""Document counts taken for what the table leaves out as too rare; pairs are cut off higher."""

PAIR_WEIGHT = 0.5
"""A pair repeats what its two words say already. Measured: benchmarks/accuracy/events.py."""

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def term_counts(title: str, body: str) -> Counter[str]:
    """Count the words and word pairs of a title and the lead of its body, case folded."""
    counts = Counter[str]()
    for words in (tokens(title), tokens(body[:LEAD])):
        counts.update(words)
        counts.update(f"{first} {second}" for first, second in pairwise(words))
    return counts


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in order, case folded, without possessive ’s."""
    words: list[str] = _TOKEN.findall(text.casefold().replace("’", "'"))
    return [word.removesuffix("'s") if "'" in word else word for word in words]


def spelled_tokens(text: str) -> list[str]:
    """Return the same as `tokens`, as they are spelled."""
    return _TOKEN.findall(text)


def located_tokens(text: str) -> list[tuple[int, int, str]]:
    """Return the (start, end, word) of each word and number, as spelled."""
    return [(found.start(), found.end(), found.group()) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return the form in which two spellings of one word are equal: "Shoigu’s" and "shoigu"."""
    return _POSSESSIVE.sub("", word.casefold()).replace("’", "'")


def weight(term: str, count: int) -> float:
    """Return how much a term tells: its rarity, and a little more for each time it stands."""
    return (1 + math.log(count)) * rarity(term) * (PAIR_WEIGHT if " " in term else 1.0)


def rarity(term: str) -> float:
    """Return the inverse document frequency of a term, natural logarithm; about 0 for "the"."""
    known = rarities().get(term)
    return known if known is not None else unseen_rarity(term)


def unseen_rarity(term: str) -> float:
    """Return what is taken for a term that the table leaves out."""
    return _rarity_of(UNSEEN_PAIR if " " in term else UNSEEN_WORD)


@cache
def _rarity_of(count: float) -> float:
    return math.log((_documents() + 1) / (count + 1))


@cache
def _documents() -> int:
    with gzip.open(TABLE, "rt", encoding="utf-8") as lines:
        return int(next(lines))


@cache
def rarities() -> dict[str, float]:
    """Return the rarity of each term of the table."""
    with gzip.open(TABLE, "rt", encoding="utf-8") as lines:
        next(lines)
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return {term: _rarity_of(int(count)) for term, count in rows}
