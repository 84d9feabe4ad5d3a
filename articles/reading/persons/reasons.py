"""Why two persons may be one, and what speaks against it, in words for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.reading.names import (
    NameParts,
    given_names_agree,
    given_names_translate,
    parts_of,
    same_name,
    skeleton,
)
from articles.reading.persons.walks import speak_against, walks_of
from articles.reading.records_across import NameUse

MOST_ROLES = 2


def name_reason(one: str, other: str) -> str:
    """Return what makes two names alike, or nothing when they are not."""
    if one == other:
        return f"Both are called {one}."
    if same_name(one, other):
        return _one_name(one, other)
    return _reason_of_parts(one, other)


def _reason_of_parts(one: str, other: str) -> str:
    a, b = parts_of(one), parts_of(other)
    if not a.given or not b.given or skeleton(a.surname) != skeleton(b.surname):
        return ""
    if a.surname == b.surname and (reason := _reason_of_given_names(a, b)):
        return f"{one} and {other} {reason}."
    return f"{one} and {other} sound alike." if _sound_alike(one, other) else ""


def _reason_of_given_names(a: NameParts, b: NameParts) -> str:
    if a.suffix != b.suffix and given_names_agree(a.given, b.given):
        return "may be one, or parent and child"
    if given_names_translate(a.given, b.given):
        return "are one name in two languages"
    return "have a given name in common" if _share_a_name(a.given, b.given) else ""


def role_reasons(one: Sequence[NameUse], other: Sequence[NameUse]) -> Iterator[str]:
    """Tell the roles of the two when they are of other walks of life, and who is named with both."""
    if speak_against(_walks(one), _walks(other)):
        yield f"Against it: {', '.join(_telling_roles(one))}; {', '.join(_telling_roles(other))}."
    if _companions(one) and _companions(other):
        shared = sorted(_companions(one) & _companions(other))
        yield f"Both are named with {shared[0]}." if shared else "Nobody is named with both."


def _one_name(one: str, other: str) -> str:
    a, b = parts_of(one), parts_of(other)
    if any(len(given) == 1 for given in (*a.given[:1], *b.given[:1])):
        return f"{min(one, other, key=len)} may stand for {max(one, other, key=len)}."
    return f"{one} and {other} may be one name."


def _share_a_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Recep Tayyip and Tayyip do; Anna Maria and Eva Maria are two women."""
    shared = {name for name in one if len(name) > 1 and name in other}
    return bool(shared) and len(one) != len(other)


def _sound_alike(one: str, other: str) -> bool:
    a, b = parts_of(one), parts_of(other)
    agree = skeleton(a.given[0]) == skeleton(b.given[0]) or given_names_agree(a.given[:1], b.given[:1])
    return agree and a.given[0][0] == b.given[0][0] and a.surname[:1] == b.surname[:1]


def _walks(uses: Sequence[NameUse]) -> set[str]:
    return {walk for use in uses for role in use.roles for walk in walks_of(role)}


def _telling_roles(uses: Sequence[NameUse]) -> list[str]:
    roles = {role for use in uses for role in use.roles if walks_of(role)}
    return sorted(roles, key=lambda role: (len(role), role))[:MOST_ROLES]


def _companions(uses: Sequence[NameUse]) -> set[str]:
    return {name for use in uses for name in use.companions}
