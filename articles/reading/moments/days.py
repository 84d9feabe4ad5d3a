"""Yesterday, tomorrow, last night, and "today" where it means the day and not these times."""

import re
from collections.abc import Iterator
from datetime import date

from articles.reading.calendar_words.counting import plus
from articles.reading.moments.found import Found, SaidOn, the_day
from articles.reading.records import Period

TRIGGERS = ("esterday", "oday", "omorrow", "onight", "ast night", "is morning", "is afternoon", "is evening")

_PART = "(?:morning|afternoon|evening|night)"
_DAYS = re.compile(
    rf"\b(?:(?P<before_last>the day before yesterday)|(?P<yesterday>yesterday)(?: {_PART})?"
    rf"|(?P<tomorrow>tomorrow)(?: {_PART})?|(?P<night>last night)"
    r"|(?P<today>tonight|this (?:morning|afternoon|evening)|(?:earlier|later) today"
    r"|(?:(?<=said )|(?<=announced )|(?<=reporters )|(?<=released )|(?<=published )|(?<=issued )"
    r"|(?<=held )|(?<=ruled ))today"
    r"|today(?= (?:announced|said|signed|voted|ruled|released|issued|told|called|launched|unveiled)\b))"
    r")\b(?!['’]s)",
    re.IGNORECASE,
)
_DAYS_LATER = {"before_last": -2, "yesterday": -1, "today": 0, "tomorrow": 1}


def find_days(words: str) -> Iterator[Found]:
    for match in _DAYS.finditer(words):
        name = str(match.lastgroup)
        on = _last_night if name == "night" else _later(_DAYS_LATER[name])
        yield Found(*match.span(), on, f"“{match[0]}”, counted from the day of publication")


def _last_night(day: date) -> Period:
    return Period(plus(day, -1, "day"), day)


def _later(days: int) -> SaidOn:
    return lambda day: the_day(plus(day, days, "day"))
