"""The findings of an article as its page calls them: of the text, or of other articles where it has none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Article
from articles.reading.records import Certainty
from articles.search.names import language_name
from articles.views import date_words

Finding = Mapping[str, Any]

FINDINGS = ("title", "outlet", "date", "authors", "place", "language")
"""In the order in which a page explains them."""

_IN_A_READING = {
    "title": "title",
    "outlet": "outlet",
    "date": "published",
    "authors": "authors",
    "place": "placed",
    "address": "url",
}
_LANGUAGE_RULE = "the words of its headline and text, unless what came with the file names another"
_NOT_READ: dict[str, Any] = {
    "value": None,
    "certainty": Certainty.UNKNOWN,
    "rule": "read before this was looked for",
    "evidence": [],
    "candidates": [],
}
"""What stands for a finding that an older reading has not: `manage.py reread` finds it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the page shows it, decisions and all."""

    value: str
    certainty: str
    rule: str


def own_finding(article: Article, name: str) -> Finding:
    """Return what the text says by itself."""
    if name == "language":
        certainty = Certainty.INFERRED if article.language else Certainty.UNKNOWN
        return _NOT_READ | {"value": article.language, "certainty": certainty, "rule": _LANGUAGE_RULE}
    found: Finding = article.reading.get(_IN_A_READING[name], _NOT_READ)
    return found


def finding_in_force(article: Article, name: str) -> Finding:
    """Return what holds when no curator ruled: of other articles, where the text itself says nothing."""
    rests_on_others = {"outlet": article.outlet_is_learned, "date": article.published_is_borrowed}
    if rests_on_others.get(name):
        return article.across.get(_IN_A_READING[name]) or own_finding(article, name)
    return own_finding(article, name)


def shown(article: Article, name: str) -> Shown:
    if name == "title":
        return Shown(article.title, article.title_certainty, article.title_rule)
    if name == "outlet":
        outlet = article.outlet.name if article.outlet else ""
        return Shown(outlet, article.outlet_certainty, article.outlet_rule)
    if name == "date":
        days = article.published_earliest, article.published_latest, article.published_on
        return Shown(date_words.in_words(*days), article.published_certainty, article.published_rule)
    finding = own_finding(article, name)
    return Shown(in_words(finding, name), finding["certainty"], finding["rule"])


def in_words(finding: Finding, name: str) -> str:
    """Say a finding's value, without the mark of its certainty; empty when it is unknown."""
    value = finding["value"]
    if not value:
        return ""
    if name == "date":
        ends = date.fromisoformat(finding["earliest"]), date.fromisoformat(finding["latest"])
        return date_words.in_words(*ends, _day(value))
    if name == "authors":
        return listed(value)
    return language_name(value) if name == "language" else str(value)


def clock(article: Article) -> str:
    """Return the time of day at which it came out, with its zone, where the text states them: "16:05 ET"."""
    found = own_finding(article, "date")
    is_its_own = found["rule"].startswith(article.published_rule) and not article.published_is_borrowed
    return f"{found.get('time', '')} {found.get('zone', '')}".strip() if is_its_own else ""


def listed(names: Sequence[str]) -> str:
    """Return names as one says them: "Ada Brook, Tomas Hald and Bo Lind"."""
    if not names:
        return ""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _day(value: str) -> date | None:
    """Return the likeliest day when the value is one day: "2022-03-11", not "2022-03" or an interval."""
    return date.fromisoformat(value) if len(value) == len("2022-03-11") else None
