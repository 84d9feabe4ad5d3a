"""Why an article's page says what it says: each finding with its evidence, rule and other candidates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Article
from articles.views import date_words
from articles.views.article_text import Passage


@dataclass(frozen=True, slots=True)
class Rest:
    """Words of the text that a finding rests on. `paragraph` is 0 outside the article's own text."""

    text: str
    paragraph: int
    kind: str


@dataclass(frozen=True, slots=True)
class Why:
    """One finding, explained. `by_itself` is what the text alone says when a curator ruled otherwise."""

    name: str
    value: str
    certainty: str
    rule: str
    evidence: tuple[Rest, ...]
    candidates: tuple[str, ...]
    by_itself: str = ""


def findings_of(article: Article, passages: Sequence[Passage]) -> list[Why]:
    reading = article.reading
    outlet = article.outlet.name if article.outlet else ""
    published = date_words.in_words(
        article.published_earliest, article.published_latest, article.published_on
    )
    shown = (
        ("title", article.title, article.title_certainty, article.title_rule),
        ("outlet", outlet, article.outlet_certainty, article.outlet_rule),
        ("date", published, article.published_certainty, article.published_rule),
    )
    found = (reading["title"], reading["outlet"], reading["published"])
    return [_why(facts, finding, passages) for facts, finding in zip(shown, found, strict=True)]


def _why(facts: tuple[str, str, str, str], finding: Mapping[str, Any], passages: Sequence[Passage]) -> Why:
    name, value, certainty, rule = facts
    ruled = rule != finding["rule"]
    return Why(
        name=name,
        value=value,
        certainty=certainty,
        rule=rule,
        evidence=tuple(_rest(evidence, passages) for evidence in finding["evidence"]),
        candidates=tuple(str(candidate) for candidate in finding["candidates"]),
        by_itself=_in_words(finding) if ruled else "",
    )


def _rest(evidence: Mapping[str, Any], passages: Sequence[Passage]) -> Rest:
    holder = next((each for each in passages if each.start <= evidence["start"] < each.end), None)
    if holder is None:
        return Rest(evidence["text"], 0, "")
    return Rest(evidence["text"], holder.number, holder.kind)


def _in_words(finding: Mapping[str, Any]) -> str:
    if finding["value"] is None:
        return "unknown"
    if finding.get("earliest"):
        ends = date.fromisoformat(finding["earliest"]), date.fromisoformat(finding["latest"])
        words = date_words.in_words(*ends, _day(finding["value"]))
    else:
        words = str(finding["value"])
    return date_words.with_certainty(words, finding["certainty"])


def _day(value: str) -> date | None:
    """Return the likeliest day when the value is one day: "2022-03-11", not "2022-03" or an interval."""
    return date.fromisoformat(value) if len(value) == len("2022-03-11") else None
