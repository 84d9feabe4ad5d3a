"""Tellings: what the grouping of events looks at in the articles of the archive."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from articles.models import Appearance, Article
from articles.models.batches import in_batches
from articles.reading.records import Certainty, Period
from articles.reading.records_across import Telling

COLUMNS = (
    *("key", "title", "title_certainty", "body"),
    *("published_is_borrowed", "published_earliest", "published_latest", "published_on"),
)


def tellings_of(keys: Iterable[str]) -> dict[str, Telling]:
    """Return them by key. A date that was borrowed from an event does not count for events."""
    tellings: dict[str, Telling] = {}
    for some in in_batches(sorted(keys)):
        names = _names(some)
        rows = Article.objects.filter(key__in=some).order_by("key").values_list(*COLUMNS)
        for key, title, certainty, body, is_borrowed, *days in rows:
            tellings[key] = Telling(
                article=key,
                title=title,
                body=body,
                published=None if is_borrowed else _period(*days),
                names=frozenset(names[key]),
                title_stated=certainty == Certainty.STATED,
            )
    return tellings


def _names(keys: list[str]) -> defaultdict[str, set[str]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    named = Appearance.objects.of_known_people().filter(article__key__in=keys).order_by("pk")
    for article, name in named.values_list("article__key", "person__name"):
        names[article].add(name)
    return names


def _period(earliest: date | None, latest: date | None, likeliest: date | None) -> Period | None:
    return Period(earliest, latest, likeliest) if earliest and latest else None
