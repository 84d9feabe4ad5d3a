"""Storylines: the events of one running story, each linked to the one before it.

An event of a storyline stays itself: a link says only that the later event goes on telling of the
earlier. Every event has one link back at most, to the likest of the last weeks, so that the next
event of a story never changes the links of the events before it.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest

from articles.reading.records_across import Telling
from articles.reading.terms import LEAD, rarity, tokens

REST = timedelta(weeks=6)
"""A story that rested longer is told anew rather than told on."""

LIKE_ENOUGH = 0.25
"""Cosine of what two events are about. Measured on 35,000 articles: docs/decisions/0010. At .15 the largest
story has 72 events, at .25 it has 27; links within one topic of the editors are .42 and .46 of all."""

SHARED_WORDS = 4
"""Rare words that two events of one story share among those they are about."""

WORDS_OF_A_CHAPTER = 40
RARE = 4.0
"""Rarity of words that tell one story from another: in fewer than 2 % of news texts."""

REASONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Chapter:
    """What an event is about, as storylines look at it. Events without a date have no place in one."""

    event: str
    earliest: date
    latest: date
    words: Mapping[str, float]
    """Its heaviest rare words, as weights of length 1."""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """`after` goes on telling of `before`."""

    before: str
    after: str
    likeness: float
    """Cosine, 0 to 1."""
    names: tuple[str, ...]
    words: tuple[str, ...]
    """Rare words of both, folded, the heaviest first."""
    days: int
    """From the end of the one to the beginning of the other."""


@dataclass(frozen=True, slots=True)
class Storyline:
    """Two events or more, the earliest first, with the links that join them."""

    events: tuple[str, ...]
    links: tuple[Link, ...]


def chapter(event: str, tellings: Sequence[Telling]) -> Chapter | None:
    """Return what an event is about: what most of its tellings use; None when nothing dates it."""
    periods = [telling.published for telling in tellings if telling.published]
    if not periods:
        return None
    return Chapter(
        event,
        min(each.likeliest or each.earliest for each in periods),
        max(each.likeliest or each.latest for each in periods),
        _heaviest(tellings),
        frozenset(name for telling in tellings for name in telling.names),
    )


def storylines(chapters: Iterable[Chapter]) -> tuple[Storyline, ...]:
    """Link events to what went before and return the stories. Any order, one result."""
    in_order = sorted(chapters, key=_begins)
    days = [each.earliest for each in in_order]
    links = []
    for each in in_order:
        since, until = bisect_left(days, each.earliest - REST), bisect_left(days, each.earliest)
        if link := link_back(each, in_order[since:until]):
            links.append(link)
    return tuple(_stories(links, [each.event for each in in_order]))


def link_back(later: Chapter, chapters: Iterable[Chapter]) -> Link | None:
    """Return the link of an event to the earlier one that it is most like, None when it begins a story."""
    likest = min(
        (
            (-_likeness(earlier, later), _days(earlier, later), earlier.event, earlier)
            for earlier in chapters
            if _is_before(earlier, later)
        ),
        default=None,
        key=lambda row: row[:3],
    )
    return _link(likest[3], later) if likest and -likest[0] >= LIKE_ENOUGH else None


def _begins(chapter: Chapter) -> tuple[date, date, str]:
    return chapter.earliest, chapter.latest, chapter.event


def _is_before(earlier: Chapter, later: Chapter) -> bool:
    return later.earliest - REST <= earlier.earliest < later.earliest


def _days(earlier: Chapter, later: Chapter) -> int:
    return max(0, (later.earliest - earlier.latest).days)


def _likeness(one: Chapter, other: Chapter) -> float:
    """Return the cosine of what two events are about; 0 where one word alone would make it."""
    shared = one.words.keys() & other.words.keys()
    if len(shared) < SHARED_WORDS:
        return 0.0
    return round(sum(one.words[word] * other.words[word] for word in sorted(shared)), 6)


def _link(before: Chapter, after: Chapter) -> Link:
    names = before.names & after.names
    of_names = {word for name in names for word in tokens(name)}
    shared = (before.words.keys() & after.words.keys()) - of_names
    heaviest = sorted(shared, key=lambda word: (-before.words[word] * after.words[word], word))
    return Link(
        before.event,
        after.event,
        _likeness(before, after),
        names=tuple(sorted(names))[:REASONS_SHOWN],
        words=tuple(heaviest[:REASONS_SHOWN]),
        days=_days(before, after),
    )


def _stories(links: Sequence[Link], in_order: Sequence[str]) -> Iterator[Storyline]:
    """Yield what the links join: each event's first one says which story it is of."""
    first = {event: event for event in in_order}
    for link in links:
        first[link.after] = first[link.before]
    events, joined = defaultdict(list), defaultdict(list)
    for event in in_order:
        events[first[event]].append(event)
    for link in links:
        joined[first[link.after]].append(link)
    for begun, told in events.items():
        if len(told) > 1:
            yield Storyline(tuple(told), tuple(joined[begun]))


def _heaviest(tellings: Sequence[Telling]) -> dict[str, float]:
    """Return the rare words that most tellings use, by how many do and how rare they are."""
    used = Counter[str]()
    for telling in tellings:
        used.update(set(tokens(f"{telling.title}\n{telling.body[:LEAD]}")))
    weighed = ((word, count / len(tellings) * rarity(word)) for word, count in used.items())
    rare = [(weight, word) for word, weight in weighed if rarity(word) >= RARE and not word[0].isdigit()]
    kept = nsmallest(WORDS_OF_A_CHAPTER, rare, key=lambda pair: (-pair[0], pair[1]))
    length = math.sqrt(sum(weight * weight for weight, _ in kept)) or 1.0
    return {word: weight / length for weight, word in kept}
