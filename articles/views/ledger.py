"""Quotations narrowed by a form in the address. What it asks for and nobody has gives a notice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from django.db.models import F, Q, QuerySet
from django.http import QueryDict

from articles.models import Event, Outlet, Person, Quotation
from articles.reading.records import QuotationKind
from articles.search.asking import Stretch, stretch
from articles.views import ledger_narrowing as narrowing

MISSING = narrowing.MISSING
KINDS = {
    QuotationKind.FULL: "whole sentences",
    QuotationKind.FRAGMENT: "fragments",
    QuotationKind.SCARE: "words held at a distance",
    QuotationKind.INDIRECT: "reported without marks",
    narrowing.IN_MARKS: "all in quotation marks",
}
ASKED_BY = ("q", "person", "about", "outlet", "event", "kind", "from", "to")
"""The names in an address, in the order in which a sentence says them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asked of the quotations; `notices` say what could not be understood."""

    words: str = ""
    outlet: str = ""
    kind: str = ""
    person: str = ""
    about: str = ""
    about_person: Person | None = None
    """The person that `about` names, if it names one."""
    event: str = ""
    since: str = ""
    until: str = ""
    notices: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        return any(self.as_typed.values())

    @property
    def as_typed(self) -> dict[str, str]:
        """Return what was asked, by its name in the address."""
        values = (
            self.words,
            self.person,
            self.about,
            self.outlet,
            self.event,
            self.kind,
            self.since,
            self.until,
        )
        return dict(zip(ASKED_BY, values, strict=True))

    @property
    def in_words(self) -> str:
        """Say what was asked: "quotations of ada-brook with “mill” in harbour-post"."""
        said = {"with": f"“{self.words}”" if self.words else "", "of": self.person}
        said |= {"about": self.about, "in": self.outlet, "on": self.event, "of the kind": self.kind}
        said |= {"from": self.since, "to": self.until}
        return " ".join(["quotations", *(f"{word} {value}" for word, value in said.items() if value)])

    @property
    def first(self) -> Stretch | None:
        return stretch(self.since) if self.since else None

    @property
    def last(self) -> Stretch | None:
        return stretch(self.until) if self.until else None

    @property
    def key(self) -> str:
        """Return a name for what was asked, to keep counts under."""
        return sha256("|".join(self.as_typed.values()).encode()).hexdigest()

    def without(self, name: str) -> "Asked":
        """Return the same question without one part of it, by its name in the address."""
        return _asked({**self.as_typed, name: ""})


def asked_in(query: QueryDict) -> Asked:
    asked = _asked({name: query.get(name, "").strip() for name in ASKED_BY})
    return replace(asked, notices=tuple(_notices(asked)))


def _asked(typed: Mapping[str, str]) -> Asked:
    return Asked(
        words=typed["q"],
        person=_slug_of(typed["person"]),
        about=typed["about"],
        about_person=_person(typed["about"]) if typed["about"] else None,
        outlet=typed["outlet"],
        event=typed["event"],
        kind=typed["kind"],
        since=typed["from"],
        until=typed["to"],
    )


def narrowed(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    """Keep those that the form asks for; none at all when it asks for something that is not there."""
    if asked.notices:
        return quotations.none()
    quotations = narrowing.with_words(quotations, asked.words)
    quotations = narrowing.of_person(quotations, asked.person)
    quotations = narrowing.about(quotations, asked.about, asked.about_person)
    quotations = narrowing.in_outlet(quotations, asked.outlet)
    quotations = narrowing.of_event(quotations, asked.event)
    quotations = narrowing.of_kind(quotations, asked.kind)
    return narrowing.said_between(quotations, asked.first, asked.last)


def newest_first(quotations: QuerySet[Quotation]) -> QuerySet[Quotation]:
    return quotations.order_by(
        F("article__published_latest").desc(nulls_last=True), "article__key", "start", "end"
    )


def as_row(quotation: Quotation) -> dict[str, object]:
    """Return a quotation for a table, with the certainty of what is not stated beside it."""
    article = quotation.article
    return {
        "text": quotation.text,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "person": quotation.person.slug if quotation.person else None,
        "speaker_certainty": quotation.certainty,
        "verb": quotation.verb,
        "said_earliest": quotation.said_earliest,
        "said_latest": quotation.said_latest,
        "sentence": quotation.sentence,
        "saying": quotation.saying.key if quotation.saying else None,
        "saying_is_verbatim": quotation.saying.is_verbatim if quotation.saying else None,
        "article": article.key,
        "title": article.title,
        "outlet": article.outlet.name if article.outlet else None,
        "published_earliest": article.published_earliest,
        "published_latest": article.published_latest,
        "published_certainty": article.published_certainty,
        "start": quotation.start,
        "end": quotation.end,
    }


def _person(typed: str) -> Person | None:
    """Return whom an address or a full name means; of several of that name, nobody."""
    found = list(Person.objects.filter(Q(slug=typed) | Q(name__iexact=typed)).order_by("pk")[:2])
    by_address = [person for person in found if person.slug == typed]
    return (by_address or found)[0] if len(found) == 1 or by_address else None


def _slug_of(typed: str) -> str:
    """Return the address of a person who was typed by name; what names nobody stays as it is."""
    person = _person(typed) if typed not in ("", MISSING) else None
    return person.slug if person else typed


def _notices(asked: Asked) -> Iterator[str]:
    known: Mapping[str, bool] = {
        f"There is no outlet “{asked.outlet}”.": asked.outlet in ("", MISSING)
        or Outlet.objects.filter(slug=asked.outlet).exists(),
        f"There is no kind of quotation “{asked.kind}”.": asked.kind in ("", *KINDS),
        f"There is no person “{asked.person}”.": asked.person in ("", MISSING)
        or Person.objects.filter(slug=asked.person).exists(),
        f"There is no event “{asked.event}”.": not asked.event
        or Event.objects.filter(slug=asked.event).exists(),
        f"“{asked.since}” is no day, month or year.": not asked.since or asked.first is not None,
        f"“{asked.until}” is no day, month or year.": not asked.until or asked.last is not None,
    }
    return (notice for notice, is_known in known.items() if not is_known)
