"""The words of `not_people.toml`, as sets."""

import tomllib
from pathlib import Path

_TABLE = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "not_people.toml").read_text(encoding="utf-8")
)

NEVER = frozenset(_TABLE["never"])
THINGS_NAMED = frozenset(_TABLE["things_named"])
SURNAMES_TOO = frozenset(_TABLE["surnames_too"])
EPONYMS = frozenset(_TABLE["eponyms"])
POWERS = frozenset(_TABLE["powers"])
OPENERS_OF_THINGS = frozenset(_TABLE["openers_of_things"])
WORKPLACES_AFTER = frozenset(_TABLE["workplaces_after"])
NOT_IN_NAMES = frozenset(_TABLE["not_in_names"])
PEOPLES = frozenset(_TABLE["peoples"])
