"""What the address asks of the list of people: words, a letter, an outlet, an event, a role, an order."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from django.http import QueryDict

from articles.models import Event, Outlet
from articles.views.ledger import MISSING

BY_NAME, BY_ARTICLES = "name", "articles"
ORDERS = {BY_NAME: "A to Z", BY_ARTICLES: "most articles first"}


@dataclass(frozen=True, slots=True)
class AskedOfPeople:
    words: str = ""
    letter: str = ""
    outlet: str = ""
    event: str = ""
    role: str = ""
    order: str = BY_NAME
    notices: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words or self.letter or self.outlet or self.event or self.role)

    @property
    def in_words(self) -> str:
        """Say what was asked: "people named “brook” under B in harbour-post"."""
        said = {"named": f"“{self.words}”" if self.words else "", "under": self.letter, "in": self.outlet}
        said |= {"at": self.event, "called": f"“{self.role}”" if self.role else ""}
        parts = ["people", *(f"{word} {value}" for word, value in said.items() if value)]
        return " ".join([*parts, *([ORDERS[self.order]] if self.order != BY_NAME else [])])

    @property
    def key(self) -> str:
        """Return a name for what was asked, to keep counts under."""
        return "|".join(str(getattr(self, field.name)) for field in fields(self))


def asked_of_people(query: QueryDict) -> AskedOfPeople:
    asked = AskedOfPeople(
        words=query.get("q", "").strip(),
        letter=query.get("letter", "")[:1].upper(),
        outlet=query.get("outlet", ""),
        event=query.get("event", ""),
        role=query.get("role", "").strip(),
        order=query.get("sort", "") or BY_NAME,
    )
    notices = tuple(_notices(asked))
    return replace(asked, notices=notices, order=asked.order if asked.order in ORDERS else BY_NAME)


def _notices(asked: AskedOfPeople) -> Iterator[str]:
    if asked.outlet not in ("", MISSING) and not Outlet.objects.filter(slug=asked.outlet).exists():
        yield f"There is no outlet “{asked.outlet}”."
    if asked.event and not Event.objects.filter(slug=asked.event).exists():
        yield f"There is no event “{asked.event}”."
    if asked.order not in ORDERS:
        yield f"There is no order “{asked.order}”: it is {' or '.join(ORDERS)}."
