"""Are two sentences that report one fact put side by side, and no others?

`gold`: pairs of sentences of two outlets on one event, labelled by reading (benchmarks/gold/README.md). Both
whole texts are read and compared as on the event's page; a pair counts as aligned when its two sentences
stand in one row.
The floor says the same of a pair by the cosine of its words' TF-IDF, at the best threshold for these very
pairs; it sees the two sentences only, and need not find them among all others. "As precise" is the cosine
at the threshold that finds most while it is right as often as we are.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.comparison.accounts import Account, Column, Facts, account_of
from articles.comparison.families import family_of_word
from articles.comparison.statements import compare_statements
from articles.reading import read
from articles.reading.as_json import reading_as_json
from articles.reading.records import Source
from articles.reading.sources import decode
from articles.reading.terms import tokens, weight
from benchmarks.accuracy.corpora import HALVES, labelled
from benchmarks.accuracy.figures import Score, table
from benchmarks.accuracy.gold import GOLD

SAMPLES = Path(__file__).resolve().parents[2] / "tests" / "samples"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the raw text; `file` begins with its set: "abp/…", "samples/…"."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    a: Place
    b: Place
    aligned: bool


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return how many labelled pairs stand in one row, beside the floor."""
    pairs = labelled_pairs(half)
    raw = raw_texts({place.file for pair in pairs for place in (pair.a, pair.b)})
    accounts = {file: _account(file, text) for file, text in raw.items()}
    found = [stand_together(accounts, pair) for pair in pairs]
    texts = {file: decode(text).content for file, text in raw.items()}
    ours, cosines = score(pairs, found), _by_cosine(pairs, texts)
    scores = {
        "our alignment": ours,
        "cosine": max(cosines, key=lambda each: each.f),
        "cosine, as precise": max(
            (c for c in cosines if c.precision >= ours.precision), key=lambda c: c.recall
        ),
    }
    print(f"\nstatements · gold · {half} half · {len(pairs)} pairs")
    print(table(["", "precision", "recall", "F", "pairs"], [_line(*each) for each in scores.items()]))
    wrong = [pair for pair, is_found in zip(pairs, found, strict=True) if is_found != pair.aligned]
    for pair in wrong[:worst] if half == "develop" else ():
        print("  worst: missed" if pair.aligned else "  worst: wrong", *_words(pair, texts), sep="\n    ")
    return {name: _kept(each) for name, each in scores.items()}


def labelled_pairs(half: str) -> list[Pair]:
    lines = (GOLD / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["half"] == half]
    return [Pair(Place(**row["a"]), Place(**row["b"]), row["aligned"]) for row in rows]


def raw_texts(files: set[str]) -> dict[str, bytes]:
    """Return the texts by file, of the samples and of both halves of abp."""
    samples = {file: (SAMPLES / Path(file).name).read_bytes() for file in files if file.startswith("samples")}
    pages = (page for half in HALVES for page in labelled("abp", half) if f"abp/{page.file}" in files)
    return samples | {f"abp/{page.file}": page.text.encode() for page in pages}


def stand_together(accounts: dict[str, Account], pair: Pair) -> bool:
    """Say whether the two sentences stand in one row of their texts' comparison."""
    rows = _rows(accounts[pair.a.file], accounts[pair.b.file])
    return any(_is_at(row[0], pair.a) and _is_at(row[1], pair.b) for row in rows)


@cache
def _rows(one: Account, other: Account) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    columns = [Column("one", (one,)), Column("other", (other,))]
    rows = compare_statements(columns, family_of_word()).told_by_more
    told = [[(c.sentence.start, c.sentence.end) for c in row.cells if c.sentence] for row in rows]
    return [(spans[0], spans[1]) for spans in told]


def _is_at(span: tuple[int, int], place: Place) -> bool:
    """Say whether they share more than half of either."""
    shared = min(span[1], place.end) - max(span[0], place.start)
    return 2 * shared > min(span[1] - span[0], place.end - place.start)


def score(pairs: Iterable[Pair], found: Iterable[bool]) -> Score:
    counted = Counter((pair.aligned, is_found) for pair, is_found in zip(pairs, found, strict=True))
    right = counted[True, True]
    return Score(right, right + counted[False, True], right + counted[True, False])


def _account(file: str, raw: bytes) -> Account:
    reading = read(Source(file, raw, is_news=True))
    return account_of(Facts(file, file, "/"), reading_as_json(reading), reading.text.content, {})


def _by_cosine(pairs: list[Pair], texts: dict[str, str]) -> list[Score]:
    """Return what the cosine gives at each threshold, and at one above all."""
    cosines = [_cosine(*_words(pair, texts)) for pair in pairs]
    return [score(pairs, [cosine >= least for cosine in cosines]) for least in {*cosines, math.inf}]


def _cosine(one: str, other: str) -> float:
    ours, theirs = _weights(one), _weights(other)
    dot = sum(value * theirs.get(word, 0.0) for word, value in ours.items())
    return dot / math.sqrt(sum(v * v for v in ours.values()) * sum(v * v for v in theirs.values()))


def _weights(text: str) -> dict[str, float]:
    return {word: weight(word, count) for word, count in Counter(tokens(text)).items()}


def _words(pair: Pair, texts: dict[str, str]) -> tuple[str, str]:
    return _text_at(pair.a, texts), _text_at(pair.b, texts)


def _text_at(place: Place, texts: dict[str, str]) -> str:
    return texts[place.file][place.start : place.end]


def _line(name: str, each: Score) -> list[str]:
    return [name, f"{each.precision:.3f}", f"{each.recall:.3f}", f"{each.f:.3f}", str(each.true)]


def _kept(each: Score) -> dict[str, object]:
    return {"precision": each.precision, "recall": each.recall, "f1": each.f, "true": each.true}
