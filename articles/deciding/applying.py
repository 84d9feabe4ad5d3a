"""Applying: from readings and decisions to what is shown. Done again, it changes nothing."""

from collections.abc import Collection, Iterable

from articles.deciding.blocks import blocks_in
from articles.deciding.describing import describe
from articles.deciding.event_titles import retitled
from articles.deciding.events import regroup_events
from articles.deciding.in_force import in_force
from articles.deciding.persons import regroup_persons
from articles.models import Change
from articles.models.one_writer import one_writer


def apply(article_keys: Iterable[str] | None = None) -> frozenset[str]:
    """Derive all that is shown of these articles (of all: None), their people and the events anew.

    Returns the keys of the articles that show something else now; the change log has them too.
    """
    keys = None if article_keys is None else frozenset(article_keys)
    with one_writer():
        described = describe(keys)
        Change.objects.record(described)
        return described | regroup(None if keys is None else blocks_in(keys))


def regroup(blocks: Collection[str] | None = None) -> frozenset[str]:
    """Group the people of these name blocks (of all: None) and the events anew."""
    with one_writer():
        changed = regroup_people(blocks) | regroup_happenings()
    return frozenset(changed)


def regroup_people(blocks: Collection[str] | None) -> frozenset[str]:
    """Group the people of these name blocks (of all: None) anew, and nothing else."""
    with one_writer():
        changed = regroup_persons(blocks, in_force())
        Change.objects.record(changed)
    return frozenset(changed)


def retitle_happenings(article_keys: Iterable[str]) -> frozenset[str]:
    """Call the events of these articles what was decided, grouping anew only when it has to be."""
    with one_writer():
        changed = retitled(article_keys, in_force())
        if changed is None:
            return regroup_happenings()
        Change.objects.record(changed)
    return frozenset(changed)


def regroup_happenings() -> frozenset[str]:
    """Group the events anew, and nothing else."""
    with one_writer():
        changed = regroup_events(in_force())
        Change.objects.record(changed)
    return frozenset(changed)
