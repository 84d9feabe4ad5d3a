"""The rows of events, and which articles are in them: only what differs is written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from articles.deciding.event_titles import event_slug
from articles.deciding.events.telling import Row, rows_of
from articles.deciding.in_force import InForce
from articles.models import Article, Event
from articles.models.batches import in_batches

COLUMNS = tuple(name for name in Row.__dataclass_fields__ if name != "articles")

Group = frozenset[str]


@dataclass(frozen=True, slots=True)
class Before:
    """The events that are looked at, as they were: their articles by row."""

    members: Mapping[int, Group]
    events: Mapping[int, Event]


def write_events(
    groups: Iterable[Group], regrouped: Collection[str], retold: Collection[str], decided: InForce
) -> set[str]:
    """Write the groups into which these articles were regrouped, and tell again what tells of `retold`.

    Returns the keys of the articles whose event is another now or tells something else.
    """
    before = _before({*regrouped, *retold})
    wanted = {group for group in groups if len(group) > 1}
    wanted |= {members for members in before.members.values() if members.isdisjoint(regrouped)}
    as_it_was = {
        pk for pk, members in before.members.items() if members in wanted and members.isdisjoint(retold)
    }
    new = wanted - {before.members[pk] for pk in as_it_was}
    loose = {event.slug: event for pk, event in before.events.items() if pk not in as_it_was}
    changed = _write(rows_of(new, decided), loose, regrouped)
    Event.objects.filter(pk__in=[event.pk for event in loose.values()], articles=None).delete()
    return changed


def _before(keys: set[str]) -> Before:
    """Return the events that these articles are in, with all their articles."""
    events: dict[int, Event] = {}
    for some in in_batches(sorted(keys)):
        found = Event.objects.filter(articles__key__in=some).order_by("pk").distinct()
        events |= {event.pk: event for event in found}
    members: defaultdict[int, set[str]] = defaultdict(set)
    for pks in in_batches(sorted(events)):
        for pk, key in Article.objects.filter(event__in=pks).values_list("event", "key").iterator():
            members[pk].add(key)
    return Before({pk: frozenset(own) for pk, own in members.items()}, events)


def _write(rows: list[Row], loose: Mapping[str, Event], regrouped: Collection[str]) -> set[str]:
    addressed = _addressed(rows, loose)
    differing = {slug for slug, row in addressed.items() if slug in loose and _takes_on(loose[slug], row)}
    Event.objects.bulk_update([loose[slug] for slug in sorted(differing)], COLUMNS, batch_size=100)
    missing = [_new(slug, row) for slug, row in addressed.items() if slug not in loose]
    Event.objects.bulk_create(missing, batch_size=500)
    pks = {event.slug: event.pk for event in [*loose.values(), *missing]}
    wanted = {key: pks[slug] for slug, row in addressed.items() for key in row.articles}
    moved = _put_into(wanted, {event.pk for event in loose.values()}, regrouped)
    return moved | {key for slug in differing for key in addressed[slug].articles}


def _addressed(rows: list[Row], loose: Mapping[str, Event]) -> dict[str, Row]:
    """Give each row its address; eight digits of a key are enough but for one in thousands of millions."""
    short = [event_slug(row.title, row.articles[0], ()) for row in rows]
    taken: set[str] = set()
    for some in in_batches(sorted(set(short))):
        taken.update(Event.objects.filter(slug__in=some).values_list("slug", flat=True))
    taken -= loose.keys()
    addressed: dict[str, Row] = {}
    for row in rows:
        addressed[event_slug(row.title, row.articles[0], taken | addressed.keys())] = row
    return addressed


def _new(slug: str, row: Row) -> Event:
    event = Event(slug=slug)
    _takes_on(event, row)
    return event


def _takes_on(event: Event, row: Row) -> bool:
    different = [name for name in COLUMNS if getattr(event, name) != getattr(row, name)]
    for name in different:
        setattr(event, name, getattr(row, name))
    return bool(different)


def _put_into(wanted: Mapping[str, int], loose: set[int], regrouped: Collection[str]) -> set[str]:
    """Point every article to its event; return the keys of those that pointed elsewhere."""
    moved = []
    for pk, key, event in _standing({*wanted, *regrouped}):
        now = wanted.get(key, None if event in loose else event)
        if now != event:
            moved.append(Article(pk=pk, key=key, event_id=now))
    for some in in_batches(moved):
        Article.objects.bulk_update(some, ["event"])
    return {article.key for article in moved}


def _standing(keys: set[str]) -> Iterable[tuple[int, str, int | None]]:
    for some in in_batches(sorted(keys)):
        rows = Article.objects.filter(key__in=some).order_by("key")
        yield from rows.values_list("pk", "key", "event_id")
