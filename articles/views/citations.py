"""How to cite an article: the unknown is left out or said to be unknown, the inferred is bracketed."""

from dataclasses import dataclass
from datetime import date

from articles.models import Article
from articles.reading.records import Certainty
from articles.views import date_words


@dataclass(frozen=True, slots=True)
class Citation:
    style: str
    text: str


def citations_of(article: Article, address: str) -> list[Citation]:
    """Return the article cited in three styles. `address` is its absolute link."""
    return [
        Citation("APA", _apa(article, address)),
        Citation("MLA", _mla(article, address)),
        Citation("Chicago", _chicago(article, address)),
    ]


def _apa(article: Article, address: str) -> str:
    title = f"{_bracketed(article)}."
    when = f"({_apa_date(article)})."
    if article.outlet is None:
        return f"{title} {when} {address}"
    return f"{article.outlet.name}. {when} {title} {address}"


def _mla(article: Article, address: str) -> str:
    parts = [f"“{_bracketed(article)}.”"]
    facts = [article.outlet.name if article.outlet else "", _day_month_year(article), address]
    return " ".join([*parts, ", ".join(fact for fact in facts if fact)]) + "."


def _chicago(article: Article, address: str) -> str:
    outlet = [f"{article.outlet.name}."] if article.outlet else []
    when = _month_day_year(article) or "n.d."
    return " ".join([*outlet, f"“{_bracketed(article)}.”", f"{when.rstrip('.')}.", f"{address}."])


def _bracketed(article: Article) -> str:
    """Return the title; one that the text does not carry stands in brackets, as the styles ask."""
    title = article.title.rstrip(".")
    return title if article.title_certainty == Certainty.STATED else f"[{title}]"


def _apa_date(article: Article) -> str:
    day = _single_day(article)
    if article.is_undated:
        return "n.d."
    words = f"{day.year}, {day:%B} {day.day}" if day else _plain(article)
    return words if article.published_certainty == Certainty.STATED else f"ca. {words}"


def _day_month_year(article: Article) -> str:
    day = _single_day(article)
    if article.is_undated:
        return ""
    return _doubted(article, f"{day.day} {day:%b}. {day.year}" if day else _plain(article))


def _month_day_year(article: Article) -> str:
    day = _single_day(article)
    if article.is_undated:
        return ""
    return _doubted(article, f"{day:%B} {day.day}, {day.year}" if day else _plain(article))


def _doubted(article: Article, words: str) -> str:
    return words if article.published_certainty == Certainty.STATED else f"[{words}?]"


def _plain(article: Article) -> str:
    return date_words.in_words(article.published_earliest, article.published_latest)


def _single_day(article: Article) -> date | None:
    if article.published_on:
        return article.published_on
    one_day = article.published_earliest == article.published_latest
    return article.published_latest if one_day else None
