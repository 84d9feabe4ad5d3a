"""Rows for tests, made by plain functions: what an import would have stored, without reading anything.

`make_article(title="Bridge opens", body="“It holds,” said Ada Brook.", people=["Ada Brook"],
quotations=[("It holds", "Ada Brook")])` stores the source, the article with its reading, its place,
revision, outlet, names, persons and quotations. Offsets are looked up in the text, so the words
of `people` and `quotations` must stand in it.
"""

import hashlib
import itertools
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.text import slugify

from articles.models import (
    Appearance,
    Article,
    Change,
    Copy,
    Decision,
    Event,
    HouseMark,
    MarkUse,
    Outlet,
    Person,
    Place,
    Quotation,
    Revision,
    Source,
)
from articles.reading.house_marks import number_of
from articles.reading.line_folds import fold_line
from articles.reading.persons import name_key

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Dated:
    """A date as read: `Dated("2022-03-11")` is stated, `Dated("2022-03-11", certainty="inferred")` is not."""

    earliest: str
    latest: str = ""
    certainty: str = "stated"


def make_article(
    *,
    title: str = "Harbour bridge opens",
    body: str = "The bridge over the harbour opened on Monday.",
    outlet: str = "",
    outlet_certainty: str = "stated",
    published: str | date | Dated | None = None,
    people: Sequence[str] = (),
    quotations: Sequence[tuple[str, ...]] = (),
    lone_names: Sequence[str] = (),
    event: Event | None = None,
    path: str = "",
) -> Article:
    """Store one article and everything that hangs on it. `quotations`: (words, speaker), or with a kind."""
    raw = f"{title}\n\n{body}\n".encode()
    dated = _dated(published)
    reading = make_reading(
        raw,
        title=title,
        outlet=outlet,
        outlet_certainty=outlet_certainty,
        dated=dated,
        people=people,
        quotations=quotations,
        lone_names=lone_names,
    )
    article = _store_article(raw, reading, dated, event)
    path = path or f"/texts/{next(_numbers)}.txt"
    Place.objects.create(path=path, article=article, source=article.source, first_seen_at=NOON)
    Revision.objects.create(article=article, number=1, source=article.source, imported_at=NOON)
    _store_names(article, reading)
    _store_quotations(article, reading)
    Change.objects.create(article_key=article.key)
    return article


def make_reading(
    raw: bytes,
    *,
    title: str,
    outlet: str = "",
    outlet_certainty: str = "stated",
    dated: Dated | None = None,
    people: Sequence[str] = (),
    quotations: Sequence[tuple[str, ...]] = (),
    lone_names: Sequence[str] = (),
) -> dict[str, Any]:
    """Return a reading as JSON, as `manage.py read` would print it for this text."""
    content = raw.decode()
    blocks = _blocks(content, title)
    return {
        "sha256": hashlib.sha256(raw).hexdigest(),
        "language": "en",
        "title": _finding(title, "stated", "headline"),
        "outlet": _finding(outlet or None, outlet_certainty if outlet else "unknown", "names-itself"),
        "published": _published(dated),
        "authors": _finding(None, "unknown", ""),
        "placed": _finding(None, "unknown", ""),
        "url": _finding(None, "unknown", ""),
        "blocks": blocks,
        "body": "\n\n".join(content[b["start"] : b["end"]] for b in blocks if b["kind"] == "body"),
        "people": [_person(content, name, lone=False) for name in people],
        "lone_names": [_person(content, name, lone=True) for name in lone_names],
        "quotations": [_quotation(content, *quoted) for quoted in quotations],
        "numbers": [],
        "moments": [],
    }


def make_outlet(name: str) -> Outlet:
    """Return the outlet of this name, made when it is not there yet."""
    slug = slugify(name)
    hue = int(hashlib.sha256(slug.encode()).hexdigest(), 16) % 10
    return Outlet.objects.get_or_create(name=name, defaults={"slug": slug, "hue": hue})[0]


def make_person(name: str) -> Person:
    """Return the person of this name, made when it is not there yet."""
    *given, surname = name.lower().split()
    return Person.objects.get_or_create(
        slug=slugify(name), defaults={"name": name, "sort_name": " ".join([surname, *given])}
    )[0]


def make_event(*articles: Article, title: str = "", reasons: Sequence[dict[str, Any]] | None = None) -> Event:
    """Put these articles into one event; the first gives the address."""
    title = title or articles[0].title
    event = Event.objects.create(
        slug=f"{slugify(title)[:60].strip('-')}-{articles[0].key[:8]}",
        title=title,
        title_rule="title-of-the-earliest",
        earliest=min((a.published_earliest for a in articles if a.published_earliest), default=None),
        latest=max((a.published_latest for a in articles if a.published_latest), default=None),
        reasons=[_reason(articles[0], other) for other in articles[1:]] if reasons is None else reasons,
    )
    for article in articles:
        article.event = event
        article.save(update_fields=["event"])
    return event


def make_decision(kind: str, subject: dict[str, Any], value: dict[str, Any] | None = None) -> Decision:
    """Store a decision without applying it."""
    return Decision.objects.create(
        kind=kind, subject=subject, value=value or {}, reason="", by="curator", decided_at=NOON
    )


def make_copy(
    one: Article,
    other: Article,
    kind: str = "near",
    *,
    shares: tuple[float, float] = (1.0, 1.0),
    passages: Sequence[str] = (),
) -> Copy:
    """Link two articles as copies. `shares` are of the first's text in the other and the other way round."""
    if one.key > other.key:
        one, other, shares = other, one, (shares[1], shares[0])
    return Copy.objects.create(
        article=one,
        other=other,
        kind=kind,
        of_article=shares[0],
        of_other=shares[1],
        passages=list(passages),
    )


def make_one_text(first: Article, *others: Article) -> None:
    """Make these articles copies of the first, as grouping would."""
    for other in others:
        make_copy(first, other)
        other.copy_of = first
        other.save(update_fields=["copy_of"])
    for article in (first, *others):
        Change.objects.create(article_key=article.key)


def make_house_mark(
    words: str,
    *carriers: Article,
    kind: str = "line",
    outlet: str = "",
    elsewhere: int = 0,
    is_learned: bool = False,
    ruling: str = "",
) -> HouseMark:
    """Store a mark and where it stands in these articles; the words must stand in their texts."""
    number = number_of(kind, fold_line(words))
    effect = ruling or ("house" if is_learned else "")
    for article in carriers:
        start = article.source.raw.decode().index(words)
        MarkUse.objects.create(
            article=article, number=number, kind=kind, start=start, end=start + len(words), applied=effect
        )
    return HouseMark.objects.create(
        number=number,
        kind=kind,
        words=words,
        outlet=outlet,
        articles=len(carriers),
        elsewhere=elsewhere,
        is_learned=is_learned,
        ruling=ruling,
        effect=effect,
    )


def _dated(published: str | date | Dated | None) -> Dated | None:
    if published is None or isinstance(published, Dated):
        return published
    return Dated(published if isinstance(published, str) else published.isoformat())


def _store_article(raw: bytes, reading: dict[str, Any], dated: Dated | None, event: Event | None) -> Article:
    sha256 = reading["sha256"]
    source = Source.objects.create(sha256=sha256, packed=zlib.compress(raw), size=len(raw), encoding="utf-8")
    outlet, published = reading["outlet"], reading["published"]
    earliest = date.fromisoformat(dated.earliest) if dated else None
    latest = date.fromisoformat(dated.latest or dated.earliest) if dated else None
    return Article.objects.create(
        key=sha256[:16],
        source=source,
        title=reading["title"]["value"],
        title_certainty="stated",
        title_rule="headline",
        outlet=make_outlet(outlet["value"]) if outlet["value"] else None,
        outlet_certainty=outlet["certainty"],
        outlet_rule=outlet["rule"],
        published_earliest=earliest,
        published_latest=latest,
        published_on=earliest if earliest == latest else None,
        published_certainty=published["certainty"],
        published_rule=published["rule"],
        language="en",
        body=reading["body"],
        word_count=len(reading["body"].split()),
        reading=reading,
        event=event,
    )


def _store_names(article: Article, reading: dict[str, Any]) -> None:
    for named in [*reading["people"], *reading["lone_names"]]:
        Appearance.objects.create(
            article=article,
            name=named["name"],
            name_key=name_key(named["name"]),
            lone=named["lone"],
            mentions=named["mentions"],
            roles=[],
            count=len(named["mentions"]),
            person=None if named["lone"] else make_person(named["name"]),
        )


def _store_quotations(article: Article, reading: dict[str, Any]) -> None:
    speakers = {appearance.name: appearance for appearance in article.appearances.all()}
    for quoted in reading["quotations"]:
        Quotation.objects.create(
            article=article,
            start=quoted["start"],
            end=quoted["end"],
            text=quoted["text"],
            kind=quoted["kind"],
            appearance=speakers.get(quoted["speaker"]),
            speaker_text=quoted["speaker_text"],
            verb=quoted["verb"],
            certainty=quoted["certainty"],
            rule=quoted["rule"],
        )


def _blocks(content: str, title: str) -> list[dict[str, Any]]:
    blocks = [{"kind": "headline", "start": 0, "end": len(title), "rule": "first-line"}]
    for paragraph in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", content[len(title) :]):
        start, end = len(title) + paragraph.start(), len(title) + paragraph.end()
        blocks.append({"kind": "body", "start": start, "end": end, "rule": "paragraph"})
    return blocks


def _finding(value: str | None, certainty: str, rule: str) -> dict[str, Any]:
    rule = rule if value else "nothing-found"
    return {"value": value, "certainty": certainty, "rule": rule, "evidence": [], "candidates": []}


def _published(dated: Dated | None) -> dict[str, Any]:
    if dated is None:
        return {**_finding(None, "unknown", ""), "earliest": None, "latest": None}
    latest = dated.latest or dated.earliest
    value = dated.earliest if latest == dated.earliest else f"{dated.earliest}/{latest}"
    found = _finding(value, dated.certainty, "dateline")
    return {**found, "earliest": dated.earliest, "latest": latest}


def _person(content: str, name: str, *, lone: bool) -> dict[str, Any]:
    mentions = [
        {"start": found.start(), "end": found.end(), "text": name}
        for found in re.finditer(re.escape(name), content)
    ]
    assert mentions, f"{name} is not named in this text"
    return {"name": name, "lone": lone, "mentions": mentions, "roles": []}


def _quotation(content: str, words: str, speaker: str, kind: str = "full") -> dict[str, Any]:
    start, marks = content.index(words), int(kind != "indirect")
    return {
        "text": words,
        "start": start - marks,
        "end": start + len(words) + marks,
        "kind": kind,
        "speaker": speaker,
        "speaker_text": speaker,
        "verb": "said" if speaker else "",
        "certainty": "stated" if speaker else "unknown",
        "rule": "beside",
        "said": None,
    }


def _reason(one: Article, other: Article) -> dict[str, Any]:
    return {
        "articles": [one.key, other.key],
        "score": 0.3,
        "names": [],
        "numbers": [],
        "words": ["bridge", "harbour"],
        "dates": "",
    }
