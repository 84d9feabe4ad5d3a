"""Who is in which account: quoted, named or absent, and how they are called there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.comparison.accounts import Column, NamedHere, Passage, SaidHere, Who

QUOTED, NAMED, ABSENT = "quoted", "named", "absent"


@dataclass(frozen=True, slots=True)
class Presence:
    """One person in one column. An absent one has nothing but that."""

    column: str
    presence: str
    mentions: int = 0
    quotations: int = 0
    spellings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    """The words of saying, in the order of the text: "said", "insisted"."""
    first: Passage | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    who: Who
    cells: tuple[Presence, ...]

    @property
    def present_in(self) -> int:
        return sum(cell.presence != ABSENT for cell in self.cells)


def compare_people(columns: Sequence[Column]) -> tuple[PersonRow, ...]:
    """Return a row for each person that any column names: those in most columns first."""
    everyone = {named.who for column in columns for named in _named_in(column)}
    rows = (PersonRow(who, tuple(_presence(who, column) for column in columns)) for who in everyone)
    return tuple(sorted(rows, key=_by_weight))


def _by_weight(row: PersonRow) -> tuple[int, int, int, str]:
    quotations = sum(cell.quotations for cell in row.cells)
    mentions = sum(cell.mentions for cell in row.cells)
    return -row.present_in, -quotations, -mentions, row.who.slug


def _presence(who: Who, column: Column) -> Presence:
    named = [each for each in _named_in(column) if each.who == who]
    said = [each for each in _said_in(column) if each.speaker == who]
    if not named:
        return Presence(column.key, ABSENT)
    return Presence(
        column=column.key,
        presence=QUOTED if any(each.is_spoken for each in said) else NAMED,
        mentions=sum(each.mentions for each in named),
        quotations=sum(each.is_spoken for each in said),
        spellings=_distinct(spelling for each in named for spelling in each.spellings),
        roles=_distinct(role for each in named for role in each.roles),
        verbs=_distinct(each.verb for each in said if each.verb),
        first=named[0].first,
    )


def _named_in(column: Column) -> Iterable[NamedHere]:
    return (named for account in column.accounts for named in account.people)


def _said_in(column: Column) -> Iterable[SaidHere]:
    return (said for account in column.accounts for said in account.quotations)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
