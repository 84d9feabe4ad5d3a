"""What a person typed, understood. Pure: it never fails, and says what it left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

LONGEST_QUERY = 4_000
MOST_TERMS = 64
"""More words than anyone types; each costs the index some time."""

_MARKS = '"“”„‟«»″'
_DASHES = "-\u2212"
_PIECE = re.compile(
    rf"""
    (?P<minus>(?<!\S)[{_DASHES}]+(?=[{_MARKS}\w]))?
    (?: [{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}] | (?P<word>[^\s{_MARKS}]+) )
    """,
    re.VERBOSE,
)
_SIGNS_OF_OTHERS = re.compile(r"[*~^()\[\]{}|\\<>=]|(?<=[^\W\d])[:?](?=\w)|(?<!\S)\+(?=\w)")
"""What means something to other search engines, and stands in no text by itself."""

_BEFORE_A_WORD = "-\u2212–—.,;:!?…'‘’&/+"
_AFTER_A_WORD = ",;:!?…'‘’-\u2212–—&/"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters, which no index can keep."""

_NO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Term:
    """A word in any of its forms, or a phrase: these words, in these forms, in this order."""

    text: str
    is_phrase: bool = False

    def __str__(self) -> str:
        return f"“{self.text}”" if self.is_phrase else self.text

    @property
    def stressed(self) -> str:
        return str(self) if self.is_phrase else f"*{self.text}*"

    @property
    def typed(self) -> str:
        return f'"{self.text}"' if self.is_phrase else self.text


Group = tuple[Term, ...]
"""Terms of which one is enough."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What to look for: one term of every group, and no term of `without`."""

    groups: tuple[Group, ...] = ()
    without: tuple[Term, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.groups and not self.without

    @property
    def words(self) -> str:
        """Say it: "articles with *weapons* and “combat zone”, without *Syria*"."""
        unwanted = " or ".join(term.stressed for term in self.without)
        if not self.groups:
            return f"all articles without {unwanted}" if unwanted else "all articles"
        said = "articles with " + " and ".join(_either(group, self.groups) for group in self.groups)
        return f"{said}, without {unwanted}" if unwanted else said

    @property
    def typed(self) -> str:
        """Return the shortest way to type it, which is understood as the same."""
        wanted = [" OR ".join(term.typed for term in group) for group in self.groups]
        return " ".join([*wanted, *(f"-{term.typed}" for term in self.without)])


def understand(typed: str) -> Understood:
    """Understand what was typed. Never fails: what makes no sense is left out or read as words, and said."""
    text, notices = _readable(typed)
    pieces = _negated(tuple(_pieces(text)))
    return Understood(
        groups=_groups(pieces[:MOST_TERMS]),
        without=tuple(dict.fromkeys(piece.term for piece in pieces[:MOST_TERMS] if piece.is_unwanted)),
        notices=(*notices, *(_left_out(pieces) if typed.strip() else ())),
    )


def tidy(text: str) -> str:
    """Return a text as index and query both spell it: composed letters, nothing unprintable."""
    return _UNPRINTABLE.sub(" ", unicodedata.normalize("NFC", text.translate(_NO_WIDTH)))


@dataclass(frozen=True, slots=True)
class _Piece:
    term: Term
    is_unwanted: bool
    operator: str = ""
    """OR, AND or NOT when the piece is one of these and not a term."""

    @property
    def is_wanted(self) -> bool:
        return not self.operator and not self.is_unwanted

    @property
    def can_be_found(self) -> bool:
        return any(map(str.isalnum, self.term.text))


def _readable(typed: str) -> tuple[str, tuple[str, ...]]:
    notices = []
    if len(typed) > LONGEST_QUERY:
        notices.append(f"Only the first {LONGEST_QUERY:,} characters were read.")
    text = tidy(typed[:LONGEST_QUERY])
    if odd := _SIGNS_OF_OTHERS.findall(text):
        signs = " ".join(dict.fromkeys(odd))
        notices.append(f"{signs} is no sign of this search, so the words around it were read as words.")
        text = _SIGNS_OF_OTHERS.sub(" ", text)
    marks = re.findall(f"[{_MARKS}]", text)
    if len(marks) % 2:
        notices.append(f"A quotation mark {marks[-1]} stands alone, so what follows it was read as words.")
        text = "".join(text.rsplit(marks[-1], 1))
    return text, tuple(notices)


def _pieces(text: str) -> Iterator[_Piece]:
    for found in _PIECE.finditer(text):
        is_unwanted = found["minus"] is not None
        if found["phrase"] is not None:
            yield _Piece(Term(" ".join(found["phrase"].split()), is_phrase=True), is_unwanted)
            continue
        word = _bare(found["word"])
        is_operator = word in ("OR", "AND", "NOT") and not is_unwanted
        yield _Piece(Term(word), is_unwanted, word if is_operator else "")


def _bare(word: str) -> str:
    """Return a word without the punctuation around it; "U.S." keeps its last stop."""
    bare = word.lstrip(_BEFORE_A_WORD).rstrip(_AFTER_A_WORD)
    return bare if "." in bare.rstrip(".") else bare.rstrip(".")


def _negated(pieces: tuple[_Piece, ...]) -> tuple[_Piece, ...]:
    """Keep what can be looked for, with NOT said of the term that follows it."""
    found = [piece for piece in pieces if piece.operator != "AND" and piece.can_be_found]
    return tuple(
        replace(piece, is_unwanted=True) if last and last.operator == "NOT" else piece
        for last, piece in pairwise([None, *found])
        if piece and piece.operator != "NOT"
    )


def _groups(pieces: tuple[_Piece, ...]) -> tuple[Group, ...]:
    groups: list[Group] = []
    for place, piece in enumerate(pieces):
        if not piece.is_wanted:
            continue
        if place and _joins(pieces, place - 1):
            groups[-1] = (*groups[-1], piece.term)
        else:
            groups.append((piece.term,))
    return tuple(dict.fromkeys(groups))


def _joins(pieces: tuple[_Piece, ...], place: int) -> bool:
    """Tell whether an OR stands there, between two wanted terms."""
    around = pieces[max(place - 1, 0) : place + 2]
    return pieces[place].operator == "OR" and len(around) == 3 and around[0].is_wanted and around[2].is_wanted


def _left_out(pieces: tuple[_Piece, ...]) -> Iterator[str]:
    if not any(piece.can_be_found and not piece.operator for piece in pieces):
        yield "There is no word in it to look for."
    if len(pieces) > MOST_TERMS:
        yield f"Only the first {MOST_TERMS} words were read."
    ors = [place for place, piece in enumerate(pieces[:MOST_TERMS]) if piece.operator == "OR"]
    if not all(_joins(pieces, place) for place in ors):
        yield "OR stands between two words; where it does not, it was left out."


def _either(group: Group, groups: tuple[Group, ...]) -> str:
    said = " or ".join(term.stressed for term in group)
    return f"({said})" if len(group) > 1 and len(groups) > 1 else said
