"""The articles of abp whose people and quotations were labelled by hand (benchmarks/gold/README.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.corpora import labelled

GOLD = Path(__file__).resolve().parents[1] / "gold"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A place where a person is named; offsets in code points, [start, end)."""

    start: int
    end: int
    name: str
    where: str
    """"headline", "body", "caption" or "boilerplate"."""
    kind: str = "person"
    """"credit" for authors and photographers, "family", "fictional"."""
    lone: bool = False
    """The text never gives the full name."""
    attributive: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """A stretch in quotation marks, the marks included, or a clause reported as said by somebody."""

    start: int
    end: int
    kind: str
    """"full", "fragment", "scare", "title", "indirect" or "unmarked"."""
    speaker: str | None
    """`GoldMention.name` when a person; None when the text does not say."""
    speaker_kind: str | None
    """"person", "organisation", "document" or "other"."""
    reference: str | None
    """How the text tells the speaker: "name", "pronoun", "noun" or "flow"."""
    verb: str
    where: str
    nested: bool = False
    unclosed: bool = False
    question: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    file: str
    text: str
    mentions: tuple[GoldMention, ...]
    quotations: tuple[GoldQuotation, ...]


def gold_articles(half: str) -> Iterator[GoldArticle]:
    """Yield the labelled articles of a half, in the order of abp, each with its text."""
    mentions = _labels("people", half)
    quotations = _labels("quotations", half)
    for article in labelled("abp", half):
        if article.file in mentions:
            _refuse_another_text(article.text, mentions[article.file])
            yield GoldArticle(
                article.file,
                article.text,
                tuple(GoldMention(**row) for row in mentions[article.file]["mentions"]),
                tuple(GoldQuotation(**row) for row in quotations[article.file]["quotations"]),
            )


def _labels(name: str, half: str) -> dict[str, dict[str, Any]]:
    with (GOLD / f"{name}.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["file"]: row for row in rows if row["half"] == half}


def _refuse_another_text(text: str, row: dict[str, Any]) -> None:
    if len(text) != row["length"]:
        raise ValueError(f"{row['file']}: {len(text)} code points, labelled on {row['length']}")
