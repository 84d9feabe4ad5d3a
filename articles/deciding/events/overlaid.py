"""A look-up laid over another: the archive as it will be over the archive as it was."""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

Value_co = TypeVar("Value_co", covariant=True)


class Overlaid(Mapping[str, Value_co]):
    """What is `over` counts; of what is under it, all but what it is `without`."""

    def __init__(
        self, over: Mapping[str, Value_co], under: Mapping[str, Value_co], *, without: Collection[str]
    ) -> None:
        self._over, self._under, self._without = over, under, without

    def __getitem__(self, article: str) -> Value_co:
        if article in self._over:
            return self._over[article]
        if article in self._without:
            raise KeyError(article)
        return self._under[article]

    def __iter__(self) -> Iterator[str]:
        yield from self._over
        yield from (each for each in self._under if each not in self._over and each not in self._without)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def ties_with(
    new: Mapping[str, dict[str, float]], old: Mapping[str, Mapping[str, float]], *, without: Collection[str]
) -> Overlaid[Mapping[str, float]]:
    """Lay the new ties of some articles over the old ties of all, at both ends of each."""
    past = {*new, *without}
    near = {other for article in past for other in {*old.get(article, ()), *new.get(article, ())}}
    around: dict[str, Mapping[str, float]] = {
        other: {article: odds for article, odds in old.get(other, {}).items() if article not in past}
        | {article: new[article][other] for article in past if other in new.get(article, ())}
        for other in near - past
    }
    return Overlaid(around | dict(new), old, without=without)
