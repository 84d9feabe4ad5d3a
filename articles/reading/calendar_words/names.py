"""Names of months and weekdays, from data/calendar.toml."""

import tomllib
from pathlib import Path
from typing import Any

CALENDAR_FILE = Path(__file__).parents[1] / "data" / "calendar.toml"


def month_number(name: str) -> int:
    """Return 1 to 12 for "March", "Mar.", "MAR" or "mars"."""
    return MONTH_OF[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """Return 0 for Monday, as `date.weekday` does."""
    return WEEKDAY_OF[name.rstrip(".").lower()]


def _numbered(rows: list[list[str]], first: int) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows, first) for name in names}


def _capitals(names: dict[str, int], *, full_stop: str) -> str:
    """Return a pattern of the names with a capital or in capitals, so that "may" and "march" stay verbs."""
    written = [form for name in sorted(names, key=len, reverse=True) for form in (name.title(), name.upper())]
    return "(?:" + "|".join(rf"{form}\b{full_stop}" for form in written) + ")"


_LANGUAGES: list[dict[str, Any]] = tomllib.loads(CALENDAR_FILE.read_text(encoding="utf-8"))["language"]
ENGLISH_MONTHS = _numbered(_LANGUAGES[0]["months"], 1)
MONTH_OF: dict[str, int] = {
    name: number
    for language in reversed(_LANGUAGES)
    for name, number in _numbered(language["months"], 1).items()
}
"""1 to 12 for a name in lower case, in any language of the table."""
WEEKDAY_OF: dict[str, int] = {
    name: number
    for language in reversed(_LANGUAGES)
    for name, number in _numbered(language["weekdays"], 0).items()
}
MONTH_NAMES = tuple(names[0] for names in _LANGUAGES[0]["months"])
MONTH = _capitals(ENGLISH_MONTHS, full_stop=r"\.?")
"""A month as an English date writes it."""
WEEKDAY = "(?:" + "|".join(names[0].title() for names in _LANGUAGES[0]["weekdays"]) + ")"
"""An English weekday in full."""
