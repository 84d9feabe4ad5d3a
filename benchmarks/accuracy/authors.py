"""Are the authors that a text names those of its page?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from articles.reading.cleaning import clean
from articles.reading.describing.authors import find_authors
from articles.reading.records import Finding
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import Score, table

SETS = ("abp", "fundus_en")
MOST = 6000
LINES_OVER, LINES_UNDER = 12, 8  # where a byline stands
LONGEST_BYLINE = 160

Found = list[tuple[Labelled, Finding[tuple[str, ...]]]]


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return the share of right names, and of the names in a byline that are found.

    The pages' own lists are loose: they name desks, later editors and writers of linked articles, so a
    name that they lack may be right all the same.
    """
    results: dict[str, object] = {}
    for name in SETS:
        found = [
            (page, _authors(page)) for page in islice(labelled(name, half), MOST) if page.gold.get("authors")
        ]
        rules = sorted({finding.rule for _, finding in found if finding.value})
        scores = {rule: _score([each for each in found if each[1].rule == rule]) for rule in rules}
        carried = _carried(found)
        print(f"\nauthors · {name} · {half} half · {len(found)} articles whose authors are known")
        print(table(["", "names", "right"], [[rule, *_shown(score)] for rule, score in scores.items()]))
        print(f"  of {carried.true} names that stand where a byline stands, found: {carried.recall:.4f}")
        _print_worst(found, worst)
        results[name] = {rule: score.precision for rule, score in scores.items()} | {"found": carried.recall}
    return results


def _authors(page: Labelled) -> Finding[tuple[str, ...]]:
    text = decode(page.text.encode())
    return find_authors(text, clean(text))


def _score(found: Found) -> Score:
    names = [(name, page) for page, finding in found for name in finding.value or ()]
    return Score(sum(_is_known(name, page) for name, page in names), len(names), len(names))


def _is_known(name: str, page: Labelled) -> bool:
    return f" {_folded(name)} " in f" {_folded(' , '.join(_known(page)))} "


def _known(page: Labelled) -> list[str]:
    authors = page.gold["authors"]
    return re.split(r", | and ", authors) if isinstance(authors, str) else authors


def _carried(found: Found) -> Score:
    right = true = 0
    for page, finding in found:
        names = {_folded(name) for name in finding.value or ()}
        carried = {name for name in map(_folded, _known(page)) if " " in name and _stands(name, page)}
        right, true = right + len(names & carried), true + len(carried)
    return Score(right, true, true)


def _stands(name: str, page: Labelled) -> bool:
    """Tell whether a line over or under the article opens with the name, or with "By" and the name."""
    lines = [line for line in page.text.split("\n")[1:] if line.strip()]
    return any(_opens(name, line) for line in (*lines[:LINES_OVER], *lines[-LINES_UNDER:]))


def _opens(name: str, line: str) -> bool:
    return len(line) <= LONGEST_BYLINE and _folded(line).removeprefix("by ").startswith(name)


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _shown(score: Score) -> tuple[str, str]:
    return str(score.given), f"{score.precision:.4f}"


def _print_worst(found: Iterable[tuple[Labelled, Finding[tuple[str, ...]]]], worst: int) -> None:
    wrong = (
        (page, name) for page, finding in found for name in finding.value or () if not _is_known(name, page)
    )
    for page, name in islice(wrong, worst):
        print(f"  worst: {page.file}  found {name!r}  known {str(page.gold['authors'])[:70]!r}")
