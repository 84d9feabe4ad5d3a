"""Findings that rest on other articles: an outlet known by its house marks, a date by other tellings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q

from articles.models import Article, HouseMark, MarkUse, Outlet
from articles.models.batches import in_batches
from articles.reading.as_json import finding_as_json, published_as_json
from articles.reading.house_marks import outlet_by_marks, stepped
from articles.reading.neighbours import borrowed
from articles.reading.records import Evidence, Period
from articles.reading.records_across import LearnedMark
from articles.reading.sources import decode

Found = dict[str, Any] | None


def name_outlets(articles: Iterable[int]) -> set[str]:
    """Look for house marks in these articles (by row). Returns the keys of the changed."""
    changed: set[str] = set()
    for some in in_batches(sorted(set(articles))):
        rows = list(Article.objects.filter(pk__in=some).only("key", "across", "source").order_by("key"))
        unnamed = Q(outlet=None) | Q(outlet_is_learned=True)
        uses = _learned_uses(Article.objects.filter(unnamed, pk__in=some).values_list("pk", flat=True))
        changed |= _write(rows, "outlet", {pk: _outlet(of_one) for pk, of_one in uses.items()})
    return changed


def borrow_dates() -> set[str]:
    """Date what does not date itself by the other tellings of its event. Returns the keys of the changed."""
    undated = Article.objects.filter(Q(published_latest=None) | Q(published_is_borrowed=True))
    events = dict(undated.exclude(event=None).values_list("pk", "event"))
    lending = _periods(set(events.values()))
    found = {pk: _date(lending[event]) for pk, event in events.items() if event in lending}
    before = Article.objects.filter(across__has_key="published").values_list("pk", flat=True)
    changed: set[str] = set()
    for some in in_batches(sorted({*found, *before})):
        rows = list(Article.objects.filter(pk__in=some).only("key", "across").order_by("key"))
        changed |= _write(rows, "published", {pk: found.get(pk) for pk in some})
    return changed


def _write(rows: Iterable[Article], name: str, found: dict[int, Found]) -> set[str]:
    """Keep under this name what was found for each, and nothing where nothing was."""
    changed = []
    for article in rows:
        finding = found.get(article.pk)
        others = {key: value for key, value in article.across.items() if key != name}
        across = others | ({name: finding} if finding else {})
        if across != article.across:
            article.across = across
            changed.append(article)
    Article.objects.bulk_update(changed, ["across"], batch_size=100)
    return {article.key for article in changed}


def _learned_uses(articles: Iterable[int]) -> dict[int, list[MarkUse]]:
    """Return, by article, its marks that give an outlet away."""
    telling = HouseMark.objects.of_outlets().values("number")
    found: defaultdict[int, list[MarkUse]] = defaultdict(list)
    uses = MarkUse.objects.filter(article__in=list(articles), number__in=telling)
    for use in uses.select_related("article__source").defer("article__reading").order_by("article", "start"):
        found[use.article_id].append(use)
    return found


def _outlet(uses: list[MarkUse]) -> Found:
    marks = HouseMark.objects.filter(number__in=[use.number for use in uses])
    learned = {mark.number: _learned(mark) for mark in marks}
    outlets = Outlet.objects.filter(name__in={mark.outlet for mark in learned.values()})
    article = uses[0].article
    content = decode(article.source.raw).content
    evidence = ((Evidence(use.start, use.end, content[use.start : use.end]), use.number) for use in uses)
    standing = [(where, learned[number]) for where, number in evidence]
    finding = outlet_by_marks(standing, article.habits, dict(outlets.values_list("name", "habits")))
    return finding_as_json(finding) if finding else None


def _learned(mark: HouseMark) -> LearnedMark:
    return LearnedMark(mark.kind, mark.words, mark.outlet, stepped(mark.articles), stepped(mark.elsewhere))


def _periods(events: set[int]) -> dict[int, list[Period]]:
    """Return when the tellings of these events came out that date themselves, or were dated by a curator."""
    periods: defaultdict[int, list[Period]] = defaultdict(list)
    for event, *days in _dated(events):
        periods[event].append(Period(*days))
    return periods


def _dated(events: set[int]) -> Iterator[tuple[Any, ...]]:
    columns = ("event", "published_earliest", "published_latest", "published_on")
    for some in in_batches(sorted(events)):
        dated = Article.objects.filter(event__in=some, published_is_borrowed=False)
        yield from dated.exclude(published_latest=None).order_by("key").values_list(*columns)


def _date(periods: list[Period]) -> Found:
    finding = borrowed(periods)
    return published_as_json(finding) if finding else None
