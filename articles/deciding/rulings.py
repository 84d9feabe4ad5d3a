"""What a decision may say: one check a kind. Nothing invalid is ever written.

kind              subject                      value
article.title     {"article": key}             {"title": words}
article.outlet    {"article": key}             {"outlet": name}, "" rules that it is unknown
article.published {"article": key}             {"earliest": day, "latest": day}, both null: unknown
line.kind         {"line": words}, everywhere, {"kind": "house"}: the page's, or "own": the article's
                  or with "article": key       own; a line is compared by `fold_line`
outlet.name       {"outlet": name}             {"name": name}
person.name       {"name": any spelling}       {"name": name}
people.same       {"names": [one, other]}      {}; a name with itself: all its bearers are one
people.different  {"names": [one, other]}      {}; a name with itself: they are several people
event.title       {"article": key of a member} {"title": words}
event.same        {"articles": [key, key]}     {}
event.different   {"articles": [key, key]}     {}
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from articles.reading.line_folds import fold_line

Words = dict[str, Any]

LONGEST_TITLE = 500
LONGEST_NAME = 200
LONGEST_LINE = 20_000
LINE_KINDS = ("house", "own")


class InvalidDecision(ValueError):  # noqa: N818  reads as a sentence where it is raised
    """The decision cannot be taken; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided, before anyone has signed it."""

    kind: str
    subject: Words
    value: Words = field(default_factory=dict)


def checked(ruling: Ruling) -> Ruling:
    """Return the ruling in its one written form. Raises `InvalidDecision`."""
    check = CHECKS.get(ruling.kind)
    if check is None:
        raise InvalidDecision(f"There is no decision of the kind “{ruling.kind}”.")
    for words in (ruling.subject, ruling.value):
        if not isinstance(words, dict):
            raise InvalidDecision(f"Subject and value of “{ruling.kind}” are objects with named fields.")
    subject, value = check(ruling.subject, ruling.value)
    return Ruling(ruling.kind, subject, value)


def articles_named(ruling: Ruling) -> tuple[str, ...]:
    """Return the keys of the articles that the ruling is about."""
    subject = ruling.subject
    return (
        tuple(subject["articles"]) if "articles" in subject else tuple(filter(None, [subject.get("article")]))
    )


def people_named(ruling: Ruling) -> tuple[str, ...]:
    """Return the spellings that the ruling is about, the name it gives among them."""
    if ruling.kind == "person.name":
        return (ruling.subject["name"], ruling.value["name"])
    return tuple(ruling.subject.get("names", ()))


def _article_title(subject: Words, value: Words) -> tuple[Words, Words]:
    return _one_article(subject), {"title": _text(value, "title", LONGEST_TITLE)}


def _article_outlet(subject: Words, value: Words) -> tuple[Words, Words]:
    if value.get("outlet") == "":
        return _one_article(subject), {"outlet": ""}
    return _one_article(subject), {"outlet": _text(value, "outlet", LONGEST_NAME)}


def _article_published(subject: Words, value: Words) -> tuple[Words, Words]:
    earliest, latest = _day(value, "earliest"), _day(value, "latest")
    if (earliest is None) != (latest is None):
        raise InvalidDecision("A date needs both its earliest and its latest day, or neither.")
    if earliest and latest and earliest > latest:
        raise InvalidDecision(f"The date is upside down: {earliest} is after {latest}.")
    days = {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }
    return _one_article(subject), days


def _line_kind(subject: Words, value: Words) -> tuple[Words, Words]:
    if value.get("kind") not in LINE_KINDS:
        raise InvalidDecision(f"“kind” is one of {', '.join(LINE_KINDS)}.")
    line = {"line": fold_line(_text(subject, "line", LONGEST_LINE))}
    return line | (_one_article(subject) if subject.get("article") else {}), {"kind": value["kind"]}


def _outlet_name(subject: Words, value: Words) -> tuple[Words, Words]:
    old, new = _text(subject, "outlet", LONGEST_NAME), _text(value, "name", LONGEST_NAME)
    return {"outlet": old}, {"name": new}


def _person_name(subject: Words, value: Words) -> tuple[Words, Words]:
    spelling, name = _text(subject, "name", LONGEST_NAME), _text(value, "name", LONGEST_NAME)
    return {"name": spelling}, {"name": name}


def _two_names(subject: Words, value: Words) -> tuple[Words, Words]:
    _refuse_more(value)
    return {"names": list(_pair(subject.get("names"), "names"))}, {}


def _event_title(subject: Words, value: Words) -> tuple[Words, Words]:
    return _one_article(subject), {"title": _text(value, "title", LONGEST_TITLE)}


def _two_articles(subject: Words, value: Words) -> tuple[Words, Words]:
    _refuse_more(value)
    one, other = _pair(subject.get("articles"), "articles")
    if one == other:
        raise InvalidDecision(f"The two are the same: {one}.")
    return {"articles": [one, other]}, {}


CHECKS: dict[str, Callable[[Words, Words], tuple[Words, Words]]] = {
    "article.title": _article_title,
    "article.outlet": _article_outlet,
    "article.published": _article_published,
    "line.kind": _line_kind,
    "outlet.name": _outlet_name,
    "person.name": _person_name,
    "people.same": _two_names,
    "people.different": _two_names,
    "event.title": _event_title,
    "event.same": _two_articles,
    "event.different": _two_articles,
}


def _one_article(subject: Words) -> Words:
    return {"article": _text(subject, "article", 16)}


def _text(words: Words, name: str, longest: int) -> str:
    text = words.get(name)
    if not isinstance(text, str) or not text.strip():
        raise InvalidDecision(f"“{name}” is missing or empty.")
    text = " ".join(text.split())
    if "\0" in text or len(text) > longest:
        raise InvalidDecision(f"“{name}” has a NUL character or more than {longest} characters.")
    return text


def _day(words: Words, name: str) -> date | None:
    day = words.get(name)
    if day is None:
        return None
    try:
        return date.fromisoformat(day)
    except (TypeError, ValueError) as error:
        raise InvalidDecision(f"“{name}” is no date like 2022-03-11: {day}.") from error


def _pair(values: object, name: str) -> tuple[str, str]:
    if not isinstance(values, list | tuple) or len(values) != 2:
        raise InvalidDecision(f"“{name}” takes two, as a list.")
    one, other = sorted(_text({name: value}, name, LONGEST_NAME) for value in values)
    return one, other


def _refuse_more(value: Words) -> None:
    if value:
        raise InvalidDecision("This kind of decision has no value: what it rules is its kind.")
