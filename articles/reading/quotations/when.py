"""When something was said: the day that the sentence of the verb names."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from articles.reading.quotations.scenes import LONGEST_SENTENCE, Scene
from articles.reading.records import Period

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.voices import Spoken

WEEKDAYS = [name.lower() for name in calendar.day_name]
MONTHS = {name.lower()[:3]: number for number, name in enumerate(calendar.month_name) if name}
_MONTH = r"(?P<month{0}>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = re.compile(
    rf"\b(?:{_MONTH.format(1)}\s+(?P<day1>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+{_MONTH.format(2)})(?!\d)"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?|\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
SAME_TIME = re.compile(r"\b(?:at the time|that day|the same day)\b")
OTHER_WEEKS = re.compile(r"\b(?:next|coming|until|by|before|after|since|from)\s+$", re.IGNORECASE)
LOOKED_BACK = 20  # characters, for such a word before a day


def said_when(spoken: Spoken, published: Period | None) -> Period | None:
    """Return the day on which the words were said, if the sentence of their verb names it."""
    cue = spoken.voice.cue
    if cue is None:
        return None
    scene, sentence = spoken.scene, cue.sent
    written = scene.text[sentence.start_char : sentence.end_char]
    if found := _day_of(scene, cue, sentence.start_char, sentence.end_char):
        return _resolved(found, published)
    if SAME_TIME.search(written) and (found := _last_day(scene, sentence.start_char)):
        return _resolved(found, published)
    return None


def _day_of(scene: Scene, cue: Token, start: int, end: int) -> re.Match[str] | None:
    """Return the day that hangs on the verb of saying itself, not on what is said."""
    nearest, farthest = max(start, cue.idx - LONGEST_SENTENCE), min(end, cue.idx + LONGEST_SENTENCE)
    for found in DAY.finditer(scene.text, nearest, farthest):
        before = scene.text[max(0, found.start() - LOOKED_BACK) : found.start()]
        if scene.is_quoted(found.start()) or OTHER_WEEKS.search(before):
            continue
        day = scene.doc.char_span(*found.span(), alignment_mode="expand")
        if day and _verb_above(day[0]) in {cue, _governing(cue)}:
            return found
    return None


def _last_day(scene: Scene, end: int) -> re.Match[str] | None:
    days = [found for found in DAY.finditer(scene.text, 0, end) if not scene.is_quoted(found.start())]
    return days[-1] if days else None


def _verb_above(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)


def _governing(cue: Token) -> Token:
    """Return the verb whose subject "saying" borrows."""
    return cue.head if cue.dep_ in {"advcl", "xcomp", "conj"} else cue


def _resolved(found: re.Match[str], published: Period | None) -> Period | None:
    if found["weekday"]:
        return _weekday(found["weekday"].lower(), published)
    month = MONTHS[(found["month1"] or found["month2"]).lower()]
    number = int(found["day1"] or found["day2"])
    if found["year"]:
        return _period(int(found["year"]), month, number)
    if published is None:
        return None
    this_year = _period(published.latest.year, month, number)
    if this_year and this_year.earliest <= published.latest:
        return this_year
    return _period(published.latest.year - 1, month, number)


def _weekday(name: str, published: Period | None) -> Period | None:
    """Return the last day of that name up to the day of publication, when that day is known."""
    if published is None:
        return None
    day = published.likeliest or (published.latest if published.earliest == published.latest else None)
    if day is None:
        return None
    on = day - timedelta(days=(day.weekday() - WEEKDAYS.index(name)) % 7)
    return Period(on, on, on)


def _period(year: int, month: int, number: int) -> Period | None:
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    on = date(year, month, number)
    return Period(on, on, on)
