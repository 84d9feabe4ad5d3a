"""Dates, weekdays, clock times and stretches of time as words: what every stage needs of a calendar."""

from articles.reading.calendar_words.names import (
    MONTH,
    MONTH_NAMES,
    WEEKDAY,
    WEEKDAY_OF,
    month_number,
    weekday_number,
)
from articles.reading.calendar_words.written import DATE, DAY, YEAR, WrittenDate, all_dates_in, dates_in

__all__ = [
    "DATE",
    "DAY",
    "MONTH",
    "MONTH_NAMES",
    "WEEKDAY",
    "WEEKDAY_OF",
    "YEAR",
    "WrittenDate",
    "all_dates_in",
    "dates_in",
    "month_number",
    "weekday_number",
]
