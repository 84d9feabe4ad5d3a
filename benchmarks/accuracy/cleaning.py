"""How much of the article survives cleaning, and how much of the page that is no article goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from statistics import mean

from articles.reading.cleaning import clean
from articles.reading.records import BlockKind
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import Score, table, token_score

SETS = ("fundus_en", "scrapinghub")
WHOLE = 0.98  # the raw texts of the rest lack part of the article, which no cleaning can give back
ARTICLE = {BlockKind.BODY, BlockKind.DATELINE}
SHORT = 60  # characters; the best of 40, 60, 80, 100 for the floor

Lines = tuple[bool, ...]
Choice = Callable[[Labelled], Lines]


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return the figures of the reader beside three floors."""
    results: dict[str, object] = {}
    for name in SETS:
        pages = [page for page in labelled(name, half) if page.gold["gold_coverage"] >= WHOLE]
        figures = {choice: _figures(pages, choose) for choice, choose in _choices(pages).items()}
        results[name] = {"articles": len(pages)} | figures["our reading"]
        print(f"\ncleaning · {name} · {half} half · {len(pages)} articles")
        print(
            table(
                ["", "F1", "article lost", "noise found"],
                [[choice, *map(_shown, line.values())] for choice, line in figures.items()],
            )
        )
        _print_worst(pages, worst)
    return results


def _choices(pages: list[Labelled]) -> dict[str, Choice]:
    often = Counter(line for page in pages for line in set(lines_of(page)))
    return {
        "our reading": kept_lines,
        "keep everything": lambda page: tuple(True for _ in lines_of(page)),
        "drop every short line": lambda page: tuple(len(line) >= SHORT for line in lines_of(page)),
        "drop lines seen on two pages": lambda page: tuple(often[line] < 2 for line in lines_of(page)),
        "choose lines perfectly": _true_lines,
    }


def lines_of(page: Labelled) -> tuple[str, ...]:
    """Return the lines that are not blank, which is how the sets number them."""
    return tuple(line for line in page.text.split("\n") if line.strip())


def kept_lines(page: Labelled) -> Lines:
    """Tell of each line whether most of it lies in the article's own blocks."""
    text = decode(page.text.encode())
    article = [(block.start, block.end) for block in clean(text) if block.kind in ARTICLE]
    kept, start = [], 0
    for line in text.content.split("\n"):
        if line.strip():
            kept.append(2 * _overlap(start, start + len(line), article) > len(line.strip()))
        start += len(line) + 1
    return tuple(kept)


def _overlap(start: int, end: int, spans: Iterable[tuple[int, int]]) -> int:
    return sum(max(0, min(end, span_end) - max(start, span_start)) for span_start, span_end in spans)


def _true_lines(page: Labelled) -> Lines:
    true = set(page.gold["keep_lines"])
    return tuple(position in true for position in range(len(lines_of(page))))


def _figures(pages: list[Labelled], choose: Choice) -> dict[str, float]:
    lost, noise, scores = Score(0, 0, 0), Score(0, 0, 0), []
    for page in pages:
        kept, true, lines = choose(page), _true_lines(page), lines_of(page)
        score = token_score(
            "\n".join(line for line, keep in zip(lines, kept, strict=True) if keep), page.gold["clean"]
        )
        scores.append(score.f)
        lost += score
        noise += Score(
            sum(not keep and not wanted for keep, wanted in zip(kept, true, strict=True)),
            sum(not keep for keep in kept),
            sum(not wanted for wanted in true),
        )
    return {"f1": mean(scores), "article_lost": 1 - lost.recall, "noise_found": noise.recall}


def _shown(figure: float) -> str:
    return f"{figure:.4f}"


def _print_worst(pages: list[Labelled], worst: int) -> None:
    ranked = sorted(pages, key=lambda page: _figures([page], kept_lines)["f1"])
    for page in ranked[:worst]:
        figures = _figures([page], kept_lines)
        print(
            f"  worst: {page.file}  " + "  ".join(f"{name} {figure:.3f}" for name, figure in figures.items())
        )
