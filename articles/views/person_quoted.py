"""What a person says, and what others say of them, within what the page asks for."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Appearance, Person, Quotation
from articles.reading.names import parts_of
from articles.views.ledger import newest_first
from articles.views.ledger_narrowing import of_kind, with_words
from articles.views.person_asked import AskedOfPerson
from articles.views.person_uses import Use


def said_by(person: Person, asked: AskedOfPerson, uses: Collection[Use]) -> QuerySet[Quotation]:
    """Return the person's quotations in the articles of these uses, with the words that are asked for."""
    said = Quotation.objects.filter(appearance__person=person)
    if asked.is_of_articles or asked.notices:
        said = said.filter(article__in={use.article for use in uses})
    return newest_first(of_kind(with_words(said, asked.words), asked.kind))


def said_about(person: Person, uses: Collection[Use]) -> list[int]:
    """Return the quotations of others in which the person is named, newest first; two queries at most."""
    surnames = _shortest({parts_of(use.name).surname for use in uses} | _last_words(uses))
    if not surnames:
        return []
    named = reduce(or_, (Q(text__icontains=surname) for surname in sorted(surnames)))
    beside = Quotation.objects.filter(named, article__in=person.appearances.values("article"))
    quoted = newest_first(beside.exclude(appearance__person=person))
    spans = list(quoted.values_list("pk", "article_id", "start", "end"))
    wanted = {use.article for use in uses}
    spans = [span for span in spans if span[1] in wanted]
    places = _places(person, {article for _, article, *_ in spans}) if spans else {}
    return [
        pk
        for pk, article, start, end in spans
        if any(start <= first and last <= end for first, last in places.get(article, ()))
    ]


def _places(person: Person, articles: Collection[int]) -> dict[int, list[tuple[int, int]]]:
    """Return where in each of these articles the person is named."""
    places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = Appearance.objects.filter(person=person, article__in=articles).order_by("pk")
    for article, mentions in rows.values_list("article_id", "mentions"):
        places[article].extend(_spans(mentions))
    return places


def _spans(mentions: Collection[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    return ((mention["start"], mention["end"]) for mention in mentions)


def _last_words(uses: Collection[Use]) -> set[str]:
    """Return the surnames as written: folded ones are not found in a text with accents."""
    return {use.name.split()[-1] for use in uses if use.name.split()}


def _shortest(words: Collection[str]) -> set[str]:
    """Leave out what another of the words is a part of: whatever has the longer one has that, too."""
    folded = {word.casefold() for word in words if word}
    return {word for word in folded if not any(other != word and other in word for other in folded)}
