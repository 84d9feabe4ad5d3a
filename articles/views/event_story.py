"""Which of the events around one go on with the same story, and by which rare words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from articles.models import Article, Event
from articles.reading.events import Chapter, chapter, link_back
from articles.reading.records import Period
from articles.reading.records_across import Telling
from articles.reading.terms import LEAD

LONGEST_LEAD = LEAD + 1_000
"""Characters of a body that are fetched: more than a chapter looks at."""


def story_words(
    event: Event, articles: Iterable[Article], others: Sequence[Event]
) -> dict[int, tuple[str, ...]]:
    """Return, by row, which of the others one story joins to this event, with rare words of both."""
    told = [_telling(article.key, article.title, article.body, event) for article in articles]
    own = chapter(event.slug, told)
    chapters = _chapters(others)
    if own is None:
        return {}
    links = [link_back(own, chapters.values())]
    links += [
        link_back(each, [own, *(other for other in chapters.values() if other is not each)])
        for each in chapters.values()
    ]
    rows = {other.slug: other.pk for other in others}
    return {
        rows[link.after if link.before == event.slug else link.before]: link.words
        for link in links
        if link and event.slug in {link.before, link.after}
    }


def _chapters(events: Sequence[Event]) -> dict[int, Chapter]:
    by_row = {event.pk: event for event in events}
    tellings: defaultdict[int, list[Telling]] = defaultdict(list)
    articles = Article.objects.filter(event__in=by_row).order_by("key")
    for row, key, title, body in articles.values_list("event", "key", "title", "body"):
        tellings[row].append(_telling(key, title, body, by_row[row]))
    found = {row: chapter(by_row[row].slug, told) for row, told in tellings.items()}
    return {row: each for row, each in found.items() if each}


def _telling(key: str, title: str, body: str, event: Event) -> Telling:
    """Return a telling with the days of its event: a chapter has no others."""
    days = Period(event.earliest, event.latest) if event.earliest and event.latest else None
    return Telling(key, title, body[:LONGEST_LEAD], days)
