"""Events as marks under a timeline: each as long as the days on which it was told, none over another."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from articles.models import Article, Event
from articles.views.time_axis import WIDTH, Axis

MARKS = 60
"""Events that are drawn, those told by most articles first: more are a grey band. The others are counted."""

LANE, THICK, SHORTEST, GAP = 12, 8, 8, 4
"""In the units of the SVG: a lane's height, a mark's, its least width, and the air after it."""


@dataclass(frozen=True, slots=True)
class Mark:
    event: Event
    told: int
    """Articles looked at that tell it."""
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Marks:
    marks: tuple[Mark, ...]
    """In order of time."""
    events: int
    """All that these articles tell, drawn or not."""
    undated: int
    height: int
    width: int = WIDTH
    thick: int = THICK

    @property
    def left_out(self) -> int:
        return self.events - self.undated - len(self.marks)


def marks_of(axis: Axis, articles: QuerySet[Article]) -> Marks:
    """Draw the events that these articles tell; two queries."""
    told = Event.objects.filter(articles__in=articles.values("pk")).annotate(told=Count("articles"))
    counted = Event.objects.filter(pk__in=told.values("pk")).aggregate(
        all=Count("pk"), dated=Count("earliest")
    )
    drawn = told.filter(earliest__isnull=False).defer("reasons").order_by("-told", "slug")[:MARKS]
    marks = tuple(_in_lanes(axis, sorted(drawn, key=lambda event: (event.earliest, event.slug))))
    lanes = 1 + max((int(mark.y // LANE) for mark in marks), default=0)
    return Marks(marks, counted["all"], counted["all"] - counted["dated"], lanes * LANE)


def _in_lanes(axis: Axis, events: Iterable[Event]) -> Iterable[Mark]:
    """Put each into the highest lane in which there is room after what stands there already."""
    ends: list[float] = []
    for event in events:
        x, width = _place(axis, event)
        lane = next((number for number, end in enumerate(ends) if end <= x), len(ends))
        ends[lane : lane + 1] = [x + width + GAP]
        yield Mark(event, event.told, round(x, 2), lane * LANE, round(width, 2))  # type: ignore[attr-defined]


def _place(axis: Axis, event: Event) -> tuple[float, float]:
    first = axis.x_of_day(event.earliest) if event.earliest else 0.0
    last = axis.x_of_day(event.latest) if event.latest else first
    width = max(last - first, SHORTEST)
    return min(first, WIDTH - width), width
