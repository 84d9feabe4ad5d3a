"""Events and comparisons as data: the twins of their pages."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from articles.comparison.accounts import Passage, Quantity, SaidHere
from articles.comparison.comparing import Comparison, compare
from articles.comparison.people import Presence
from articles.comparison.quotations import SharedQuotation
from articles.comparison.wording import FamilyRow, Use
from articles.models import Article, Event
from articles.views.columns import Choice, Head, columns_of

Json = dict[str, Any]

CAVEAT = "Absence here does not prove that the outlet never reported it."


def listed(event: Event, tellings: Iterable[Article]) -> Json:
    """Return an event's row in a list: its articles by id, the outlets in the same order."""
    articles = list(tellings)
    return {
        **_event(event),
        "articles": [article.key for article in articles],
        "outlets": [article.outlet.slug if article.outlet else "none" for article in articles],
    }


def whole(event: Event, articles: Sequence[Article]) -> Json:
    people = {
        (named.person.slug, named.person.name)
        for article in articles
        for named in article.appearances.all()
        if named.person
    }
    return {
        **_event(event),
        "evidence": event.reasons,
        "articles": [_article(article) for article in articles],
        "people": [{"slug": slug, "name": name} for slug, name in sorted(people)],
    }


def compared(event: Event, choice: Choice) -> Json:
    comparison = compare(columns_of(choice.chosen))
    return {
        "event": _event(event),
        "notices": choice.notices,
        "caveat": CAVEAT,
        "columns": [_head(head) for head in choice.chosen],
        "people": [
            {"name": row.who.name, "slug": row.who.slug, "cells": [_presence(cell) for cell in row.cells]}
            for row in comparison.people
        ],
        "quotations": _quotations(comparison),
        "numbers": _numbers(comparison),
        "wording": [_family(row) for row in comparison.wording],
        "statements": _statements(comparison),
        "shares": [asdict(share) for share in comparison.shares],
    }


def _event(event: Event) -> Json:
    return {
        "slug": event.slug,
        "title": event.title,
        "title_rule": event.title_rule,
        "earliest": event.earliest,
        "latest": event.latest,
        "address": event.get_absolute_url(),
    }


def _article(article: Article) -> Json:
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


def _head(head: Head) -> Json:
    return {
        "column": head.key,
        "outlet": head.outlet.name if head.outlet else None,
        "certainty": head.certainty,
        "articles": [_article(article) for article in head.articles],
    }


def _presence(cell: Presence) -> Json:
    return {
        "column": cell.column,
        "presence": cell.presence,
        "mentions": cell.mentions,
        "quotations": cell.quotations,
        "spellings": cell.spellings,
        "roles": cell.roles,
        "verbs": cell.verbs,
        "first": cell.first and cell.first.link,
    }


def _quotations(comparison: Comparison) -> Json:
    keys = [column.key for column in comparison.columns]
    only = zip(keys, comparison.quotations.only_here, strict=True)
    return {
        "same_words": [_shared(row) for row in comparison.quotations.same_words],
        "same_utterance_inferred": [_shared(row) for row in comparison.quotations.other_words],
        "only_here": {key: [_said(said) for said in quoted] for key, quoted in only},
    }


def _shared(row: SharedQuotation) -> list[Json | None]:
    return [{"column": cell.column, **_said(cell.said)} if cell.said else None for cell in row.cells]


def _said(said: SaidHere) -> Json:
    return {
        **_passage(said.passage),
        "kind": said.kind,
        "speaker": said.speaker_name,
        "person": said.speaker and said.speaker.slug,
        "verb": said.verb,
        "certainty": said.certainty,
    }


def _passage(passage: Passage) -> Json:
    return {"text": passage.text, "paragraph": passage.paragraph, "link": passage.link}


def _numbers(comparison: Comparison) -> Json:
    keys = [column.key for column in comparison.columns]
    return {
        "shared": [
            {
                "value": row.value,
                "different_claims": row.different_claims,
                "cells": {cell.column: _quantities(cell.uses) for cell in row.cells},
            }
            for row in comparison.numbers.shared
        ],
        "only_here": {
            key: _quantities(uses) for key, uses in zip(keys, comparison.numbers.only_here, strict=True)
        },
    }


def _quantities(uses: Iterable[Quantity]) -> list[Json]:
    return [
        {"value": use.value, "text": use.text, "unit": use.unit, "sentence": _passage(use.sentence)}
        for use in uses
    ]


def _family(row: FamilyRow) -> Json:
    return {
        "family": row.name,
        "columns": [
            {"column": cell.column, "article_title": cell.title, "uses": [_use(use) for use in cell.uses]}
            for cell in row.cells
        ],
    }


def _use(use: Use) -> Json:
    return {
        "term": use.written,
        "listed_as": use.term,
        "voice": use.voice,
        "reporting": use.reporting,
        "at_a_distance": use.at_a_distance,
        "sentence": _passage(use.sentence),
    }


def _statements(comparison: Comparison) -> Json:
    keys = [column.key for column in comparison.columns]
    only = zip(keys, comparison.statements.only_here, strict=True)
    return {
        "told_by_more": [
            {cell.column: cell.sentence and _passage(cell.sentence) for cell in row.cells}
            for row in comparison.statements.told_by_more
        ],
        "only_here": {key: [_passage(sentence) for sentence in sentences] for key, sentences in only},
    }
