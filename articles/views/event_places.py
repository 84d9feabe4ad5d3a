"""Where an event happened, as its tellings say it: "near Tessen". Words, found by no map."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Article, Event

MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place that two tellings give when they say where; `articles` are all that name it, in their order."""

    name: str
    articles: tuple[Article, ...]


def places_of(event: Event, articles: Sequence[Article]) -> tuple[EventPlace, ...]:
    """Return the places of an event, those that most of its articles name first."""
    found = (EventPlace(name, tuple(_naming(name, articles))) for name in _given_by_two(event))
    named = [place for place in found if place.articles]
    return tuple(sorted(named, key=lambda place: (-len(place.articles), place.name))[:MOST_PLACES])


def _given_by_two(event: Event) -> set[str]:
    """Return what the reasons of the event hold, without "Lisk" where there is "Upper Lisk"."""
    names = {name for reason in event.reasons for name in reason.get("places", ())}
    return {name for name in names if not any(_is_part_of(name, other) for other in names)}


def _is_part_of(name: str, other: str) -> bool:
    return name != other and re.search(rf"\b{re.escape(name)}\b", other) is not None


def _naming(name: str, articles: Iterable[Article]) -> Iterable[Article]:
    stands = re.compile(rf"\b{re.escape(name)}\b")
    return (each for each in articles if stands.search(each.title) or stands.search(each.body))
