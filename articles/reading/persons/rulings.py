"""Groups of names, and what curators ruled about pairs of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.records_across import Rulings

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings, as unordered pairs. A name paired with itself: all who bear it are one."""

    same: frozenset[Names]
    different: frozenset[Names]

    @classmethod
    def of(cls, rulings: Rulings) -> Ruled:
        same = frozenset(frozenset(pair) for pair in rulings.same)
        return cls(same, frozenset(frozenset(pair) for pair in rulings.different))

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        if not self.different:
            return False
        others = tuple(other)
        return any(frozenset((a, b)) in self.different for a in one for b in others)

    def all_one(self, names: Names) -> bool:
        """Say whether a curator joined bearers of these names, so that no context parts them."""
        return any(pair <= names for pair in self.same)


class Ties:
    """Names tied into groups."""

    def __init__(self, names: Iterable[str]) -> None:
        self._group = {name: frozenset((name,)) for name in names}

    def join(self, one: str, other: str) -> None:
        if self._group[one] is not self._group[other]:
            joined = self._group[one] | self._group[other]
            self._group.update(dict.fromkeys(joined, joined))

    def of(self, name: str) -> Names:
        return self._group[name]

    def groups(self) -> tuple[Names, ...]:
        return tuple(sorted(set(self._group.values()), key=sorted))
