"""Misspelled surnames: "Mr. Vesch" in a text that names Olan Vesh in full, and nobody else nearly so."""

from __future__ import annotations

from articles.reading.names import fold, is_misspelling
from articles.reading.people.cast import Character
from articles.reading.people.tables import SURNAMES_KNOWN


def with_misspelled(
    cast: tuple[Character, ...], lone: tuple[Character, ...]
) -> tuple[tuple[Character, ...], tuple[Character, ...]]:
    """Give lone names that stand once, a letter away from one surname of the cast, to who bears it."""
    meant = {name.name: who for name in lone if (who := _meant_by(name, cast))}
    gained = {
        who.name: [naming for name in lone if meant.get(name.name) is who for naming in name.namings]
        for who in meant.values()
    }
    return (
        tuple(who.also(gained.get(who.name, ())) for who in cast),
        tuple(name for name in lone if name.name not in meant),
    )


def _meant_by(name: Character, cast: tuple[Character, ...]) -> Character | None:
    """A name that stands oftener is somebody's own: Durst beside Kirsten Dunst."""
    if len(name.namings) > 1 or name.name.lower() in SURNAMES_KNOWN:
        return None
    alike = [who for who in cast if any(is_misspelling(fold(name.name), true) for true in who.surnames)]
    return alike[0] if len(alike) == 1 else None
