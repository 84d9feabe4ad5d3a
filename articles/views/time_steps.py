"""Days, months and years as the steps of an axis: which of them a stretch of time is told in."""

from calendar import monthrange
from datetime import date

from articles.views import date_words

DAY, MONTH, YEAR = "day", "month", "year"

MOST_DAYS, MOST_MONTHS = 45, 60
"""A longer time is told in months, one longer than five years in years: more bars are too thin to hit."""


def unit_of(first: date, last: date) -> str:
    """Return in which steps a time is told, from its first day to its last."""
    if (last - first).days <= MOST_DAYS:
        return DAY
    return MONTH if step_of(MONTH, last) - step_of(MONTH, first) <= MOST_MONTHS else YEAR


def step_of(unit: str, day: date) -> int:
    """Return the number of the day, month or year: neighbours differ by one."""
    if unit == DAY:
        return day.toordinal()
    return day.year * 12 + day.month - 1 if unit == MONTH else day.year


def only_step(unit: str, first: date, last: date) -> int | None:
    """Return the one step that a time lies in, None when it is wider than a step."""
    step = step_of(unit, first)
    return step if step == step_of(unit, last) else None


def days_of(unit: str, step: int) -> tuple[date, date]:
    """Return the first and the last day of a step."""
    if unit == DAY:
        return date.fromordinal(step), date.fromordinal(step)
    if unit == YEAR:
        return date(step, 1, 1), date(step, 12, 31)
    year, month = step // 12, step % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def step_in_words(unit: str, step: int) -> str:
    """Say it: "11 March 2022", "March 2022", "2022"."""
    return date_words.in_words(*days_of(unit, step))


def typed_step(unit: str, step: int) -> str:
    """Return it as an address has it: "2022-03-11", "2022-03", "2022"."""
    return date_words.iso(*days_of(unit, step))
