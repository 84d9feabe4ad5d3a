"""How much of the article survives cleaning, how much of the page goes, and what it costs.

The article is compared word by word with the text that the set calls clean: every block that cleaning
calls body, with the dateline before its first sentence. Floors choose whole lines.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from statistics import mean

from articles.reading.cleaning import clean
from articles.reading.records import Block, BlockKind
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import Score, table, token_score

SETS = ("fundus_en", "scrapinghub")
WHOLE = 0.98  # the raw texts of the rest lack part of the article, which no cleaning can give back
SHORT = 60  # characters; the best of 40, 60, 80, 100 for the floor
TIMED = 1_000  # articles of abp whose cleaning is timed, after some to warm up
WARM_UP = 50
WRONG_LINES = 12  # printed of a page

Lines = tuple[bool, ...]
Floor = Callable[[Labelled], Lines]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was kept of a page: whole lines, and the words that count as the article."""

    kept: Lines
    words: str


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return the figures of the reader beside floors; the worst only of the half to develop on."""
    results: dict[str, object] = {}
    for name in SETS:
        pages = [page for page in labelled(name, half) if page.gold["gold_coverage"] >= WHOLE]
        ours = _figures(pages, [_ours(page) for page in pages])
        floors = {floor: _figures(pages, _kept(pages, choose)) for floor, choose in _floors(pages).items()}
        results[name] = {"articles": len(pages)} | ours | {"floors": floors}
        print(f"\ncleaning · {name} · {half} half · {len(pages)} articles")
        lines = [["our reading", *map(_shown, ours.values())]]
        lines += [[floor, *map(_shown, figures.values())] for floor, figures in floors.items()]
        print(table(["", "F1", "article lost", "noise found"], lines))
        if half == "develop":
            _print_worst(pages, worst)
    results["abp"] = _timed(half)
    return results


def _ours(page: Labelled) -> Cleaned:
    """Tell of each line whether most of it lies in the article's own blocks, and gather their words."""
    text = decode(page.text.encode())
    own = [block for block in clean(text) if _is_own(block)]
    kept, start = [], 0
    for line in text.content.split("\n"):
        if line.strip():
            kept.append(2 * _overlap(start, start + len(line), own) > len(line.strip()))
        start += len(line) + 1
    return Cleaned(tuple(kept), "\n".join(text.content[block.start : block.end] for block in own))


def _is_own(block: Block) -> bool:
    return block.kind is BlockKind.BODY or block.rule == "place and date before the first sentence"


def _overlap(start: int, end: int, blocks: list[Block]) -> int:
    return sum(max(0, min(end, block.end) - max(start, block.start)) for block in blocks)


def _floors(pages: list[Labelled]) -> dict[str, Floor]:
    often = Counter(line for page in pages for line in set(lines_of(page)))
    return {
        "keep everything": lambda page: tuple(True for _ in lines_of(page)),
        "drop every short line": lambda page: tuple(len(line) >= SHORT for line in lines_of(page)),
        "drop lines seen on two pages": lambda page: tuple(often[line] < 2 for line in lines_of(page)),
        "choose lines perfectly": _true_lines,
    }


def _kept(pages: list[Labelled], choose: Floor) -> list[Cleaned]:
    return [Cleaned(kept, _chosen(page, kept)) for page in pages for kept in [choose(page)]]


def _chosen(page: Labelled, kept: Lines) -> str:
    return "\n".join(line for line, keep in zip(lines_of(page), kept, strict=True) if keep)


def lines_of(page: Labelled) -> tuple[str, ...]:
    """Return the lines that are not blank, which is how the sets number them."""
    return tuple(line for line in page.text.split("\n") if line.strip())


def _true_lines(page: Labelled) -> Lines:
    true = set(page.gold["keep_lines"])
    return tuple(position in true for position in range(len(lines_of(page))))


def _figures(pages: list[Labelled], cleaned: list[Cleaned]) -> dict[str, float]:
    """Return the mean F1 of words, and over all pages: words of the article lost, lines of the page found."""
    scores = [token_score(one.words, page.gold["clean"]) for page, one in zip(pages, cleaned, strict=True)]
    lost = sum(scores, Score(0, 0, 0))
    noise = sum((_noise(page, one) for page, one in zip(pages, cleaned, strict=True)), Score(0, 0, 0))
    return {
        "f1": mean(score.f for score in scores),
        "article_lost": 1 - lost.recall,
        "noise_found": noise.recall,
    }


def _noise(page: Labelled, cleaned: Cleaned) -> Score:
    pairs = list(zip(cleaned.kept, _true_lines(page), strict=True))
    return Score(
        sum(not keep and not wanted for keep, wanted in pairs),
        sum(not keep for keep, _ in pairs),
        sum(not wanted for _, wanted in pairs),
    )


def _timed(half: str) -> dict[str, object]:
    """Print and return what cleaning costs, in milliseconds of CPU an article."""
    texts = [decode(page.text.encode()) for page in islice(labelled("abp", half), TIMED)]
    for text in texts[:WARM_UP]:
        clean(text)
    start = time.process_time()
    for text in texts:
        clean(text)
    cost = 1_000 * (time.process_time() - start) / len(texts)
    print(f"\ncleaning · abp · {len(texts)} articles · {cost:.2f} ms of CPU an article")
    return {"articles": len(texts), "cpu_ms": cost}


def _shown(figure: float) -> str:
    return f"{figure:.4f}"


def _print_worst(pages: list[Labelled], worst: int) -> None:
    """Print the pages with the lowest F1, each with the lines that were wrong."""
    found = [(page, _ours(page)) for page in pages]
    ranked = sorted(found, key=lambda one: _figures([one[0]], [one[1]])["f1"])
    for page, cleaned in ranked[:worst]:
        figures = _figures([page], [cleaned])
        print(
            f"  worst: {page.file}  " + "  ".join(f"{name} {figure:.3f}" for name, figure in figures.items())
        )
        told = zip(lines_of(page), cleaned.kept, _true_lines(page), strict=True)
        wrong = [(line, wanted) for line, keep, wanted in told if keep != wanted]
        for line, wanted in wrong[:WRONG_LINES]:
            print(f"    {'lost' if wanted else 'kept'}: {line[:100]}")
