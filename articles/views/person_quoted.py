"""What a person says, and what others say of them, within what the page asks for."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import QuerySet

from articles.models import Appearance, Person, Quotation
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
    beside = Quotation.named.through.objects.filter(appearance__person=person).values("quotation")
    quoted = newest_first(Quotation.objects.filter(pk__in=beside).exclude(appearance__person=person))
    wanted = {use.article for use in uses}
    spans = [span for span in quoted.values_list("pk", "article_id", "start", "end") if span[1] in wanted]
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
