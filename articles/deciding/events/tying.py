"""The ties of what is new: to each other, and to what the archive has by a table of its rare words."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Sum, When

from articles.deciding.events.kept import STAMP
from articles.deciding.events.new_sketches import News
from articles.models import EventSketch, SketchKey
from articles.models.batches import in_batches
from articles.reading.events import (
    LONG_AGO,
    Index,
    Sketch,
    Stamp,
    all_ties,
    beside,
    first_days,
    keys_of,
    ties_of,
    unpack,
)
from articles.reading.events.index import COPY_SHARES, POINTS, POINTS_OTHER_DAYS
from articles.reading.nearness import DAYS_OF_LATE_TELLINGS, DAYS_OF_ONE_EVENT

Ties = dict[str, dict[str, float]]

ON_THESE_DAYS = Sum(Case(When(points=0, then=1), default=F("points"), output_field=IntegerField()))
ON_OTHER_DAYS = Sum("points")
COPIES = Count("pk")


def ties_of_news(new: News) -> Ties:
    """Return for each new article those that may tell the same event."""
    ties: Ties = {article: {} for article in new.sketches} | beside(all_ties(new.sketches.values()))
    past = {*new.sketches, *new.gone}
    everything = Index(_kept(past)) if new.is_much else None
    for own in new.sketches.values():
        known = everything or Index(_kept(past, _near(own)))
        ties[own.article] |= ties_of(own, known.candidates(own))
    return ties


def _kept(past: set[str], rows: Iterable[int] | None = None) -> Iterator[Sketch]:
    """Yield the kept sketches of these rows (of all: None), but for what is past."""
    wanted = EventSketch.objects.order_by("article")
    batches = [wanted] if rows is None else [wanted.filter(pk__in=some) for some in in_batches(sorted(rows))]
    for batch in batches:
        for packed, *stamp in batch.values_list("packed", *STAMP).iterator():
            if stamp[0] not in past:
                yield unpack(bytes(packed), Stamp(*stamp))


def _near(own: Sketch) -> set[int]:
    """Return the rows of all that an `Index` would have compared: that and hardly more."""
    keys = keys_of(own)
    rare = [key.number for key in keys if key.points]
    found = _sharing([key.number for key in keys if key.is_heaviest], COPIES, COPY_SHARES, is_heaviest=True)
    if not own.timed:
        return found | _sharing(rare, ON_OTHER_DAYS, POINTS_OTHER_DAYS)
    near, late = (first_days(own, days) for days in (DAYS_OF_ONE_EVENT, DAYS_OF_LATE_TELLINGS))
    found |= _sharing([key.number for key in keys], ON_THESE_DAYS, POINTS, first__range=near)
    found |= _sharing(rare, ON_OTHER_DAYS, POINTS_OTHER_DAYS, first__range=late)
    return found | _sharing(rare, ON_OTHER_DAYS, POINTS_OTHER_DAYS, first=LONG_AGO)


def _sharing(numbers: list[int], worth: Any, at_least: int, **among: Any) -> set[int]:
    """Return the sketches that share keys of these numbers worth so much."""
    keys = SketchKey.objects.filter(number__in=numbers, **among).order_by()
    shared = keys.values("sketch").annotate(worth=worth).filter(worth__gte=at_least)
    return set(shared.values_list("sketch", flat=True))
