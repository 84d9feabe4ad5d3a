"""One question to the archive: words, what was chosen or excluded, a stretch of time, an order, a page."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

from articles.search.query import Understood

CHOSEN_BY = (
    "outlet",
    "attribution",
    "person",
    "speaker",
    "event",
    "year",
    "certainty",
    "language",
    "has",
    "copy",
)
"""Keys of the address whose values one chooses, in their order; "not." before one excludes."""

COUNTED = CHOSEN_BY[:-1]
"""Those whose values are offered with their counts; of copies there are as many as texts."""

_PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")

RELEVANCE, NEWEST, OLDEST = ORDERS = ("relevance", "newest", "oldest")


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    value: str
    is_excluded: bool = False

    @property
    def parameter(self) -> str:
        return f"not.{self.key}" if self.is_excluded else self.key


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, a month or a year, as typed: "2022-03"."""

    typed: str
    first_day: date
    last_day: date

    @property
    def words(self) -> str:
        """Say it: "2022", "March 2022", "11 March 2022"."""
        year, *rest = self.typed.split("-")
        day, month = self.first_day.day, month_name[self.first_day.month]
        return " ".join([*([str(day)] if len(rest) == 2 else []), *([month] if rest else []), year])


@dataclass(frozen=True, slots=True)
class Asked:
    understood: Understood = field(default_factory=Understood)
    choices: tuple[Choice, ...] = ()
    since: Stretch | None = None
    until: Stretch | None = None
    refused: tuple[tuple[str, str], ...] = ()
    """Keys and values that can be no date: nothing is of that time."""
    order: str = ""
    """One of `ORDERS`; empty for the usual one."""
    page: int = 1

    @property
    def sorted_by(self) -> str:
        """Return the order, which is by relevance when there are words to be relevant to."""
        if self.order and (self.order != RELEVANCE or self.understood.terms):
            return self.order
        return RELEVANCE if self.understood.terms else NEWEST

    @property
    def is_dated(self) -> bool:
        return self.since is not None or self.until is not None

    @property
    def is_everything(self) -> bool:
        return self.understood.is_empty and not (self.choices or self.is_dated or self.refused)

    @property
    def since_typed(self) -> str:
        return self._typed("from", self.since)

    @property
    def until_typed(self) -> str:
        return self._typed("to", self.until)

    def choices_of(self, key: str) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.key == key)

    def with_choice(self, choice: Choice) -> "Asked":
        """Return the same question with this value chosen, or excluded, whatever it was before."""
        others = (other for other in self.choices if (other.key, other.value) != (choice.key, choice.value))
        return replace(self, choices=(*others, choice), page=1)

    def without_choice(self, choice: Choice) -> "Asked":
        return replace(self, choices=tuple(other for other in self.choices if other != choice), page=1)

    def without_key(self, key: str) -> "Asked":
        return replace(self, choices=tuple(other for other in self.choices if other.key != key), page=1)

    @property
    def address(self) -> str:
        """Return the query string of this question: always the same, empty for the whole archive."""
        return urlencode(list(self._parameters()))

    def _typed(self, key: str, time: Stretch | None) -> str:
        return time.typed if time else dict(self.refused).get(key, "")

    def _parameters(self) -> Iterator[tuple[str, str]]:
        if typed := self.understood.typed:
            yield "q", typed
        for choice in sorted(self.choices, key=_place):
            yield choice.parameter, choice.value
        yield from self._times()
        if self.order and self.order != replace(self, order="").sorted_by:
            yield "sort", self.order
        if self.page > 1:
            yield "page", str(self.page)

    def _times(self) -> Iterator[tuple[str, str]]:
        if self.since:
            yield "from", self.since.typed
        if self.until:
            yield "to", self.until.typed
        yield from self.refused


def stretch(typed: str) -> Stretch | None:
    """Return the day, month or year that an ISO date means, whole or partial; None when it is no date."""
    if not _PARTIAL_DATE.fullmatch(typed):
        return None
    year, month, day = (int(part) if part else None for part in (typed[:4], typed[5:7], typed[8:]))
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    last_month = month or 12
    last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    return Stretch(typed, first, last)


def _place(choice: Choice) -> tuple[bool, int, str]:
    return choice.is_excluded, CHOSEN_BY.index(choice.key), choice.value
