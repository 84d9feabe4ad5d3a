"""What a person typed, understood. Pure: it never fails, and says what it left out."""

from dataclasses import dataclass

from articles.search.query.lexing import LONGEST_QUERY, MOST_TERMS, pieces, tidy
from articles.search.query.parsing import parse
from articles.search.query.terms import (
    DATES,
    FIELDS,
    STATES,
    Every,
    Group,
    Item,
    Term,
    Together,
    either,
    said,
    typed,
    words_wanted,
)

__all__ = [
    "DATES",
    "FIELDS",
    "LONGEST_QUERY",
    "MOST_TERMS",
    "STATES",
    "Every",
    "Group",
    "Item",
    "Term",
    "Together",
    "Understood",
    "either",
    "tidy",
    "understand",
]


@dataclass(frozen=True, slots=True)
class Understood:
    """What to look for: one item of every group, and no item of `without`."""

    groups: tuple[Group, ...] = ()
    without: tuple[Item, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.groups and not self.without

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return every word and phrase that may stand in a text that is found."""
        return tuple(dict.fromkeys(words_wanted(self.groups)))

    @property
    def words(self) -> str:
        """Say it: "articles with *weapons* and “combat zone”, without *Syria*"."""
        if self.is_empty:
            return "all articles"
        return f"{'articles' if self.groups else 'all articles'} {said(self.groups, self.without)}"

    @property
    def typed(self) -> str:
        """Return the shortest way to type it, which is understood as the same."""
        return typed(self.groups, self.without)


def understand(typed_words: str) -> Understood:
    """Understand what was typed. Never fails: what makes no sense is left out or read as words, and said."""
    found, notices = pieces(typed_words)
    asked, amiss = parse(found)
    if typed_words.strip() and not asked.groups and not asked.without:
        amiss = (*amiss, "There is no word in it to look for.")
    return Understood(asked.groups, asked.without, (*notices, *amiss))
