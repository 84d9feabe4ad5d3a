"""Beside an event's articles: why they belong together, who was silent, what came before and after."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q

from articles.models import Appearance, Article, Decision, Event, Outlet
from articles.reading.nearness import DAYS_OF_ONE_EVENT
from articles.views.event_story import story_words

NEIGHBOURS_SHOWN = 5
LIKENESS = ((0.8, "nearly one text"), (0.35, "told in much the same words"), (0.15, "told in similar words"))
LEAST_ALIKE = "told in other words"


@dataclass(frozen=True, slots=True)
class Why:
    """Why two articles belong together; `reason` is a `Reason` as stored."""

    one: Article
    other: Article
    reason: dict[str, Any]

    @property
    def likeness(self) -> str:
        score = self.reason["score"]
        return next((words for least, words in LIKENESS if score >= least), LEAST_ALIKE)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a curator ruled about two of the articles."""

    one: Article
    other: Article
    decision: Decision


@dataclass(frozen=True, slots=True)
class Silent:
    """The outlets of the archive that have no article on an event."""

    since: date
    until: date
    published: tuple[Outlet, ...]
    """Told other things in those days: `others` counts them."""
    nothing: tuple[Outlet, ...]
    """Have nothing of those days in the archive: of them nothing can be said."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    event: Event
    names: tuple[str, ...]
    """Of the people that both events have."""
    story_words: tuple[str, ...] = ()
    """Rare words of both, when one goes on with the story of the other."""


@dataclass(frozen=True, slots=True)
class Around:
    """Events that share people with this one."""

    before: tuple[Neighbour, ...]
    meanwhile: tuple[Neighbour, ...]
    """Of the same days, or without a date."""
    after: tuple[Neighbour, ...]


def whys(event: Event, articles: Iterable[Article]) -> list[Why]:
    by_key = {article.key: article for article in articles}
    return [
        Why(by_key[one], by_key[other], reason)
        for reason in event.reasons
        for one, other in [reason["articles"]]
        if one in by_key and other in by_key
    ]


def rulings(articles: Iterable[Article]) -> list[Ruled]:
    by_key = {article.key: article for article in articles}
    ruled = []
    for decision in Decision.objects.in_force().filter(kind="event.same"):
        one, other = decision.subject["articles"]
        if one in by_key and other in by_key:
            ruled.append(Ruled(by_key[one], by_key[other], decision))
    return ruled


def silent_outlets(event: Event) -> Silent | None:
    """Find the outlets without an article on it; None when the event has no date to be silent on."""
    if event.earliest is None or event.latest is None:
        return None
    margin = timedelta(days=DAYS_OF_ONE_EVENT)
    since, until = event.earliest - margin, event.latest + margin
    in_those_days = Q(articles__published_earliest__lte=until, articles__published_latest__gte=since)
    others = Outlet.objects.exclude(articles__event=event).annotate(
        others=Count("articles", filter=in_those_days)
    )
    published = others.filter(others__gt=0).order_by("-others", "name")
    return Silent(since, until, tuple(published), tuple(others.filter(others=0).by_name()))


def around(event: Event, articles: Sequence[Article]) -> Around:
    """Find the events that share people with this one; first those who share whom few events name."""
    names = _names_by_event(event, articles)
    events_of = Counter(name for shared in names.values() for name in shared)
    events = Event.objects.filter(pk__in=names).order_by("earliest", "slug")
    neighbours = sorted(
        (Neighbour(other, _rarest_first(names[other.pk], events_of)) for other in events),
        key=lambda neighbour: -sum(1 / events_of[name] for name in neighbour.names),
    )
    by_time = {when: [each for each in neighbours if _when(each.event, event) == when] for when in (-1, 0, 1)}
    nearest = {when: found[:NEIGHBOURS_SHOWN] for when, found in by_time.items()}
    told_on = story_words(event, articles, [each.event for found in nearest.values() for each in found])
    return Around(
        *(
            tuple(replace(each, story_words=told_on.get(each.event.pk, ())) for each in nearest[when])
            for when in (-1, 0, 1)
        )
    )


def _rarest_first(names: Iterable[str], events_of: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (events_of[name], name)))


def _names_by_event(event: Event, articles: Sequence[Article]) -> dict[int, set[str]]:
    people = Appearance.objects.filter(article__in=articles).of_known_people().values("person")
    shared = Appearance.objects.filter(person__in=people, article__event__isnull=False)
    pairs = shared.exclude(article__event=event).values_list("article__event", "person__name").distinct()
    names: dict[int, set[str]] = {}
    for pk, name in pairs:
        names.setdefault(pk, set()).add(name)
    return names


def _when(other: Event, event: Event) -> int:
    """Return -1 before, 1 after, 0 in the same days or unknown."""
    if other.latest is None or other.earliest is None or event.earliest is None or event.latest is None:
        return 0
    if other.latest < event.earliest:
        return -1
    return 1 if other.earliest > event.latest else 0
