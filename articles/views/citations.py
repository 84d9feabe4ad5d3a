"""How to cite an article: the unknown is left out or said to be unknown, the inferred is bracketed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Article
from articles.reading.records import Certainty
from articles.views import date_words
from articles.views.references import bracketed, stated_authors, surname_first


@dataclass(frozen=True, slots=True)
class Citation:
    style: str
    text: str


def citations_of(article: Article, authors: Mapping[str, Any], address: str) -> list[Citation]:
    """Return the article cited in three styles. `authors`: its finding; `address`: its absolute link."""
    names = stated_authors(authors)
    return [
        Citation("APA", _apa(article, names, address)),
        Citation("MLA", _mla(article, names, address)),
        Citation("Chicago", _chicago(article, names, address)),
    ]


def _apa(article: Article, names: Sequence[str], address: str) -> str:
    title, when, outlet = f"{_title(article)}.", f"({_apa_date(article)}).", _sentence(_outlet(article))
    authors = _sentence(_apa_names(names))
    parts = [authors, when, title, outlet] if authors else [outlet, when, title]
    if not authors and not outlet:
        parts = [title, when]
    return " ".join([*filter(None, parts), address])


def _mla(article: Article, names: Sequence[str], address: str) -> str:
    facts = ", ".join(filter(None, [_outlet(article), _day_month_year(article), address]))
    return " ".join(filter(None, [_sentence(_names(names)), f"“{_title(article)}.”", f"{facts}."]))


def _chicago(article: Article, names: Sequence[str], address: str) -> str:
    title, outlet = f"“{_title(article)}.”", _outlet(article)
    when = (_month_day_year(article) or "n.d.").rstrip(".")
    if not names:
        return " ".join(filter(None, [_sentence(outlet), title, f"{when}.", f"{address}."]))
    where = ", ".join(filter(None, [outlet, when]))
    return f"{_sentence(_names(names))} {title} {where}. {address}."


def _title(article: Article) -> str:
    return bracketed(article.title.rstrip("."), article.title_certainty)


def _outlet(article: Article) -> str:
    return bracketed(article.outlet.name, article.outlet_certainty) if article.outlet else ""


def _sentence(words: str) -> str:
    return f"{words.rstrip('.')}." if words else ""


def _names(names: Sequence[str]) -> str:
    """Return "Brook, Ada, and Tomas Hald": the first inverted, of more than three only that one."""
    if not names:
        return ""
    first, *others = names
    if len(others) > 2:
        return f"{surname_first(first)}, et al"
    inverted = surname_first(first)
    *between, last = [inverted, *others]
    return f"{', '.join(between)}, and {last}" if between else last


def _apa_names(names: Sequence[str]) -> str:
    """Return "Brook, A., & Hald, T."."""
    *between, last = map(_with_initials, names) if names else ("",)
    return f"{', '.join(between)}, & {last}" if between else last


def _with_initials(name: str) -> str:
    surname, comma, given = surname_first(name).partition(", ")
    initials = " ".join(f"{word[0]}." for word in given.split())
    return f"{surname}, {initials}" if comma else surname


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
