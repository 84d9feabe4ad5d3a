"""The words of `not_people.toml` and `name_signs.toml`, as sets."""

import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


_TABLE = _table("not_people")
_SIGNS = _table("name_signs")

NEVER = frozenset(_TABLE["never"])
THINGS_NAMED = frozenset(_TABLE["things_named"])
SURNAMES_TOO = frozenset(_TABLE["surnames_too"])
AFTER_FULL_NAMES = frozenset(_TABLE["after_full_names"])
EPONYMS = frozenset(_TABLE["eponyms"])
POWERS = frozenset(_TABLE["powers"])
OPENERS_WITH_CAPITAL = frozenset(_TABLE["openers_with_capital"])
OPENERS_OF_THINGS = frozenset(_TABLE["openers_of_things"])
WORKPLACES_AFTER = frozenset(_TABLE["workplaces_after"])
NOT_IN_NAMES = frozenset(_TABLE["not_in_names"])
PEOPLES = frozenset(_TABLE["peoples"])

SAYING = frozenset(_SIGNS["saying"])
SMALL_WORDS = frozenset(_SIGNS["small_words"])
AFTER_PEOPLE = SAYING | POWERS | SMALL_WORDS | frozenset(_SIGNS["human_verbs"])
BELIEVED_IN = frozenset(_SIGNS["believed_in"])
BEFORE_PLACES = frozenset(_SIGNS["before_places"])
BEFORE_A_ROLE = frozenset(_SIGNS["before_a_role"])
AFTER_A_ROLE = frozenset(_SIGNS["after_a_role"])
NOT_IN_ROLES = frozenset(_SIGNS["not_in_roles"])
OFFICES = frozenset(_SIGNS["offices"])
COINED = tuple(_TABLE["coined"])
KINDS_OF_PLACES = frozenset(_TABLE["kinds_of_places"])
KINDS_OF_THINGS = frozenset(_TABLE["kinds_of_things"])
HUMANS = frozenset(_SIGNS["humans"])
OWNERS = frozenset(_SIGNS["owners"])
KIN = frozenset(_SIGNS["kin"])
CALLED_BY_GIVEN_NAME = frozenset(_SIGNS["called_by_given_name"])
HUMAN_VERBS = SAYING | frozenset(_SIGNS["human_verbs"])
REPORTS = frozenset(_TABLE["reports"])
NEVER_WHOLE = frozenset(_TABLE["never_whole"])
CREDIT_BEFORE = tuple(_SIGNS["credit_before"])
CREDIT_AFTER = tuple(_SIGNS["credit_after"])
PICTURE_AGENCIES = tuple(_SIGNS["picture_agencies"])
CREDIT_WORDS = frozenset(_SIGNS["credit_words"])
ATTRIBUTIVE = frozenset(_SIGNS["attributive"])
PLACES = frozenset(_TABLE["places"])
FIRMS = frozenset(_TABLE["firms"])
SURNAMES_KNOWN = frozenset(_SIGNS["surnames_known"])
