"""Whose a bare surname is when several people of a text bear it. Where the text does not tell, nobody's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.reading.people.cast import Character
from articles.reading.people.lines import Line, Naming


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare surname, and everyone whom it may mean."""

    naming: Naming
    bearers: tuple[Character, ...]


def settled(lines: tuple[Line, ...], found: Iterable[Bare]) -> list[tuple[Character | None, Naming]]:
    """Give each bare surname its person, or None."""
    shared: defaultdict[tuple[str, ...], list[Bare]] = defaultdict(list)
    given: list[tuple[Character | None, Naming]] = []
    for bare in found:
        if len(bare.bearers) == 1:
            given.append((bare.bearers[0], bare.naming))
        else:
            shared[tuple(who.name for who in bare.bearers)].append(bare)
    for bares in shared.values():
        family = _Family(lines, bares[0].bearers, tuple(bare.naming for bare in bares))
        given += [(family.meant_by(naming), naming) for naming in family.bare]
    return given


@dataclass(frozen=True)
class _Family:
    """People of one surname, and the places where it stands bare."""

    lines: tuple[Line, ...]
    members: tuple[Character, ...]
    bare: tuple[Naming, ...]

    def meant_by(self, naming: Naming) -> Character | None:
        """Go by a title that one has, else by whom the text calls so, unless the paragraph names another."""
        titled = [who for who in self.members if _title(self.lines, naming) in self._titles[who.name]]
        if len(titled) == 1:
            return titled[0]
        near = [who for who in self.members if _stands_before(who, naming)]
        if self._head is None:
            return near[0] if len(near) == 1 else None
        return self._head if not near or self._head in near else None

    @cached_property
    def _head(self) -> Character | None:
        """Whoever is called by the bare surname before the second of the family is named at all."""
        first, second = sorted((min(n.start for n in who.namings), who.name) for who in self.members)[:2]
        if not any(first[0] < naming.start < second[0] for naming in self.bare):
            return None
        return next(who for who in self.members if who.name == first[1])

    @cached_property
    def _titles(self) -> dict[str, set[str]]:
        return {
            who.name: {title for naming in who.namings if (title := _title(self.lines, naming))}
            for who in self.members
        }


def _title(lines: tuple[Line, ...], naming: Naming) -> str:
    line = lines[naming.line]
    before = line.at(naming.first - 1)
    return before.lower if before is not None and line.joined(naming.first) and before.form.is_title else ""


def _stands_before(who: Character, naming: Naming) -> bool:
    """Say whether someone is named in full earlier in the same paragraph."""
    return any(full.line == naming.line and full.start < naming.start for full in who.namings)
