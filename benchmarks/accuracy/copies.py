"""Are copies found, and nothing else?

The labels of neardup were counted, not judged: near is .8 or more of all sentences, of the texts as
scraped. Our readings are compared without the page around them, and an edited sentence still counts by its
runs of words. So a "partial" pair that is found to be a copy may well be one: read the worst cases before
believing the precision.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations, islice
from typing import Any

from articles.reading import body_by_rules
from articles.reading.copies import likeness, sketch
from articles.reading.records_across import CopyKind
from benchmarks.accuracy.corpora import HALVES, Labelled, labelled, rows
from benchmarks.accuracy.figures import WORD, Score, table
from benchmarks.accuracy.made_copies import COPY, made_copies

LABELS = ("exact", "near", "contains")
RANDOM_ARTICLES = 5000
ALTERED_ARTICLES = 150
WORDS_OF_A_SHINGLE = 5
NEAR_BY_MINHASH = 0.5  # the best of .4, .5, .6, .7 on the develop half

Pair = tuple[str, str, str]
"""Label and the two bodies."""
Finder = Callable[[str, str], bool]


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return what is found of labelled, made and random pairs, beside a floor and a peer."""
    pairs = list(_labelled_pairs(half))
    figures = {finder: _figures(pairs, find) for finder, find in _finders().items()}
    print(f"\ncopies · neardup · {half} half · {Counter(label for label, _, _ in pairs)}")
    print(table(["", "precision", *LABELS], [[name, *map(_shown, line)] for name, line in figures.items()]))
    _print_worst(pairs, worst)
    precision, *recalls = figures["our reading"]
    made = _measure_made(half)
    return {
        "neardup": {"precision": precision, **dict(zip(LABELS, recalls, strict=True))},
        "made of abp": made,
        "random articles of abp": _measure_random(half, worst),
    }


def found(one: str, other: str) -> CopyKind | None:
    """Return the kind of copy, if the two would be met at all: their sketches share a number."""
    if not set(sketch(one)) & set(sketch(other)):
        return None
    like = likeness(one, other)
    return like.kind if like else None


def _labelled_pairs(half: str) -> Iterable[Pair]:
    chosen = [row for n, row in enumerate(rows("neardup.pairs")) if n % 2 == HALVES.index(half)]
    wanted = {row[side] for row in chosen for side in "ab"}
    bodies = {name: _body(page) for page, name in _pages() if name in wanted}
    for row in chosen:
        if row["a"] in bodies and row["b"] in bodies:
            yield row["label"], bodies[row["a"]], bodies[row["b"]]


def _pages() -> Iterable[tuple[Labelled, str]]:
    return ((page, f"abp/{page.file}") for half in HALVES for page in labelled("abp", half))


def _body(page: Labelled) -> str:
    return body_by_rules(page.text.encode())


def _finders() -> dict[str, Finder]:
    finders: dict[str, Finder] = {
        "our reading": lambda one, other: found(one, other) in COPY,
        "floor: the same words": lambda one, other: _words(one) == _words(other),
    }
    if minhash := _minhash():
        finders["peer: rensa, MinHash of 128"] = minhash
    else:
        print("peer: rensa is not installed here, so there is none beside these figures")
    return finders


def _words(body: str) -> list[str]:
    return WORD.findall(body.lower())


def _minhash() -> Finder | None:
    try:
        from rensa import RMinHash  # noqa: PLC0415  a peer, not needed by the program
    except ImportError:
        return None

    def signature(body: str) -> Any:
        words = _words(body)
        made = RMinHash(128, 1)
        made.update([" ".join(words[n : n + WORDS_OF_A_SHINGLE]) for n in range(len(words))])
        return made

    return lambda one, other: signature(one).jaccard(signature(other)) >= NEAR_BY_MINHASH


def _figures(pairs: list[Pair], find: Finder) -> list[float]:
    given = Counter(label for label, one, other in pairs if find(one, other))
    true = Counter(label for label, _, _ in pairs)
    right = sum(given[label] for label in LABELS)
    precision = Score(right, given.total(), right).precision
    return [precision, *(given[label] / true[label] if true[label] else 1.0 for label in LABELS)]


def _print_worst(pairs: list[Pair], worst: int) -> None:
    wrong = [pair for pair in pairs if (found(*pair[1:]) in COPY) != (pair[0] in LABELS)]
    for label, one, other in wrong[:worst]:
        print(f"  worst: labelled {label}, found {found(one, other)}: {one[:60]!r} and {other[:60]!r}")


def _measure_made(half: str) -> dict[str, float]:
    bodies = [_body(page) for page in islice(labelled("abp", half), ALTERED_ARTICLES)]
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for made in made_copies(bodies, seed=3):
        kind = found(made.one, made.other)
        right[made.label].append(kind in made.wanted if made.wanted else kind is None)
    shares = {label: sum(each) / len(each) for label, each in right.items()}
    print(f"\ncopies made of {len(bodies)} articles of abp · {half} half")
    print(table(["what was done", "found so"], [[label, _shown(share)] for label, share in shares.items()]))
    return shares


def _measure_random(half: str, worst: int) -> dict[str, float]:
    bodies = [_body(page) for page in islice(labelled("abp", half), RANDOM_ARTICLES)]
    numbers, sketch_ms = _timed(sketch, [(body,) for body in bodies])
    pairs = sorted(_meeting(numbers))
    likes, likeness_ms = _timed(likeness, [(bodies[a], bodies[b]) for a, b in pairs])
    links = [(pair, like) for pair, like in zip(pairs, likes, strict=True) if like]
    mean = sum(map(len, numbers)) / len(bodies)
    print(f"\n{len(bodies)} random articles of abp · {half} half")
    print(f"  numbers an article: {mean:.1f}; pairs that share one: {len(pairs)}; links: {len(links)}")
    print(f"  links by kind: {dict(Counter(like.kind.value for _, like in links))}")
    print(f"  CPU: {sketch_ms:.2f} ms a sketch, {likeness_ms:.2f} ms a comparison")
    for (a, b), like in links[:worst]:
        print(f"  {like.kind.value}: {bodies[a][:50]!r} and {bodies[b][:50]!r}: {like.passages[0][:90]!r}")
    return {"articles": len(bodies), "links": len(links), "sketch_ms": sketch_ms, "likeness_ms": likeness_ms}


def _timed(asked: Callable[..., Any], arguments: list[tuple[str, ...]]) -> tuple[list[Any], float]:
    start = time.process_time()
    answers = [asked(*each) for each in arguments]
    return answers, 1000 * (time.process_time() - start) / max(1, len(arguments))


def _meeting(numbers: list[tuple[int, ...]]) -> set[tuple[int, int]]:
    articles: defaultdict[int, list[int]] = defaultdict(list)
    for article, sketched in enumerate(numbers):
        for number in sketched:
            articles[number].append(article)
    return {pair for sharing in articles.values() for pair in combinations(sharing, 2)}


def _shown(figure: float) -> str:
    return f"{figure:.4f}"
