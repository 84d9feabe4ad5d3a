"""Whose is the article? By the text, by marks learned from half of each outlet's articles, by both."""

from __future__ import annotations

import json
import lzma
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from time import process_time

from articles.reading.cleaning import clean
from articles.reading.describing.outlets import find_outlet
from articles.reading.house_marks import (
    LINE_KINDS,
    habits_of,
    learn_habits,
    learn_outlets,
    marks_of,
    number_of,
    outlet_by_marks,
)
from articles.reading.outlet_table import KnownOutlet, known_outlets, outlet_at
from articles.reading.records import Evidence, HouseMark
from articles.reading.records_across import LearnedMark, Tally
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import CORPORA
from benchmarks.accuracy.figures import table

WORKERS = 2
UNLEARNED = 10
"""Of every so many outlets one is kept out of learning, to see what is said of its articles."""

Learned = Mapping[int, LearnedMark]
Habits = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Page:
    """One article as it is read here; `place` is its position among its outlet's articles."""

    file: str
    outlet: str
    place: int
    sha256: str
    by_text: str
    most_named: str
    marks: tuple[HouseMark, ...]
    habits: str
    seconds: tuple[float, float]
    """Of CPU: for its marks and habits, and for what the text says."""


@dataclass(frozen=True, slots=True)
class Answer:
    page: Page
    outlet: str
    why: str


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return right of those named and named of all; "develop" leaves odd articles unseen."""
    with ProcessPoolExecutor(WORKERS) as pool:
        pages = list(pool.map(_read, _articles(half), chunksize=100))
    step = 4 if half == "develop" else 2
    taught = [page for page in pages if page.place % step == 0]
    asked = [page for page in pages if page.place % step]
    learned, habits = _learn(taught)
    ways = {
        "the text alone": [Answer(page, page.by_text, "") for page in asked],
        "marks": [_by_marks(page, learned, habits) for page in asked],
        "the text, else marks": [_by_both(page, learned, habits) for page in asked],
        "floor: named most in the text": [Answer(page, page.most_named, "") for page in asked],
        "floor: whole lines, 4 articles, 9 of 10": _by_lines(taught, asked),
    }
    print(f"\noutlets · abp · {half} half · learned from {len(taught)}, asked of {len(asked)}")
    print(table(["", "right of named", "named", "wrong"], [_line(way, said) for way, said in ways.items()]))
    _print_strangers(taught, asked)
    _print_worst(ways["the text, else marks"], worst)
    _print_cost(pages)
    return {"abp": {way: _figures(said) for way, said in ways.items()}}


def _articles(half: str) -> Iterator[tuple[str, str, str, int]]:
    seen: Counter[str] = Counter()
    with lzma.open(CORPORA / "abp.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            place = seen[row["outlet_domain"]]
            seen[row["outlet_domain"]] += 1
            if half == "report" or place % 2 == 0:
                yield row["file"], row["text"], row["outlet_domain"], place


def _read(article: tuple[str, str, str, int]) -> Page:
    file, content, domain, place = article
    text = decode(content.encode())
    blocks = clean(text)
    start = process_time()
    marks, habits = marks_of(text, blocks), habits_of(text, blocks)
    between = process_time()
    found = find_outlet(text, blocks).value or ""
    seconds = (between - start, process_time() - between)
    most_named = _most_named(content)
    return Page(file, _outlet_at(domain), place, text.sha256, found, most_named, marks, habits, seconds)


def _outlet_at(domain: str) -> str:
    known = outlet_at(domain)
    return known.name if known else domain


def _most_named(content: str) -> str:
    words = set(content.split())
    near = {
        known.name: known.spellings
        for first in _by_first_word().keys() & words
        for known in _by_first_word()[first]
    }
    times = {name: sum(map(content.count, spellings)) for name, spellings in near.items()}
    most = max(sorted(times), key=lambda name: times[name], default="")
    return most if times.get(most) else ""


@cache
def _by_first_word() -> dict[str, list[KnownOutlet]]:
    outlets: defaultdict[str, list[KnownOutlet]] = defaultdict(list)
    for known in known_outlets():
        for spelling in known.spellings if not known.is_agency and not known.is_ordinary else ():
            outlets[spelling.removeprefix("The ").split()[0]].append(known)
    return outlets


def _learn(taught: Iterable[Page]) -> tuple[Learned, Habits]:
    tallies, habits = _tallies(taught), defaultdict(list)
    for page in sorted(taught, key=lambda page: page.file):
        habits[page.outlet].append(page.habits)
    outlets = learn_outlets({number: tally for number, (tally, _) in tallies.items()})
    learned = {number: _learned(*tallies[number], outlet) for number, outlet in outlets.items()}
    return learned, {outlet: learn_habits(texts) for outlet, texts in habits.items()}


def _tallies(taught: Iterable[Page]) -> dict[int, tuple[Tally, str]]:
    """Return each mark's tally and words, copies of one text counted once."""
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    words: dict[int, HouseMark] = {}
    for page in {page.sha256: page for page in taught}.values():
        for mark in page.marks:
            number = number_of(mark.kind, mark.words)
            counts[number][page.outlet] += 1
            words[number] = mark
    return {number: (Tally(words[number].kind, counts[number]), words[number].words) for number in counts}


def _learned(tally: Tally, words: str, outlet: str) -> LearnedMark:
    elsewhere = sum(tally.articles.values()) - tally.articles[outlet]
    return LearnedMark(tally.kind, words, outlet, tally.articles[outlet], elsewhere)


def _by_marks(page: Page, learned: Learned, habits: Habits) -> Answer:
    standing = [
        (Evidence(mark.start, mark.end, mark.words), learned[number])
        for mark in page.marks
        if (number := number_of(mark.kind, mark.words)) in learned
    ]
    found = outlet_by_marks(standing, page.habits, habits)
    if not found:
        return Answer(page, "", "")
    return Answer(page, found.value or "", f"{found.rule}: {found.evidence[0].text[:60]!r}")


def _by_both(page: Page, learned: Learned, habits: Habits) -> Answer:
    return Answer(page, page.by_text, "the text") if page.by_text else _by_marks(page, learned, habits)


def _by_lines(taught: Iterable[Page], asked: Iterable[Page]) -> list[Answer]:
    """Name the outlet of lines seen in four articles or more and in one outlet nine times of ten."""
    outlets: dict[str, str] = {}
    for tally, words in _tallies(taught).values():
        outlet, times = Counter(tally.articles).most_common(1)[0]
        if tally.kind in LINE_KINDS and times >= 4 and times >= 0.9 * sum(tally.articles.values()):
            outlets[words] = outlet
    return [
        Answer(page, _only(outlets[mark.words] for mark in page.marks if mark.words in outlets), "")
        for page in asked
    ]


def _only(names: Iterable[str]) -> str:
    different = set(names)
    return different.pop() if len(different) == 1 else ""


def _figures(said: list[Answer]) -> dict[str, float]:
    named = [answer for answer in said if answer.outlet]
    right = [answer for answer in named if answer.outlet == answer.page.outlet]
    return {
        "articles": len(said),
        "right_of_named": len(right) / (len(named) or 1),
        "named": len(named) / (len(said) or 1),
        "wrong": len(named) - len(right),
    }


def _line(way: str, said: list[Answer]) -> list[str]:
    figures = _figures(said)
    return [way, f"{figures['right_of_named']:.4f}", f"{figures['named']:.4f}", f"{figures['wrong']:.0f}"]


def _print_strangers(taught: list[Page], asked: list[Page]) -> None:
    strangers = set(sorted({page.outlet for page in taught})[::UNLEARNED])
    learned, habits = _learn(page for page in taught if page.outlet not in strangers)
    of_strangers = [_by_marks(page, learned, habits) for page in asked if page.outlet in strangers]
    named = sum(bool(answer.outlet) for answer in of_strangers)
    print(f"of {len(of_strangers)} articles of outlets kept out of learning, marks name {named}: all wrong")


def _print_worst(said: list[Answer], worst: int) -> None:
    wrong = [answer for answer in said if answer.outlet and answer.outlet != answer.page.outlet]
    for answer in wrong[:worst]:
        print(f"  worst: {answer.page.file}  said {answer.outlet}  true {answer.page.outlet}  {answer.why}")


def _print_cost(pages: list[Page]) -> None:
    marks = 1000 * sum(page.seconds[0] for page in pages) / len(pages)
    text = 1000 * sum(page.seconds[1] for page in pages) / len(pages)
    number = sum(len(page.marks) for page in pages) / len(pages)
    print(
        f"CPU an article: {marks:.2f} ms for {number:.1f} marks and the habits,"
        f" {text:.2f} ms for what the text says"
    )
