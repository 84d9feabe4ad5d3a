"""People as a list shows them: how many articles and quotations, and how they are spelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Count, Q, QuerySet

from articles.models import Appearance, Person
from articles.reading.records import QuotationKind
from articles.views.footer import counted_once
from articles.views.ledger import MISSING
from articles.views.people_asked import BY_ARTICLES, AskedOfPeople

PEOPLE_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Listed:
    person: Person
    articles: int
    quotations: int
    spellings: tuple[str, ...]

    @property
    def other_spellings(self) -> tuple[str, ...]:
        return tuple(spelling for spelling in self.spellings if spelling != self.person.name)

    def as_row(self) -> dict[str, object]:
        return {
            "name": self.person.name,
            "slug": self.person.slug,
            "articles": self.articles,
            "quotations": self.quotations,
            "spellings": self.spellings,
        }


def found(asked: AskedOfPeople) -> QuerySet[Person]:
    """Return the people whom the address asks for, by name; nobody when it asks for what is not there."""
    if asked.notices:
        return Person.objects.none()
    people = Person.objects.by_name()
    for word in asked.words.split():
        spelled = Appearance.objects.filter(name__icontains=word).values("person")
        people = people.filter(Q(name__icontains=word) | Q(pk__in=spelled))
    if asked.letter:
        people = people.filter(sort_name__istartswith=asked.letter)
    if asked.role:
        return people.filter(pk__in=_called(asked.role, _named_so(asked)))
    return people.filter(pk__in=_named_so(asked).values("person")) if asked.outlet or asked.event else people


def in_order(people: QuerySet[Person], asked: AskedOfPeople) -> list[int]:
    """Return the keys of these people, by name or by the number of their articles."""
    if asked.order != BY_ARTICLES:
        return list(people.values_list("pk", flat=True))
    counts = counted_once("articles-of-people", _articles_of_people)
    return sorted(people.values_list("pk", flat=True), key=lambda pk: -counts.get(pk, 0))


def listed(people: Iterable[int]) -> Iterator[Listed]:
    """Count for each of these keys what the archive has of them, a chunk of people at a time."""
    waiting = iter(people)
    while chunk := list(islice(waiting, PEOPLE_AT_ONCE)):
        rows = Person.objects.in_bulk(chunk)
        yield from _listed([rows[pk] for pk in chunk])


def letters() -> list[str]:
    """Return the letters with which surnames begin."""
    names = Person.objects.order_by("sort_name").values_list("sort_name", flat=True)
    return counted_once("letters", lambda: sorted({name[0].upper() for name in names.iterator() if name}))


def _named_so(asked: AskedOfPeople) -> QuerySet[Appearance]:
    """Return the uses that are in this outlet and at this event."""
    uses = Appearance.objects.of_known_people()
    if asked.outlet == MISSING:
        uses = uses.filter(article__outlet=None)
    elif asked.outlet:
        uses = uses.filter(article__outlet__slug=asked.outlet)
    if asked.event:
        uses = uses.filter(article__event__slug=asked.event)
    return uses


def _called(role: str, uses: QuerySet[Appearance]) -> set[int]:
    """Return who has a role with these words. The column is JSON: ASCII stands in it as it is."""
    if role.isascii() and '"' not in role and "\\" not in role:
        uses = uses.filter(roles__icontains=role)
    wanted = role.casefold()
    rows = uses.exclude(roles=[]).values_list("person_id", "roles")
    called = ((person, "\n".join(each["text"] for each in roles).casefold()) for person, roles in rows)
    return {person for person, words in called if person is not None and wanted in words}


def _articles_of_people() -> dict[int, int]:
    counted = Appearance.objects.of_known_people().order_by().values_list("person")
    return dict(counted.annotate(Count("article", distinct=True)))


def _listed(people: list[Person]) -> Iterator[Listed]:
    uses = Appearance.objects.filter(person__in=people).order_by()
    counted = {
        row["person_id"]: row
        for row in uses.values("person_id").annotate(
            articles=Count("article", distinct=True),
            said=Count("quotations", distinct=True, filter=~Q(quotations__kind=QuotationKind.INDIRECT)),
        )
    }
    spellings: dict[int, list[str]] = {}
    for person_id, name in sorted(uses.values_list("person_id", "name").distinct()):
        spellings.setdefault(person_id, []).append(name)
    for person in people:
        row = counted.get(person.pk, {"articles": 0, "said": 0})
        yield Listed(person, row["articles"], row["said"], tuple(spellings.get(person.pk, ())))
