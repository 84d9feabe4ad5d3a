"""People as a list shows them: how many articles and quotations, and how they are spelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Count, Q, QuerySet

from articles.models import Appearance, Person
from articles.reading.records import QuotationKind

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


def found(words: str, letter: str) -> QuerySet[Person]:
    """Return the people whose name, in any spelling, has these words, and whose surname begins so."""
    people = Person.objects.by_name()
    for word in words.split():
        people = people.filter(Q(name__icontains=word) | Q(appearances__name__icontains=word))
    if letter:
        people = people.filter(sort_name__istartswith=letter)
    return people.distinct()


def listed(people: Iterable[Person]) -> Iterator[Listed]:
    """Count for each what the archive has of them, a chunk of people at a time."""
    waiting = iter(people)
    while chunk := list(islice(waiting, PEOPLE_AT_ONCE)):
        yield from _listed(chunk)


def letters() -> list[str]:
    """Return the letters with which surnames begin."""
    names = Person.objects.order_by("sort_name").values_list("sort_name", flat=True)
    return sorted({name[0].upper() for name in names.iterator() if name})


def _listed(people: list[Person]) -> Iterator[Listed]:
    uses = Appearance.objects.filter(person__in=people)
    counted = {
        row["person_id"]: row
        for row in uses.values("person_id").annotate(
            articles=Count("article", distinct=True),
            said=Count("quotations", distinct=True, filter=~Q(quotations__kind=QuotationKind.INDIRECT)),
        )
    }
    spellings: dict[int, list[str]] = {}
    for person_id, name in uses.order_by("name").values_list("person_id", "name").distinct():
        spellings.setdefault(person_id, []).append(name)
    for person in people:
        row = counted.get(person.pk, {"articles": 0, "said": 0})
        yield Listed(person, row["articles"], row["said"], tuple(spellings.get(person.pk, ())))
