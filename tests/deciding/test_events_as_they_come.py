"""Events grouped as articles come, go and are ruled about are those of the whole archive grouped at once."""

import random
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.deciding import apply, decide, regroup, revoke
from articles.models import Article, Change, Event, EventSketch, SketchKey, Tie
from articles.reading.records_across import Telling
from tests.factories import make_article
from tests.reading.news_of_corvenna import news

pytestmark = pytest.mark.django_db

NOBODY: set[str] = set()
MUCH = "articles.deciding.events.new_sketches.MUCH"


def come(tellings: Iterable[Telling]) -> list[Article]:
    """Store articles and group what they touch."""
    stored = [
        make_article(
            title=each.title, body=each.body, published=each.published.earliest if each.published else None
        )
        for each in tellings
    ]
    regroup(NOBODY)
    return stored


def shown() -> dict[str, Any]:
    """Return all that events show, and what is kept to group them, without row numbers."""
    return {
        "events": sorted(
            Event.objects.values_list("slug", "title", "title_rule", "earliest", "latest", "reasons"),
            key=repr,
        ),
        "articles": sorted(
            Article.objects.values_list("key", "event__slug", "published_earliest", "published_rule")
        ),
        "ties": sorted(Tie.objects.values_list("one__article", "other__article", "odds")),
        "keys": sorted(SketchKey.objects.values_list("sketch__article", "number", "first", "points")),
    }


def grouped_at_once() -> dict[str, Any]:
    apply()
    return shown()


def parts(tellings: Sequence[Telling], seed: int) -> list[list[Telling]]:
    chance = random.Random(seed)  # noqa: S311  order, not secrets
    shuffled = chance.sample(tellings, len(tellings))
    cuts = sorted(chance.sample(range(1, len(shuffled)), 9))
    return [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, len(shuffled)], strict=True)]


@pytest.mark.parametrize("seed", range(3))
def test_in_ten_parts_in_any_order_the_events_are_those_of_one_go(seed: int) -> None:
    for some in parts(news(60, seed), seed):
        come(some)
    as_they_came = shown()
    assert len(as_they_came["events"]) > 6
    assert as_they_came == grouped_at_once()


def test_many_at_once_are_looked_up_in_another_way_and_grouped_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for some in parts(news(60, seed=5), seed=5):
        monkeypatch.setattr(MUCH, 5)
        come(some)
    as_they_came = shown()
    monkeypatch.setattr(MUCH, 300)
    assert as_they_came == grouped_at_once()


def test_decisions_in_between_hold_and_end_in_the_same_events() -> None:
    decisions = []
    for number, some in enumerate(parts(news(60, seed=2), seed=2)):
        stored = come(some)
        one, other = sorted([stored[0].key, Article.objects.exclude(pk=stored[0].pk).order_by("key")[0].key])
        kind = ("event.same", "event.different")[number % 2]
        decisions.append(decide(kind, subject={"articles": [one, other]}, by="kim"))
        if number == 4:
            revoke(decisions[0], by="kim")
        titled = Article.objects.exclude(event=None).order_by("key").first()
        if titled:
            decide(
                "event.title", subject={"article": titled.key}, value={"title": f"Part {number}"}, by="kim"
            )
    ruled = shown()
    assert any(title.startswith("Part ") for _, title, *_ in ruled["events"])
    assert ruled == grouped_at_once()


def test_what_is_read_otherwise_is_grouped_otherwise() -> None:
    tellings = news(40, seed=3)
    stored = come(tellings)
    for article, telling in zip(stored[:6], news(40, seed=4), strict=False):
        Article.objects.filter(pk=article.pk).update(body=telling.body)
        Change.objects.record([article.key])
        regroup(NOBODY)
    otherwise = shown()
    assert otherwise == grouped_at_once()


def test_another_date_moves_an_article_to_another_event() -> None:
    stored = come(news(40, seed=6))
    for article in stored[::5]:
        days = {"earliest": "2021-05-21", "latest": "2021-05-21"}
        decide("article.published", subject={"article": article.key}, value=days, by="kim")
    assert shown() == grouped_at_once()


def test_an_article_that_is_removed_leaves_no_trace() -> None:
    stored = come(news(40, seed=7))
    gone = Article.objects.filter(pk__in=[each.pk for each in stored]).exclude(event=None).order_by("key")[0]
    gone.delete()
    regroup(NOBODY)
    assert not EventSketch.objects.filter(article=gone.key).exists()
    assert shown() == grouped_at_once()


def test_one_arrival_asks_the_same_few_tables_however_large_the_archive_is() -> None:
    counts = []
    for size, words in ((20, "Bakers sold honey cakes."), (60, "Gulls nested under a chapel roof.")):
        come(news(size, seed=size))
        with CaptureQueriesContext(connection) as asked:
            come([Telling("alone", words, words, None)])
        counts.append(len(asked))
    assert counts[0] == counts[1]
