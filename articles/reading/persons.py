"""Persons: which names, across articles, mean one person. Pure; what is decided is an argument."""

from articles.reading.records import NameUse, PersonGroup, Rulings


def name_key(name: str) -> str:
    """Return the block in which a name is compared: names with other keys are never one person."""
    raise NotImplementedError


def group_persons(uses: tuple[NameUse, ...], rulings: Rulings) -> tuple[PersonGroup, ...]:
    """Group the uses of whole name blocks. Same result in any order. `rulings` are pairs of names."""
    raise NotImplementedError
