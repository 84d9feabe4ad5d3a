"""Sketches and ties as they are kept, asked for as they are needed and written when they change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from django.db.models import Max

from articles.deciding.events.new_sketches import News
from articles.models import Change, EventSketch, SketchKey, Tie
from articles.models.batches import in_batches
from articles.reading.events import LONG_AGO, Sketch, Stamp, keys_of, pack

Value = TypeVar("Value")
Beside = dict[str, float]

STAMP = ("article", "first", "last", "timed", "weekdays")


class Asked(Mapping[str, Value], Generic[Value]):
    """A table asked for some rows after others: what was asked for once is at hand."""

    def __init__(self, fetch: Callable[[set[str]], dict[str, Value]]) -> None:
        self._fetch = fetch
        self._known: dict[str, Value | None] = {}

    def __getitem__(self, article: str) -> Value:
        self.ask([article])
        value = self._known[article]
        if value is None:
            raise KeyError(article)
        return value

    def __iter__(self) -> Iterator[str]:
        return (article for article, value in self._known.items() if value is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def has_asked(self, article: str) -> bool:
        return article in self._known

    def ask(self, articles: Iterable[str]) -> None:
        if missing := set(articles) - self._known.keys():
            self._known.update(dict.fromkeys(missing))
            self._known.update(self._fetch(missing))


class AskedTies(Asked[Beside]):
    """Who asks for the ties of one article will ask for those of the articles beside it."""

    def __getitem__(self, article: str) -> Beside:
        is_new = not self.has_asked(article)
        beside = super().__getitem__(article)
        if is_new:
            self.ask(beside)
        return beside


class Kept:
    """The archive as events were last grouped in it; with `everything` at hand from the start."""

    def __init__(self, *, everything: bool = False) -> None:
        self.stamps = Asked(_stamps)
        self.ties = AskedTies(self._ties)
        if everything:
            articles = list(EventSketch.objects.order_by("article").values_list("article", flat=True))
            self.stamps.ask(articles)
            self.ties.ask(articles)

    def _ties(self, articles: set[str]) -> dict[str, Beside]:
        ties: dict[str, Beside] = {article: {} for article in articles}
        for some in in_batches(sorted(articles)):
            rows = EventSketch.objects.filter(article__in=some).order_by("pk").values_list("pk", flat=True)
            for one, other, odds in Tie.objects.at_either_end_of(list(rows)):
                if one in ties:
                    ties[one][other] = odds
                if other in ties:
                    ties[other][one] = odds
        self.stamps.ask({*ties, *(other for beside in ties.values() for other in beside)})
        return ties


def keep(new: News, ties: Mapping[str, Beside]) -> None:
    """Write the sketches and ties of what is new, and drop those of what went."""
    _drop({*new.sketches, *new.gone})
    rows = dict(EventSketch.objects.values_list("article", "pk")) if new.is_much else {}
    for some in in_batches(sorted(new.sketches)):
        sketches = [new.sketches[article] for article in some]
        kept = EventSketch.objects.bulk_create(map(_row, sketches))
        rows |= {each.article: each.pk for each in kept}
        SketchKey.objects.bulk_create(
            (key for each in sketches for key in _keys(each, rows[each.article])), batch_size=2_000
        )
    _keep_ties(ties, rows)


def mark_looked_at() -> None:
    """Write down that all changes so far are known to the events."""
    last = Change.objects.aggregate(last=Max("number"))["last"] or 0
    newest = EventSketch.objects.order_by("-pk").values("pk")[:1]
    EventSketch.objects.filter(pk__in=list(newest.values_list("pk", flat=True))).update(after_change=last)


def _stamps(articles: set[str]) -> dict[str, Stamp]:
    stamps: dict[str, Stamp] = {}
    for some in in_batches(sorted(articles)):
        rows = EventSketch.objects.filter(article__in=some).order_by("article")
        stamps |= {row[0]: Stamp(*row) for row in rows.values_list(*STAMP)}
    return stamps


def _drop(articles: set[str]) -> None:
    for some in in_batches(sorted(articles)):
        rows = list(EventSketch.objects.filter(article__in=some).order_by("pk").values_list("pk", flat=True))
        if rows:
            SketchKey.objects.filter(sketch__in=rows).delete()
            Tie.objects.filter(one__in=rows).delete()
            Tie.objects.filter(other__in=rows).delete()
            EventSketch.objects.filter(pk__in=rows).delete()


def _row(own: Sketch) -> EventSketch:
    return EventSketch(
        article=own.article,
        packed=pack(own),
        first=own.first,
        last=own.last,
        timed=own.timed,
        weekdays=own.weekdays,
    )


def _keys(own: Sketch, row: int) -> Iterator[SketchKey]:
    first = own.first if own.timed else LONG_AGO
    for key in keys_of(own):
        yield SketchKey(
            sketch_id=row, number=key.number, first=first, points=key.points, is_heaviest=key.is_heaviest
        )


def _keep_ties(ties: Mapping[str, Beside], rows: dict[str, int]) -> None:
    pairs = {
        (min(one, other), max(one, other)): odds for one, near in ties.items() for other, odds in near.items()
    }
    missing = {article for pair in pairs for article in pair} - rows.keys()
    for some in in_batches(sorted(missing)):
        rows |= dict(EventSketch.objects.filter(article__in=some).values_list("article", "pk"))
    for batch in in_batches(sorted(pairs.items()), 2_000):
        Tie.objects.bulk_create(
            Tie(one_id=rows[one], other_id=rows[other], odds=odds) for (one, other), odds in batch
        )
