"""What a question finds among what came lately. An article came with its first revision, in that order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tantivy import Occur, Query

from articles.models import Revision
from articles.models.batches import in_batches
from articles.search.asking import NEWEST, Asked
from articles.search.index import follow, is_up_to_date, searcher
from articles.search.matching import matching
from articles.search.ranking import keys_of, ranked
from articles.search.schema import schema

AT_ONCE = 5_000
"""Articles looked for together."""

LOOKED_BACK = 50_000
"""Arrivals among which the latest are looked for that a question finds; the newest by date come after."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Keys, the latest first. None is in both."""

    until: int
    """Number of the revision up to which this is everything."""
    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    """Here before, now with another text."""


def seen_by_now(otherwise: int = 0) -> int:
    """Return the number of the last revision, if a search finds all that came until it."""
    last: int = Revision.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    follow()
    return last if is_up_to_date() else otherwise


def arrived_since(asked: Asked, revision: int) -> Arrivals:
    """Return what a question finds among what came after this revision; every one of it."""
    until = seen_by_now(revision)
    came = Revision.objects.filter(pk__gt=revision).order_by("-pk").values_list("article__key", "number")
    lowest = dict(came.iterator())
    found = [key for keys in in_batches(lowest, AT_ONCE) for key in _found_among(asked, keys)]
    return Arrivals(
        until=until,
        new=tuple(key for key in found if lowest[key] == 1),
        revised=tuple(key for key in found if lowest[key] > 1),
    )


def latest_arrivals(asked: Asked, limit: int) -> tuple[str, ...]:
    """Return so many of what a question finds, the last that came first."""
    keys = dict.fromkeys(islice(_latest(asked), limit))
    if len(keys) < limit:
        newest = ranked(searcher(), matching(asked), NEWEST, limit=limit)
        keys |= dict.fromkeys(keys_of(searcher(), newest))
    return tuple(keys)[:limit]


def _latest(asked: Asked) -> Iterator[str]:
    firsts = Revision.objects.filter(number=1).order_by("-pk").values_list("article__key", flat=True)
    for keys in in_batches(firsts[:LOOKED_BACK].iterator(), AT_ONCE):
        yield from _found_among(asked, keys)


def _found_among(asked: Asked, keys: list[str]) -> list[str]:
    """Return those that a question finds, in their own order."""
    index = searcher()
    of_these = Query.const_score_query(Query.term_set_query(schema(), "key", keys), 0.0)
    query = Query.boolean_query([(Occur.Must, matching(asked)), (Occur.Must, of_these)])
    found = set(keys_of(index, ranked(index, query, NEWEST, limit=len(keys))))
    return [key for key in keys if key in found]
