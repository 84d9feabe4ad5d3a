"""A person as data: the twin of the page."""

from articles.models import Person, Quotation
from articles.views.ledger import newest_first
from articles.views.person_likeness import likenesses_of
from articles.views.person_shown import (
    Wording,
    appearances_of,
    articles_of,
    company_of,
    namesakes_of,
    roles_in,
    spellings_in,
)


def person_as_json(person: Person) -> dict[str, object]:
    appearances = appearances_of(person)
    likenesses = likenesses_of(person)
    said = Quotation.objects.with_speakers().filter(appearance__person=person)
    return {
        "name": person.name,
        "slug": person.slug,
        "spellings": [_wording(wording) for wording in spellings_in(appearances)],
        "roles": [_wording(wording) for wording in roles_in(appearances)],
        "articles": [
            {"id": article.key, "title": article.title, "outlet": article.outlet and article.outlet.slug}
            for article in articles_of(appearances)
        ],
        "quotations": [_said(quotation) for quotation in newest_first(said)],
        "together": [
            {"name": other.name, "slug": other.slug, "articles": other.together}
            for other in company_of(person)
        ],
        "perhaps": [
            {
                "slug": each.person.slug,
                "reasons": each.reasons,
                "same_name": each.is_namesake,
                "ruled_two_people": each.is_settled,
            }
            for each in (*likenesses.namesakes, *likenesses.perhaps)
        ],
        "same_surname": [namesake.slug for namesake in namesakes_of(person)],
    }


def _wording(wording: Wording) -> dict[str, object]:
    return {
        "text": wording.text,
        "count": wording.count,
        "outlets": {each.outlet.slug if each.outlet else "none": each.count for each in wording.outlets},
    }


def _said(quotation: Quotation) -> dict[str, object]:
    return {
        "text": quotation.text,
        "article": quotation.article.key,
        "start": quotation.start,
        "end": quotation.end,
        "kind": quotation.kind,
        "verb": quotation.verb,
        "certainty": quotation.certainty,
        "said": quotation.said_latest
        and {"earliest": quotation.said_earliest, "latest": quotation.said_latest},
    }
