"""Events: python -m benchmarks.accuracy events, and at scale: python -m benchmarks.accuracy.events --all

Each set is split by its events: sorted by a hash of their ids, every second one is of the half to
develop on (ecb by its topics, so that the two events of one topic, which are hard to tell apart, always
meet). The articles of the other half's events are not in the run; a second row has them in it, as
neighbours that are not scored. Dates are those of the labels; titles too. The background document
frequencies were counted in abp's texts, both halves of it: only how common a word is.
"""

from __future__ import annotations

import hashlib
import sys
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from articles.reading.events import group_articles, sketch
from articles.reading.records import Period
from articles.reading.records_across import Rulings, Telling
from benchmarks.accuracy.corpora import HALVES, labelled, rows
from benchmarks.accuracy.figures import table
from benchmarks.accuracy.tfidf import at_its_best

SETS = ("abp_events", "ecb", "neus506")
HEADINGS = ("events", "articles", "BCubed P", "R", "F", "pairs P", "R", "F")

Groups = Iterable[Iterable[str]]


@dataclass(frozen=True, slots=True)
class Happenings:
    """Tellings, and the event of each that counts in the figures."""

    tellings: tuple[Telling, ...]
    event_of: Mapping[str, str]


def measure(half: str, worst: int) -> dict[str, object]:
    """Print the figures of one half, and of the half to develop on the groups that mix events."""
    figures: dict[str, object] = {}
    lines = []
    for name in SETS:
        own, amid = happenings(name, half), _amid_all(name, half)
        groups = _grouped(own)
        setting, floor = at_its_best(own.tellings, partial(score, own))
        found = score(own, groups)
        lines += [
            _line(name, own, found),
            _line(f"  plain TF-IDF at its best here: {setting}", own, floor),
            _line("  amid the other half", own, score(own, _grouped(amid))),
        ]
        figures[name] = {"articles": len(own.event_of), **found.as_dict(), "TF-IDF": floor.as_dict()}
        if half == HALVES[0]:
            print(*_mixed(own, groups)[:worst], sep="\n")
    print(table(HEADINGS, lines))
    return figures


def _grouped(these: Happenings) -> list[frozenset[str]]:
    return group_articles(map(sketch, these.tellings), Rulings())


def _mixed(own: Happenings, groups: Groups) -> list[str]:
    """Name the events that share a group, and how many articles of each do."""
    counts = (Counter(own.event_of[article] for article in group) for group in groups)
    return [
        ", ".join(f"{event}: {n}" for event, n in sorted(each.items())) for each in counts if len(each) > 1
    ]


def happenings(name: str, half: str) -> Happenings:
    """Return one half of a set: of its events, and so of its articles."""
    labels = _labels(name)
    kept = {
        key
        for key, (_, part) in labels.items()
        if part in half_of({part for _, part in labels.values()}, half)
    }
    tellings = tuple(each for each in _tellings(name, labels) if each.article in kept)
    return Happenings(tellings, {each.article: labels[each.article][0] for each in tellings})


def half_of(parts: Iterable[str], half: str) -> frozenset[str]:
    """Return every second one in the order of their hashes."""
    in_order = sorted(set(parts), key=lambda part: hashlib.sha256(part.encode()).hexdigest())
    return frozenset(in_order[HALVES.index(half) :: 2])


def telling_of(row: Mapping[str, Any], text: str) -> Telling:
    return Telling(row["file"], row.get("title") or "", text, _period(row.get("date") or ""))


def _amid_all(name: str, half: str) -> Happenings:
    own = happenings(name, half)
    return Happenings(_tellings(name, _labels(name)), own.event_of)


def _labels(name: str) -> dict[str, tuple[str, str]]:
    """Return the event of each article, and what halves are made of: the event or, in ecb, its topic."""
    if name == "abp_events":
        strict = [row for row in rows("abp_events.events") if row["strict"]]
        return {file: (row["event_id"], row["event_id"]) for row in strict for file in row["files"]}
    part = "topic" if name == "ecb" else "event_id"
    golds = [each.gold for half in HALVES for each in labelled(name, half)]
    return {gold["file"]: (gold["event_id"], gold[part]) for gold in golds}


def _tellings(name: str, files: Iterable[str]) -> tuple[Telling, ...]:
    wanted = frozenset(files)
    corpus = name.removesuffix("_events")
    texts = (each for half in HALVES for each in labelled(corpus, half) if each.file in wanted)
    return tuple(sorted((telling_of(each.gold, each.text) for each in texts), key=lambda each: each.article))


def _period(printed: str) -> Period | None:
    """Return the days that "2022", "2022-03" or "2022-03-11" may be."""
    parts = [int(part) for part in printed[:10].split("-") if part]
    if not parts:
        return None
    year, month, day, *_ = *parts, 0, 0
    last_month = month or 12
    return Period(
        date(year, month or 1, day or 1), date(year, last_month, day or monthrange(year, last_month)[1])
    )


@dataclass(frozen=True, slots=True)
class Grouped:
    """BCubed and pairwise precision and recall."""

    bcubed: tuple[float, float]
    pairs: tuple[float, float]

    def as_dict(self) -> dict[str, float]:
        return {"BCubed F": round(f_of(*self.bcubed), 4), "pair F": round(f_of(*self.pairs), 4)}


def score(true: Happenings, groups: Groups) -> Grouped:
    """Compare groups with the labelled events; articles without a label are left out of both."""
    group_of = {article: article for article in true.event_of}
    for group in groups:
        members = [article for article in group if article in true.event_of]
        group_of.update(dict.fromkeys(members, min(members, default="")))
    found, labelled_pairs = _pairs(group_of.values()), _pairs(true.event_of.values())
    both = _pairs((group_of[key], true.event_of[key]) for key in group_of)
    return Grouped(
        (_bcubed(group_of, true.event_of), _bcubed(true.event_of, group_of)),
        (both / max(found, 1), both / max(labelled_pairs, 1)),
    )


def _bcubed(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """Return the mean share, over articles, of an article's group in `one` that `other` groups with it."""
    sizes = Counter(one.values())
    together = Counter((one[key], other[key]) for key in one)
    return sum(together[one[key], other[key]] / sizes[one[key]] for key in one) / len(one)


def _pairs(labels: Iterable[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def f_of(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1.0)


def _line(label: str, own: Happenings, found: Grouped) -> tuple[str, ...]:
    figures = (*found.bcubed, f_of(*found.bcubed), *found.pairs, f_of(*found.pairs))
    return label, str(len(own.event_of)), *(f"{figure:.3f}" for figure in figures)


if __name__ == "__main__" and "--all" in sys.argv:
    from benchmarks.accuracy.events_at_scale import main

    main()
