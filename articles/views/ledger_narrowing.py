"""What narrows a list of quotations: each part of the question by itself, in the database."""

import re

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from articles.models import Person, Quotation
from articles.reading.records import QuotationKind
from articles.search.asking import Stretch

MISSING = "none"
IN_MARKS = "marks"
"""Every kind but what is reported without quotation marks."""
_PHRASE_OR_WORD = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|([^\s\"“”]+)")


def with_words(quotations: QuerySet[Quotation], words: str) -> QuerySet[Quotation]:
    """Keep those that have all the words, and what stands between marks in one piece."""
    for found in _PHRASE_OR_WORD.finditer(words):
        quotations = quotations.filter(text__icontains=found[1] or found[2])
    return quotations


def of_person(quotations: QuerySet[Quotation], slug: str) -> QuerySet[Quotation]:
    if slug == MISSING:
        return quotations.filter(appearance__person=None)
    return quotations.filter(appearance__person__slug=slug) if slug else quotations


def about(quotations: QuerySet[Quotation], words: str, person: Person | None) -> QuerySet[Quotation]:
    """Keep those in whose sentence the person is named, or the words stand."""
    if person is not None:
        beside = Quotation.named.through.objects.filter(appearance__person=person)
        return quotations.filter(pk__in=beside.values("quotation"))
    for found in _PHRASE_OR_WORD.finditer(words):
        word = found[1] or found[2]
        quotations = quotations.filter(Q(sentence__icontains=word) | Q(text__icontains=word))
    return quotations


def in_outlet(quotations: QuerySet[Quotation], slug: str) -> QuerySet[Quotation]:
    if slug == MISSING:
        return quotations.filter(article__outlet=None)
    return quotations.filter(article__outlet__slug=slug) if slug else quotations


def of_event(quotations: QuerySet[Quotation], slug: str) -> QuerySet[Quotation]:
    return quotations.filter(article__event__slug=slug) if slug else quotations


def of_kind(quotations: QuerySet[Quotation], kind: str) -> QuerySet[Quotation]:
    if kind == IN_MARKS:
        return quotations.exclude(kind=QuotationKind.INDIRECT)
    return quotations.filter(kind=kind) if kind else quotations


def said_between(
    quotations: QuerySet[Quotation], first: Stretch | None, last: Stretch | None
) -> QuerySet[Quotation]:
    """Keep those that may be of these days: when they were said, else when it was published."""
    if first is not None:
        quotations = quotations.alias(until=Coalesce("said_latest", "article__published_latest")).filter(
            until__gte=first.first_day
        )
    if last is not None:
        quotations = quotations.alias(since=Coalesce("said_earliest", "article__published_earliest")).filter(
            since__lte=last.last_day
        )
    return quotations
