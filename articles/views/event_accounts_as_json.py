"""An event's accounts side by side as data: the twin of the page that compares them."""

from dataclasses import asdict
from typing import Any

from articles.comparison.accounts import SaidHere
from articles.comparison.comparing import Comparison
from articles.comparison.people import Presence
from articles.comparison.quotations import SharedQuotation
from articles.comparison.wording import FamilyRow, Use
from articles.models import Event
from articles.views.columns import Choice, Head
from articles.views.event_accounts import comparison_of
from articles.views.event_as_json import (
    CAVEAT,
    article_row,
    event_row,
    number_row,
    passage_row,
    quantity_rows,
)

Json = dict[str, Any]


def compared(event: Event, choice: Choice) -> Json:
    comparison = comparison_of(choice.chosen)
    return {
        "event": event_row(event),
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


def _head(head: Head) -> Json:
    return {
        "column": head.key,
        "outlet": head.outlet.name if head.outlet else None,
        "certainty": head.certainty,
        "articles": [article_row(article) for article in head.articles],
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
        **passage_row(said.passage),
        "kind": said.kind,
        "speaker": said.speaker_name,
        "person": said.speaker and said.speaker.slug,
        "verb": said.verb,
        "certainty": said.certainty,
    }


def _numbers(comparison: Comparison) -> Json:
    keys = [column.key for column in comparison.columns]
    return {
        "shared": [number_row(row) for row in comparison.numbers.shared],
        "only_here": {
            key: quantity_rows(uses) for key, uses in zip(keys, comparison.numbers.only_here, strict=True)
        },
    }


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
        "sentence": passage_row(use.sentence),
    }


def _statements(comparison: Comparison) -> Json:
    keys = [column.key for column in comparison.columns]
    only = zip(keys, comparison.statements.only_here, strict=True)
    return {
        "told_by_more": [
            {cell.column: cell.sentence and passage_row(cell.sentence) for cell in row.cells}
            for row in comparison.statements.told_by_more
        ],
        "only_here": {key: [passage_row(sentence) for sentence in sentences] for key, sentences in only},
    }
