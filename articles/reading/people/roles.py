"""Roles: what the words beside a name say someone is, as written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from articles.reading.names import HONORIFICS, ROLE_OPENERS, ROLES
from articles.reading.people.lines import Line, Naming, Word
from articles.reading.people.tables import NOT_IN_NAMES, PEOPLES
from articles.reading.records import Role

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_ROLE = 15  # tokens
ENDS_OF_A_ROLE = {",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "«", "»", "who", "which", "that", "whose"}
NAMES_OF_POSTS = {"GPE", "NORP", "ORG", "LOC"}


def roles_beside(line: Line, naming: Naming) -> Iterator[Role]:
    """Give the role before a name and the one in apposition to it."""
    before = _before(line, naming)
    if before:
        yield before
    apposition = _apposition(line, naming)
    if apposition:
        yield apposition


def _before(line: Line, naming: Naming) -> Role | None:
    """Read "Ukrainian Deputy Defence Minister" or "spin doctor" right before a name."""
    first = naming.first
    while line.joined(first) and _is_of_a_role(line.words[first - 1]):
        first -= 1
    last = naming.first
    while last > first and line.words[last - 1].lower in HONORIFICS:
        last -= 1
    if first == last or not _ends_a_role(line.words[last - 1], line.words[naming.last - 1].token):
        return None
    return _role(line, line.words[first].start, line.words[last - 1].end)


def _is_of_a_role(word: Word) -> bool:
    if word.lower in ROLES | ROLE_OPENERS | PEOPLES | HONORIFICS:
        return True
    if word.lower in NOT_IN_NAMES:
        return False
    return word.token.pos_ in {"NOUN", "ADJ"} or word.label in NAMES_OF_POSTS


def _ends_a_role(word: Word, name: Token) -> bool:
    if word.lower in ROLES:
        return True
    is_one = word.token.tag_ == "NN"
    return is_one and (word.token.head == name or (name.dep_ == "appos" and name.head == word.token))


def _apposition(line: Line, naming: Naming) -> Role | None:
    """Read ", a political consultant," after a name, or "A member of the party, Vera Holt," before it."""
    name = line.words[naming.last - 1].token
    for child in name.children:
        if child.dep_ == "appos" and child.i > name.i and _is_a_post(child):
            return _phrase(line, child, child.left_edge.i, child.right_edge.i + 1)
    post = _post_above(name)
    if post is not None and _comma_before(line, naming):
        return _phrase(line, post, post.left_edge.i, line.words[naming.first].token.i)
    return None


def _post_above(name: Token) -> Token | None:
    """Climb from a name in apposition to what it is: from "Holt" over "Council" to "head of the Council"."""
    post = name.head
    if name.dep_ != "appos" or post.i > name.i:
        return None
    while post.dep_ in {"pobj", "prep", "conj"}:
        post = post.head
    return post if _is_a_post(post) else None


def _is_a_post(token: Token) -> bool:
    """Say whether a word can be what someone is: a common noun, or a title with a capital."""
    if token.ent_type_ in {"PERSON", "DATE", "MONEY", "CARDINAL"}:
        return False
    return token.tag_ == "NN" or token.lower_ in ROLES


def _comma_before(line: Line, naming: Naming) -> bool:
    return line.words[naming.first].gap.strip().endswith(",")


def _phrase(line: Line, head: Token, first: int, last: int) -> Role | None:
    """Cut the phrase at the first comma or clause after its head."""
    doc = line.paragraph.doc
    stop = next((i for i in range(head.i, last) if doc[i].lower_ in ENDS_OF_A_ROLE), last)
    start = next((i + 1 for i in range(head.i, first - 1, -1) if doc[i].lower_ in ENDS_OF_A_ROLE), first)
    span: Span = doc[start:stop]
    if not 0 < len(span) <= LONGEST_ROLE:
        return None
    words = line.paragraph.text[span.start_char : span.end_char].rstrip(" .")
    return _role(line, span.start_char, span.start_char + len(words))


def _role(line: Line, start: int, end: int) -> Role:
    offset = line.paragraph.start
    return Role(offset + start, offset + end, line.paragraph.text[start:end])
