"""A person's page as its templates want it: a page of each list, and their articles, fetched once."""

from collections.abc import Collection, Iterable

from django.core.paginator import Page
from django.db.models import Q

from articles.models import Appearance, Article, Person, Quotation
from articles.reading.names import parts_of
from articles.reading.persons import name_key
from articles.views.ledger import KINDS
from articles.views.person_page import PersonPage
from articles.views.person_rulings import rulings_naming


def shown_parts(page: PersonPage) -> dict[str, object]:
    """Return the context of the page's templates."""
    said, about = _quotations(page.said_page), _quotations(page.about_page)
    articles = _articles([*(each.article_id for each in (*said, *about)), *page.cards_page])
    return {
        "page": page,
        "standing": page.standing,
        "person": page.person,
        "asked": page.asked,
        "said": _in_their_articles(said, articles),
        "about": _in_their_articles(about, articles),
        "cards": [articles[pk] for pk in page.cards_page],
        "chosen_company": [each for each in page.standing.company if each.slug in page.asked.beside],
        "kinds": [(str(kind), words) for kind, words in KINDS.items()],
        "surnamesakes": surnamesakes_of(page.person, page.standing.names),
        "rulings": rulings_naming(page.standing.names),
    }


def surnamesakes_of(person: Person, names: Collection[str]) -> list[Person]:
    """Return other people with the same surname, but for those whom another part of the page names."""
    surnames = {parts_of(name).surname for name in names}
    bearers = Appearance.objects.filter(name_key__in={name_key(name) for name in names}, lone=False)
    suggested = Q(suggestions__other=person) | Q(suggested_with__person=person)
    others = Person.objects.filter(pk__in=bearers.exclude(person=person).values("person")).exclude(suggested)
    return [other for other in others.by_name() if parts_of(other.name).surname in surnames]


def _quotations(page: "Page[int]") -> list[Quotation]:
    if not page.object_list:
        return []
    heavy = ("appearance__mentions", "appearance__roles")
    with_people = Quotation.objects.select_related("appearance__person").defer(*heavy)
    rows = {each.pk: each for each in with_people.filter(pk__in=list(page))}
    return [rows[pk] for pk in page]


def _articles(rows: Iterable[int]) -> dict[int, Article]:
    found = Article.objects.for_cards().filter(pk__in=set(rows))
    return {article.pk: article for article in found}


def _in_their_articles(quotations: list[Quotation], articles: dict[int, Article]) -> list[Quotation]:
    for quotation in quotations:
        quotation.article = articles[quotation.article_id]
    return quotations
