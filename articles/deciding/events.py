"""Events: the archive's articles grouped anew; only rows that differ are written."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from articles.deciding.event_titles import event_slug, ruled_title
from articles.deciding.in_force import InForce
from articles.models import Appearance, Article, Event
from articles.models.batches import in_batches
from articles.reading.events import group_events
from articles.reading.records import Certainty, Period
from articles.reading.records_across import EventGroup, Telling

TITLE_RULE = "title of an article in it"


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it is to stand in the table: the fields are its columns."""

    slug: str
    title: str
    title_rule: str
    earliest: date | None
    latest: date | None
    reasons: list[dict[str, Any]]


COLUMNS = tuple(name for name in Row.__dataclass_fields__ if name != "slug")


def regroup_events(decided: InForce) -> set[str]:
    """Group the articles of the whole archive. Returns the keys of those whose event is another now."""
    tellings = _tellings()
    groups = group_events(tuple(tellings.values()), decided.events)
    rows = _wanted(groups, tellings, decided)
    events = _written(rows.values())
    changed = _put_into(events, {key: row.slug for members, row in rows.items() for key in members})
    Event.objects.filter(articles=None).delete()
    return changed | _retold(events, rows)


def _tellings() -> dict[str, Telling]:
    names = _names()
    rows = Article.objects.order_by("key").values_list(
        "key",
        "title",
        "title_certainty",
        "body",
        "published_is_borrowed",
        "published_earliest",
        "published_latest",
        "published_on",
    )
    return {
        key: Telling(
            article=key,
            title=title,
            body=body,
            published=None if is_borrowed else _period(*days),
            names=frozenset(names.get(key, ())),
            title_stated=certainty == Certainty.STATED,
        )
        for key, title, certainty, body, is_borrowed, *days in rows.iterator()
    }


def _names() -> dict[str, set[str]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    named = Appearance.objects.of_known_people().order_by("pk").values_list("article__key", "person__name")
    for article, name in named.iterator():
        names[article].add(name)
    return names


def _period(earliest: date | None, latest: date | None, likeliest: date | None) -> Period | None:
    return Period(earliest, latest, likeliest) if earliest and latest else None


Members = tuple[str, ...]


def _wanted(
    groups: Iterable[EventGroup], tellings: dict[str, Telling], decided: InForce
) -> dict[Members, Row]:
    rows: dict[Members, Row] = {}
    taken: set[str] = set()
    for group in groups:
        found = (group.title[:500] or "Untitled", TITLE_RULE)
        title, rule = ruled_title(group.articles, decided) or found
        slug = event_slug(title, group.articles[0], taken)
        taken.add(slug)
        periods = [period for key in group.articles if (period := tellings[key].published)]
        rows[group.articles] = Row(
            slug=slug,
            title=title,
            title_rule=rule,
            earliest=min((each.likeliest or each.earliest for each in periods), default=None),
            latest=max((each.likeliest or each.latest for each in periods), default=None),
            reasons=[_as_json(asdict(reason)) for reason in group.reasons],
        )
    return rows


def _as_json(reason: dict[str, Any]) -> dict[str, Any]:
    """Return the reason as it comes back from the database, so that the two can be compared."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in reason.items()}


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the rows: their numbers, and the addresses of those that tell something else now."""

    pks: dict[str, int]
    retold: frozenset[str]


def _written(rows: Iterable[Row]) -> Written:
    wanted = {row.slug: row for row in rows}
    known = {event.slug: event for event in Event.objects.all()}
    differing = [event for slug, event in known.items() if slug in wanted and _takes_on(event, wanted[slug])]
    Event.objects.bulk_update(differing, COLUMNS, batch_size=100)
    missing = [_new(row) for slug, row in wanted.items() if slug not in known]
    Event.objects.bulk_create(missing, batch_size=500)
    pks = {event.slug: event.pk for event in [*known.values(), *missing]}
    return Written(pks, frozenset(event.slug for event in differing))


def _new(row: Row) -> Event:
    event = Event(slug=row.slug)
    _takes_on(event, row)
    return event


def _takes_on(event: Event, row: Row) -> bool:
    different = [name for name in COLUMNS if getattr(event, name) != getattr(row, name)]
    for name in different:
        setattr(event, name, getattr(row, name))
    return bool(different)


def _put_into(events: Written, slugs: dict[str, str]) -> set[str]:
    """Point every article to its event; return the keys of those that pointed elsewhere."""
    moved = []
    for pk, key, event in Article.objects.order_by("key").values_list("pk", "key", "event_id").iterator():
        wanted = events.pks[slugs[key]] if key in slugs else None
        if wanted != event:
            moved.append(Article(pk=pk, key=key, event_id=wanted))
    for some in in_batches(moved):
        Article.objects.bulk_update(some, ["event"])
    return {article.key for article in moved}


def _retold(events: Written, rows: dict[Members, Row]) -> set[str]:
    return {key for members, row in rows.items() if row.slug in events.retold for key in members}
