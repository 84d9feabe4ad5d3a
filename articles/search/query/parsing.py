"""The pieces of a question put together: OR binds more closely than words side by side, /s more than OR."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from articles.search.query.lexing import Piece
from articles.search.query.terms import FIELDS, STATES, Every, Group, Item, Term, Together

MOST_IN_ONE_SENTENCE = 3
"""Words asked for in one sentence: each order of them is a question of its own."""

_ENDS = ("close", "end")
_OR_AMISS = "OR stands between two words; where it does not, it was left out."
_TOGETHER_AMISS = "/s stands between two or three words; where it does not, it was left out."


def parse(pieces: tuple[Piece, ...]) -> tuple[Every, tuple[str, ...]]:
    """Return what all the pieces ask for, and a sentence for each kind of piece that was left out."""
    reader = _Reader((*pieces, Piece("end")))
    asked = reader.every()
    return asked, tuple(dict.fromkeys(reader.notices))


@dataclass
class _Reader:
    pieces: tuple[Piece, ...]
    at: int = 0
    notices: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.pieces[self.at].kind

    def every(self) -> Every:
        """Read up to the end or the closing parenthesis."""
        groups: list[Group] = []
        without: list[Item] = []
        while self.kind not in _ENDS:
            asked = self.either()
            groups += asked.groups
            without += asked.without
        return _each_once(groups, without)

    def either(self) -> Every:
        """Read what ORs join; exclusions cannot be joined."""
        found = self.wanted_or_not()
        while self.kind == "OR":
            self.at += 1
            other = self.wanted_or_not()
            if not (found.groups and other.groups):
                self.notices.append(_OR_AMISS)
                return _both(found, other)
            found = Every((tuple(dict.fromkeys([*_alternatives(found), *_alternatives(other)])),))
        return found

    def wanted_or_not(self) -> Every:
        is_unwanted = False
        while self.kind in ("minus", "NOT", "AND"):
            is_unwanted |= self.kind != "AND"
            self.at += 1
        found = self.in_one_sentence()
        return _negated(found) if is_unwanted else found

    def in_one_sentence(self) -> Every:
        found = self.one()
        terms = _plain(found)
        while self.kind == "together":
            self.at += 1
            other = self.one()
            if not (terms and _plain(other)) or len(terms) == MOST_IN_ONE_SENTENCE:
                self.notices.append(_TOGETHER_AMISS)
                found = _both(found, other)
                continue
            terms = tuple(dict.fromkeys([*terms, *_plain(other)]))
            found = Every(((Together(terms) if len(terms) > 1 else terms[0],),))
        return found

    def one(self) -> Every:
        """Read a term, or what stands in parentheses; nothing where neither stands."""
        if self.kind == "field":
            name = self._last_field()
            return self._of_field(name, self.one())
        if self.kind == "open":
            self.at += 1
            found = self.every()
            self.at += 1
            return found
        if self.kind == "term":
            self.at += 1
            return Every(((self.pieces[self.at - 1].term,),))
        if self.kind == "OR":
            self.notices.append(_OR_AMISS)
            self.at += 1
        return Every()

    def _last_field(self) -> str:
        """Read fields that follow each other, of which the last one counts, however many they are."""
        while self.kind == "field":
            self.at += 1
        return self.pieces[self.at - 1].field

    def _of_field(self, name: str, found: Every) -> Every:
        groups = [tuple(self._item(name, item) for item in group) for group in found.groups]
        return _each_once(groups, [self._item(name, item) for item in found.without])

    def _item(self, name: str, item: Item) -> Item:
        if isinstance(item, Every):
            return self._of_field(name, item)
        if isinstance(item, Together) or item.field:
            return item
        return self._term(name, item)

    def _term(self, name: str, term: Term) -> Term:
        if name not in ("is", "has"):
            return replace(term, field=name, reach=0 if name in FIELDS else term.reach)
        word = term.text.lower()
        if (name, word) in STATES:
            return Term(word, field=name)
        known = ", ".join(f"{name}:{value}" for field_name, value in STATES if field_name == name)
        self.notices.append(f"“{term.text}” is nothing to ask for with {name}: – there are {known}.")
        return term


def _both(one: Every, other: Every) -> Every:
    return _each_once([*one.groups, *other.groups], [*one.without, *other.without])


def _each_once(groups: Iterable[Group], without: Iterable[Item]) -> Every:
    distinct = (tuple(dict.fromkeys(map(_simplest, group))) for group in groups)
    return Every(tuple(dict.fromkeys(distinct)), tuple(dict.fromkeys(map(_simplest, without))))


def _simplest(item: Item) -> Item:
    """Return what stands in parentheses without them when it is one thing."""
    if isinstance(item, Every) and len(item.groups) == 1 and len(item.groups[0]) == 1 and not item.without:
        return item.groups[0][0]
    return item


def _alternatives(found: Every) -> Group:
    """Return what of it is enough: the items of its only group, or all of it."""
    return found.groups[0] if len(found.groups) == 1 and not found.without else (found,)


def _negated(found: Every) -> Every:
    """Return its contrary: without each of its only group's items, or without all of it together."""
    if not found.groups:
        return _one_of(found.without)
    return Every((), _alternatives(found))


def _one_of(items: Group) -> Every:
    """Return what asks for one of these items, or for nothing where there is none."""
    if len(items) == 1 and isinstance(items[0], Every):
        return items[0]
    return Every((items,)) if items else Every()


def _plain(found: Every) -> tuple[Term, ...]:
    """Return the term when it is one word or phrase of the text, else nothing."""
    items = _alternatives(found) if found.groups else ()
    return tuple(item for item in items if isinstance(item, Term) and not item.field and not item.is_prefix)[
        : len(items) == 1
    ]
