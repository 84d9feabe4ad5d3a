"""What was typed, cut into words, phrases, fields, parentheses and operators."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from articles.search.query.terms import FIELDS, TEXT_FIELDS, Term

LONGEST_QUERY = 4_000
MOST_TERMS = 64
"""More words than anyone types; each costs the index some time."""

DEEPEST = 8
"""Parentheses within parentheses; deeper ones are left out."""

_MARKS = '"“”„‟«»″'
_DASHES = "-\u2212"
_SIGNS = r"[*~^\[\]{}|\\<>=]|(?<=[^\W\d])[:?](?=\w)|(?<!\S)\+(?=\w)"
"""What means something to other search engines, or here in another place, and stands in no text by itself."""

_PIECE = re.compile(
    rf"""
      (?P<minus>(?<![^\s(])[{_DASHES}]+(?=[{_MARKS}\w(]))
    | (?P<field>(?<![^\s({_DASHES}])(?:{"|".join([*TEXT_FIELDS, *FIELDS])})):\s*(?=[{_MARKS}\w(])
    | (?<!\S)(?P<together>/s)(?!\S)
    | [{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}](?:~(?P<reach>[1-9][0-9]?)(?!\w))?
    | (?P<open>\() | (?P<close>\))
    | (?P<sign>{_SIGNS})
    | (?P<word>(?:(?!{_SIGNS})[^\s{_MARKS}()])+)(?P<star>\*(?![^\s)]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_A_WORD = "-\u2212–—.,;:!?…'‘’&/+"
_AFTER_A_WORD = ",;:!?…'‘’-\u2212–—&/"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters, which no index can keep."""

_NO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


NO_TERM = Term("")


@dataclass(frozen=True, slots=True)
class Piece:
    """A term, or a sign between terms."""

    kind: str
    """term, field, open, close, minus, together, OR, AND, NOT"""
    term: Term = NO_TERM
    field: str = ""


def pieces(typed: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """Return what was typed, piece by piece, parentheses in pairs; and a sentence for what was left out."""
    text, notices = _readable(typed)
    signs: list[str] = []
    found = [piece for piece in _pieces(text, signs) if piece.kind != "term" or _can_be_found(piece.term)]
    if signs:
        listed = " ".join(dict.fromkeys(signs))
        notices.append(
            f"{listed} is no sign of this search where it stands, so the words around it were read as words."
        )
    if sum(piece.kind == "term" for piece in found) > MOST_TERMS:
        notices.append(f"Only the first {MOST_TERMS} words were read.")
        found = list(_first_terms(found))
    paired = tuple(_in_pairs(found))
    if _parentheses(paired) != _parentheses(found):
        notices.append("Parentheses stand in pairs, at most eight deep; one that does not was mended.")
    return paired, tuple(notices)


def tidy(text: str) -> str:
    """Return a text as index and query both spell it: composed letters, nothing unprintable."""
    return _UNPRINTABLE.sub(" ", unicodedata.normalize("NFC", text.translate(_NO_WIDTH)))


def _readable(typed: str) -> tuple[str, list[str]]:
    notices = []
    if len(typed) > LONGEST_QUERY:
        notices.append(f"Only the first {LONGEST_QUERY:,} characters were read.")
    text = tidy(typed[:LONGEST_QUERY])
    marks = re.findall(f"[{_MARKS}]", text)
    if len(marks) % 2:
        notices.append(f"A quotation mark {marks[-1]} stands alone, so what follows it was read as words.")
        text = "".join(text.rsplit(marks[-1], 1))
    return text, notices


def _pieces(text: str, signs: list[str]) -> Iterator[Piece]:
    """Yield the pieces, and keep the signs that mean nothing here."""
    before = ""
    for found in _PIECE.finditer(text):
        kind = found.lastgroup or ""
        if kind == "sign":
            signs.append(found["sign"])
            continue
        piece = _piece(found, before, signs)
        yield piece
        before = piece.kind


def _piece(found: re.Match[str], before: str, signs: list[str]) -> Piece:
    if found["phrase"] is not None:
        words = re.sub(r"[*~^\[\]{}|\\<>=]", " ", found["phrase"])
        text = " ".join(words.split())
        reach = int(found["reach"] or 0) if " " in text else 0
        return Piece("term", Term(text, is_phrase=True, reach=reach))
    if found["word"] is not None:
        return _word(found, before, signs)
    if found["field"] is not None:
        return Piece("field", field=found["field"].lower())
    return Piece(next(kind for kind in ("minus", "together", "open", "close") if found[kind] is not None))


def _word(found: re.Match[str], before: str, signs: list[str]) -> Piece:
    word = _bare(found["word"])
    if word in ("OR", "AND", "NOT") and not found["star"]:
        return Piece("term", Term(word.lower())) if before in ("minus", "field") else Piece(word)
    is_prefix = found["star"] is not None and len(word) > 1 and word.isalnum()
    if found["star"] and not is_prefix:
        signs.append("*")
    return Piece("term", Term(word, is_prefix=is_prefix))


def _bare(word: str) -> str:
    """Return a word without the punctuation around it; "U.S." keeps its last stop."""
    bare = word.lstrip(_BEFORE_A_WORD).rstrip(_AFTER_A_WORD)
    return bare if "." in bare.rstrip(".") else bare.rstrip(".")


def _can_be_found(term: Term) -> bool:
    return any(map(str.isalnum, term.text))


def _first_terms(found: list[Piece]) -> Iterator[Piece]:
    left = MOST_TERMS
    for piece in found:
        left -= piece.kind == "term"
        if left < 0:
            return
        yield piece


def _in_pairs(found: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with every parenthesis closed, and none that closes nothing or lies too deep."""
    depth = 0
    for piece in found:
        depth += (piece.kind == "open") - (piece.kind == "close")
        if depth < 0:
            depth = 0
        elif not (_is_too_deep(piece, depth)):
            yield piece
    for _ in range(min(depth, DEEPEST)):
        yield Piece("close")


def _is_too_deep(piece: Piece, depth: int) -> bool:
    return (piece.kind == "open" and depth > DEEPEST) or (piece.kind == "close" and depth >= DEEPEST)


def _parentheses(found: list[Piece] | tuple[Piece, ...]) -> list[str]:
    return [piece.kind for piece in found if piece.kind in ("open", "close")]
