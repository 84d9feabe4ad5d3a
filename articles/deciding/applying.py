"""Applying: from readings and decisions to what is shown. Done again, it changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from articles.deciding.across import borrow_dates, name_outlets
from articles.deciding.blocks import blocks_in
from articles.deciding.copies import regroup_copies, relink_copies
from articles.deciding.describing import describe
from articles.deciding.event_titles import retitled
from articles.deciding.events import mark_looked_at, regroup_events
from articles.deciding.habits import relearn_habits
from articles.deciding.house_marks import articles_with, learn, marks_in
from articles.deciding.in_force import in_force
from articles.deciding.persons import regroup_persons
from articles.deciding.sayings import regroup_sayings
from articles.models import Article, Change
from articles.models.batches import in_batches
from articles.models.one_writer import one_writer


@dataclass(slots=True)
class Touched:
    """What an import has to have gathered again when it ends."""

    articles: set[str] = field(default_factory=set)
    """Keys of what was read."""
    blocks: set[str] = field(default_factory=set)
    """Of names, those before and those now."""
    marks: set[int] = field(default_factory=set)
    """Numbers of house marks that an article had before."""
    shingles: Counter[int] = field(default_factory=Counter)
    """How many articles had a number of their sketch before, and have not now."""

    def add(self, other: Touched) -> None:
        self.articles |= other.articles
        self.blocks |= other.blocks
        self.marks |= other.marks
        self.shingles += other.shingles


def apply(article_keys: Iterable[str] | None = None) -> frozenset[str]:
    """Derive all that is shown of these articles (of all: None), their people and the events anew.

    Returns the keys of the articles that show something else now; the change log has them too.
    """
    keys = None if article_keys is None else frozenset(article_keys)
    with one_writer():
        described = describe_again(keys)
        gathered = gather() if keys is None else frozenset()
        return described | gathered | regroup(None if keys is None else blocks_in(keys))


def describe_again(article_keys: Collection[str] | None) -> frozenset[str]:
    """Derive title, outlet and date of these articles (of all: None), and what others learn from them."""
    with one_writer():
        described = describe(article_keys)
        rows = _rows(described)
        changed = described | regroup_copies(rows) | _learn(rows, marks_in(rows))
        Change.objects.record(changed)
    return changed


def gather(touched: Touched | None = None) -> frozenset[str]:
    """Find the copies of these articles (of all: None), and learn from the lines that articles share."""
    with one_writer():
        rows = _rows(touched.articles) if touched else set(Article.objects.values_list("pk", flat=True))
        regrouped = relink_copies(rows, touched.shingles if touched else None)
        recounted = rows | _rows(regrouped)
        marks = marks_in(recounted) | touched.marks if touched else None
        changed = regrouped | _learn(recounted, marks)
        Change.objects.record(changed)
    return frozenset(changed)


def regroup(blocks: Collection[str] | None = None) -> frozenset[str]:
    """Group the people of these name blocks (of all: None) and the events anew."""
    with one_writer():
        changed = regroup_people(blocks) | regroup_happenings(None if blocks is None else ())
    return frozenset(changed)


def regroup_people(blocks: Collection[str] | None) -> frozenset[str]:
    """Group the people of these name blocks (of all: None) anew, and nothing else."""
    with one_writer():
        changed = regroup_persons(blocks, in_force())
        Change.objects.record(changed)
    return frozenset(changed)


def retitle_happenings(article_keys: Collection[str]) -> frozenset[str]:
    """Call the events of these articles what was decided, grouping anew only when it has to be."""
    with one_writer():
        changed = retitled(article_keys, in_force())
        if changed is None:
            return regroup_happenings(article_keys)
        Change.objects.record(changed)
    return frozenset(changed)


def regroup_happenings(ruled: Collection[str] | None = ()) -> frozenset[str]:
    """Group events again around what is new or ruled (all anew: None), date by them, group what was said."""
    with one_writer():
        changed = regroup_events(in_force(), ruled)
        changed |= describe(borrow_dates())
        regroup_sayings()
        Change.objects.record(changed)
        mark_looked_at()
    return frozenset(changed)


def _learn(rows: set[int], marks: Collection[int] | None) -> frozenset[str]:
    """Count these marks again and name the outlets that they give away now."""
    moved = learn(marks) | relearn_habits()
    return describe(name_outlets(rows | articles_with(moved)))


def _rows(keys: Iterable[str]) -> set[int]:
    rows: set[int] = set()
    for some in in_batches(sorted(keys)):
        rows.update(Article.objects.filter(key__in=some).values_list("pk", flat=True))
    return rows
