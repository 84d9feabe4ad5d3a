"""The time of day that stands beside a date, with its zone as written."""

import re
from dataclasses import dataclass

FURTHEST = 40
"""Characters before a date in which its time stands: "4:05 p.m. ET, Thursday "."""

ZONES = (
    "GMT|UTC|UK|BST|IST|WET|WEST|CET|CEST|MEZ|EET|EEST|MSK|SAST|WAT|CAT|EAT|GST|PKT|ICT|WIB|SGT|HKT|PHT|JST|KST"
    "|AWST|ACST|AEST|AEDT|NZST|NZDT|ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|AKST|AKDT|HST|AST|ADT|NST|BRT|ART"
)
_ZONE = rf"(?:\(?(?P<zone>(?:{ZONES})\b|[+-]\d\d:?\d\d\b|Z\b)\)?)"
_HALF = r"(?P<half>[AaPp])(?:\.? ?[Mm]\b\.?|\b)"
_TIME = (
    rf"(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:\s*{_HALF})?|\s*(?P<late>[AaPp])\.?[Mm]\b\.?)"
    rf"(?:\s*{_ZONE})?"
)
CLOCK = re.compile(rf"(?<![\w.:]){_TIME}")
"""A time of day anywhere: "4:05 PM ET", "14.05 BST", "6 a.m."."""
ISO_TIME = re.compile(rf"T{_TIME}")
"""The time that ISO joins to its date: "T14:05:00Z"."""
_AFTER = re.compile(rf"[\s,|/–—-]*(?:(?i:at|um|à|a las|alle|às)\s+|[@T])?\s*{_TIME}")
_BEFORE = re.compile(rf"(?<![\w.:]){_TIME}[\s,|–—-]*(?:(?i:on)\s+)?(?:[A-Z][a-z]+,?\s*)?$")


@dataclass(frozen=True, slots=True)
class Clock:
    """ "16:05" and "ET"; both empty when no time is given."""

    time: str = ""
    zone: str = ""


def clock_beside(words: str, start: int, end: int) -> Clock:
    """Return the time right after the date at [start, end), else right before it."""
    match = _AFTER.match(words, end) or _BEFORE.search(words, max(0, start - FURTHEST), start)
    return _clock(match) if match else Clock()


def _clock(match: re.Match[str]) -> Clock:
    half = (match["half"] or match["late"] or "").lower()
    hour = int(match["hour"])
    if (half and not 1 <= hour <= 12) or hour > 23:
        return Clock()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match["zone"] or ""
    return Clock(f"{hour:02}:{match['minute'] or '00'}", "UTC" if zone == "Z" else zone)
