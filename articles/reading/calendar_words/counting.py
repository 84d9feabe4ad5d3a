"""Counting in days, weeks, months and years, and the words for it."""

from datetime import date, timedelta

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905  a list of words
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
COUNT = r"(?:\d{1,3}|an?|" + "|".join(COUNTS) + ")"


def count_of(words: str, names: list[str] | None = None) -> int:
    """Return the number that "three", "3", "third" or "a" means."""
    if words.isdigit():
        return int(words)
    names = names or COUNTS
    return names.index(words.lower()) + 1 if words.lower() in names else 1


def plus(day: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, months or years later; the calendar's own end when past it."""
    if unit in ("day", "week"):
        return _within(day.toordinal() + count * UNIT_DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    if not 12 <= months < 12 * date.max.year:
        return date.max if months >= 12 else date.min
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, (end_of(first, "month") - first).days + 1))


def start_of(day: date, unit: str) -> date:
    """Return the first day of its week (Monday), month or year."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def end_of(day: date, unit: str) -> date:
    """Return the last day of its week (Sunday), month or year."""
    first = start_of(day, unit)
    if unit == "week":
        return first + timedelta(days=6)
    if unit == "year":
        return first.replace(month=12, day=31)
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)


def _within(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
