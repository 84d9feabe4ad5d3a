"""Events as data: the twins of their list and pages."""

from collections.abc import Iterable, Sequence
from typing import Any

from articles.comparison.accounts import Passage, Quantity
from articles.comparison.numbers import NumberRow
from articles.models import Article, Event
from articles.views.columns import heads_of
from articles.views.event_accounts import gist_of
from articles.views.event_places import EventPlace, places_of
from articles.views.event_shown import Around, Neighbour, Silent, around, silent_outlets

Json = dict[str, Any]

CAVEAT = "Absence here does not prove that the outlet never reported it."


def listed(event: Event, tellings: Iterable[Article]) -> Json:
    """Return an event's row in a list: its articles by id, the outlets in the same order."""
    articles = list(tellings)
    return {
        **event_row(event),
        "articles": [article.key for article in articles],
        "outlets": [article.outlet.slug if article.outlet else "none" for article in articles],
    }


def whole(event: Event, articles: Sequence[Article]) -> Json:
    """Return what the event's page has. `before`, `meanwhile` and `after` are events with the same people."""
    gist = gist_of(heads_of(articles))
    people = sorted((row.who.slug, row.who.name) for row in gist.people)
    return {
        **event_row(event),
        "evidence": event.reasons,
        "articles": [article_row(article) for article in articles],
        "people": [{"slug": slug, "name": name} for slug, name in people],
        "places": [_place(place) for place in places_of(event, articles)],
        "numbers": [number_row(row) for row in gist.numbers],
        "silent": _silent(silent_outlets(event)),
        "caveat": CAVEAT,
        **_around(around(event, articles)),
    }


def _place(place: EventPlace) -> Json:
    return {"name": place.name, "articles": [article.key for article in place.articles]}


def _silent(silent: Silent | None) -> Json | None:
    """Return who told other things in those days; null where no date says which days."""
    if silent is None:
        return None
    return {
        "since": silent.since,
        "until": silent.until,
        "outlets": [outlet.slug for outlet in silent.published],
        "nothing_of_those_days": [outlet.slug for outlet in silent.nothing],
    }


def _around(around: Around) -> Json:
    return {
        "before": [_neighbour(each) for each in around.before],
        "meanwhile": [_neighbour(each) for each in around.meanwhile],
        "after": [_neighbour(each) for each in around.after],
    }


def _neighbour(neighbour: Neighbour) -> Json:
    """Return an event beside this one; `story` has rare words of both where one goes on with the other."""
    return {**event_row(neighbour.event), "people": neighbour.names, "story": neighbour.story_words}


def event_row(event: Event) -> Json:
    return {
        "slug": event.slug,
        "title": event.title,
        "title_rule": event.title_rule,
        "earliest": event.earliest,
        "latest": event.latest,
        "address": event.get_absolute_url(),
    }


def article_row(article: Article) -> Json:
    return {
        "id": article.key,
        "title": article.title,
        "title_certainty": article.title_certainty,
        "outlet": article.outlet.slug if article.outlet else None,
        "outlet_certainty": article.outlet_certainty,
        "published": {
            "earliest": article.published_earliest,
            "latest": article.published_latest,
            "certainty": article.published_certainty,
        },
        "address": article.get_absolute_url(),
    }


def number_row(row: NumberRow) -> Json:
    return {
        "value": row.value,
        "different_claims": row.different_claims,
        "cells": {cell.column: quantity_rows(cell.uses) for cell in row.cells},
    }


def quantity_rows(uses: Iterable[Quantity]) -> list[Json]:
    return [
        {"value": use.value, "text": use.text, "unit": use.unit, "sentence": passage_row(use.sentence)}
        for use in uses
    ]


def passage_row(passage: Passage) -> Json:
    return {"text": passage.text, "paragraph": passage.paragraph, "link": passage.link}
