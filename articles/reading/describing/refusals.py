"""Days on which nothing can have been published."""

from datetime import date, timedelta

FIRST_NEWSPAPERS = 1600
"""No newspaper is older (Strasbourg, 1605)."""
LAST_YEAR = 2100
"""Where nobody knows when a text was found, a later year is a slip of the pen: 2202 for 2022."""
DAYS_OF_TIME_ZONES = timedelta(days=1)
"""It is already tomorrow east of the machine that found the text."""


def refusal(day: date, first_seen_on: date | None = None) -> str:
    """Return why nothing can have been published on that day; empty when it can."""
    if day.year < FIRST_NEWSPAPERS:
        return "refused: there were no newspapers yet"
    if day.year > LAST_YEAR:
        return "refused: it lies in the future"
    if first_seen_on and day > first_seen_on + DAYS_OF_TIME_ZONES:
        return f"refused: it lies after {first_seen_on.isoformat()}, when the text was found"
    return ""


def refused(words: str, reason: str) -> str:
    """Return a refused day as a candidate: "2202-01-01, refused: it lies in the future"."""
    return f"{words}, {reason}"
