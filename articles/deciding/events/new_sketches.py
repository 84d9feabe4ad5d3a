"""What is new in the archive since events were last grouped: by its log of changes, and by what lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Exists, Max, OuterRef

from articles.deciding.events.tellings import tellings_of
from articles.models import Article, Change, EventSketch, SketchKey, Tie
from articles.models.batches import in_batches
from articles.reading.events import Sketch, pack, sketch

STAMP = ("first", "last", "timed", "weekdays")

MUCH = 300
"""Of so many new articles at once, it is quicker to have the whole archive at hand than to ask its tables."""


@dataclass(frozen=True, slots=True)
class News:
    sketches: Mapping[str, Sketch]
    """Of the articles that are new or read otherwise than before, by key."""
    gone: frozenset[str]
    """Articles that the archive has no more."""
    shown: frozenset[str]
    """These, and those that show something else: a name, a title."""

    @property
    def is_much(self) -> bool:
        return len(self.shown) >= MUCH


def news() -> News:
    """Return what is new."""
    since = EventSketch.objects.aggregate(last=Max("after_change"))["last"] or 0
    changes = Change.objects.filter(number__gt=since).order_by("number")
    shown = frozenset(changes.values_list("article_key", flat=True)) | frozenset(_unsketched())
    gone = frozenset(EventSketch.objects.of_gone_articles().values_list("article", flat=True))
    return News({each.article: each for each in _new_sketches(shown)}, gone, shown - gone)


def forget_all() -> None:
    """Let every article be new."""
    for derived in (SketchKey, Tie, EventSketch):
        derived.objects.all().delete()


def _unsketched() -> Iterator[str]:
    known = EventSketch.objects.filter(article=OuterRef("key"))
    return Article.objects.filter(~Exists(known)).order_by("key").values_list("key", flat=True).iterator()


def _new_sketches(keys: frozenset[str]) -> Iterator[Sketch]:
    """Yield the sketches of these articles that are other than those kept."""
    for some in in_batches(sorted(keys)):
        rows = EventSketch.objects.filter(article__in=some).order_by("article")
        known = {
            article: (bytes(packed), *stamp)
            for article, packed, *stamp in rows.values_list("article", "packed", *STAMP)
        }
        for telling in tellings_of(some).values():
            own = sketch(telling)
            if known.get(own.article) != (pack(own), own.first, own.last, own.timed, own.weekdays):
                yield own
