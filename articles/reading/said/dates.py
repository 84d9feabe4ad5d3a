"""A date as people and programs write it, made an ISO date that may be partial."""

import re
from datetime import UTC, date, datetime

from articles.reading.calendar_words import WEEKDAY_OF, WrittenDate, all_dates_in
from articles.reading.calendar_words.clock import clock_beside

FIRST_YEAR = 1600
"""The first newspapers are of 1605."""
LAST_YEAR = 2100
LONGEST_DATE = 60
MIDNIGHT = "00:00"
"""What programs write where they know the day only."""
ADVICE = "write 2022-03-11, 2022-03 or 2022"

_TIME = r"(?:[T ,]+\d{1,2}[:.]?\d\d.*)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.]?)(\d\d)\2(\d\d){_TIME}")
_YEAR_FIRST_DAY = re.compile(r"\d{4}([-/.]?)\d\d\1\d\d(?!\d)")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([./-])(\d{{1,2}})\2(\d{{4}}){_TIME}")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_WORD = re.compile(r"[^\W_]+(?:[:.]\d+)*")
_SMALL = frozenset({"a", "am", "at", "h", "le", "m", "on", "p", "pm", "t", "um", "uhr", "à", "в"})
_ZONE_OR_CLOCK = re.compile(
    r"(?-i:[A-Z]{1,5})|\d{1,2}[:.]?\d\d(?:[:.]\d+)*Z?|\d{1,2}(?:am|pm|h)?", re.IGNORECASE
)


def iso_of(words: str) -> str:
    """Return "2022-03-11", "2022-03" or "2022". Raises ValueError, with what to write, when it is none."""
    words = words.strip()[: LONGEST_DATE + 1]
    if len(words) > LONGEST_DATE:
        raise ValueError(f"“{words[:40]}…” is no date: {ADVICE}")
    for form in (_year_first, _partial, _year_last, _moment, _written_out):
        if iso := form(words):
            return _checked(iso, words)
    raise ValueError(f"“{words}” is no date: {ADVICE}")


def moment_of(words: str) -> str:
    """Return the day with the time that stands beside it, "2022-03-11T16:05 ET". Raises ValueError."""
    iso = iso_of(words)
    day = _YEAR_FIRST_DAY.match(words.strip()) or next(all_dates_in(words), None)
    clock = clock_beside(words.strip(), *_span(day)) if day and len(iso) == len("2022-03-11") else None
    is_stated = clock is not None and clock.time not in ("", MIDNIGHT)
    return f"{iso}T{clock.time} {clock.zone}".rstrip() if clock and is_stated else iso


def _span(day: re.Match[str] | WrittenDate) -> tuple[int, int]:
    return day.span() if isinstance(day, re.Match) else (day.start, day.end)


def _checked(iso: str, words: str) -> str:
    try:
        date.fromisoformat(f"{iso}-01-01"[:10] if len(iso) < 10 else iso)
    except ValueError:
        raise ValueError(f"“{words}” is no day of the calendar: {ADVICE}") from None
    if not FIRST_YEAR <= int(iso[:4]) <= LAST_YEAR:
        raise ValueError(f"“{words}” is no date of a news text: {ADVICE}")
    return iso


def _year_first(words: str) -> str | None:
    match = _YEAR_FIRST.fullmatch(words)
    return f"{match[1]}-{match[3]}-{match[4]}" if match else None


def _partial(words: str) -> str | None:
    if _YEAR.fullmatch(words):
        return words
    match = _MONTH.fullmatch(words)
    return f"{match[1]}-{int(match[2]):02}" if match else None


def _year_last(words: str) -> str | None:
    """Read 11.03.2022 by its points as day and month; 11/03/2022 only where one order makes a date."""
    match = _YEAR_LAST.fullmatch(words)
    if not match:
        return None
    one, mark, other, year = int(match[1]), match[2], int(match[3]), match[4]
    if mark == "." or one > 12 or one == other:
        return f"{year}-{other:02}-{one:02}"
    if other > 12:
        return f"{year}-{one:02}-{other:02}"
    raise ValueError(f"“{words}” may be two days, by whether the month comes first: {ADVICE}")


def _moment(words: str) -> str | None:
    """Read the seconds, or milliseconds, since 1970 that programs count in."""
    match = _SECONDS.fullmatch(words)
    return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat() if match else None


def _written_out(words: str) -> str | None:
    """Read "Friday, 11 March 2022, 10:05 GMT": one date, and nothing beside it but its time."""
    found = list(all_dates_in(words))
    if len(found) != 1 or not found[0].year:
        return None
    written = found[0]
    if not all(map(_may_stand_beside, _WORD.findall(words[: written.start] + " " + words[written.end :]))):
        return None
    if written.day is None:
        return f"{written.year}-{written.month:02}"
    return f"{written.year}-{written.month:02}-{written.day:02}"


def _may_stand_beside(word: str) -> bool:
    return word.lower() in WEEKDAY_OF or word.lower() in _SMALL or bool(_ZONE_OR_CLOCK.fullmatch(word))
