"""Quotations narrowed by a form in the address. What it asks for and nobody has gives a notice."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.http import QueryDict

from articles.models import Outlet, Person, Quotation
from articles.reading.records import QuotationKind

MISSING = "none"
KINDS = {
    QuotationKind.FULL: "whole sentences",
    QuotationKind.FRAGMENT: "fragments",
    QuotationKind.SCARE: "words held at a distance",
    QuotationKind.INDIRECT: "reported without marks",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asked of the quotations; `notices` say what could not be understood."""

    words: str = ""
    outlet: str = ""
    kind: str = ""
    person: str = ""
    notices: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words or self.outlet or self.kind or self.person)

    @property
    def in_words(self) -> str:
        """Say what was asked: "quotations of ada-brook with “mill” in harbour-post"."""
        said = {"with": f"“{self.words}”" if self.words else "", "of": self.person}
        said |= {"in": self.outlet, "of the kind": self.kind}
        return " ".join(["quotations", *(f"{word} {value}" for word, value in said.items() if value)])


def asked_in(query: QueryDict) -> Asked:
    asked = Asked(
        words=query.get("q", "").strip(),
        outlet=query.get("outlet", ""),
        kind=query.get("kind", ""),
        person=query.get("person", ""),
    )
    return Asked(asked.words, asked.outlet, asked.kind, asked.person, tuple(_notices(asked)))


def narrowed(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    """Keep those that the form asks for; none at all when it asks for something that is not there."""
    if asked.notices:
        return quotations.none()
    for narrow in (_by_words, _by_outlet, _by_kind, _by_person):
        quotations = narrow(quotations, asked)
    return quotations


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
        "article": article.key,
        "title": article.title,
        "outlet": article.outlet.name if article.outlet else None,
        "published_earliest": article.published_earliest,
        "published_latest": article.published_latest,
        "published_certainty": article.published_certainty,
        "start": quotation.start,
        "end": quotation.end,
    }


def _notices(asked: Asked) -> list[str]:
    known: Mapping[str, bool] = {
        f"There is no outlet “{asked.outlet}”.": asked.outlet in ("", MISSING)
        or Outlet.objects.filter(slug=asked.outlet).exists(),
        f"There is no kind of quotation “{asked.kind}”.": asked.kind in ("", *KINDS),
        f"There is no person “{asked.person}”.": asked.person in ("", MISSING)
        or Person.objects.filter(slug=asked.person).exists(),
    }
    return [notice for notice, is_known in known.items() if not is_known]


def _by_words(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    for word in asked.words.split():
        quotations = quotations.filter(text__icontains=word)
    return quotations


def _by_outlet(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    if asked.outlet == MISSING:
        return quotations.filter(article__outlet=None)
    return quotations.filter(article__outlet__slug=asked.outlet) if asked.outlet else quotations


def _by_kind(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    return quotations.filter(kind=asked.kind) if asked.kind else quotations


def _by_person(quotations: QuerySet[Quotation], asked: Asked) -> QuerySet[Quotation]:
    if asked.person == MISSING:
        return quotations.filter(appearance__person=None)
    return quotations.filter(appearance__person__slug=asked.person) if asked.person else quotations
