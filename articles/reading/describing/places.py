"""Where a report was written: the place of its dateline."""

import re

from articles.reading.describing.findings import stretches, unknown
from articles.reading.outlet_table import outlet_called
from articles.reading.records import Block, BlockKind, Certainty, Finding, Text

PLACELINE_RULE = "place and date before the first sentence"
"""What cleaning calls such a stretch."""

MOST_BEFORE = 2
"""Paragraphs, a standfirst or a note, before it; further down it places another report, or is no place."""

_MONTHS = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
)
_PLACE = re.compile(
    rf"\(?(?P<place>[^\W\d_].*?)(?=,? {_MONTHS}[A-Za-z]*\.? \d|,? \d|\s*[(:—–)]|\s*--?(?:\s|$)|\.? *$)"
)
_DOMAIN = re.compile(r"\w\.\w{2,}$")
_SMALL = frozenset(
    {"de", "la", "le", "del", "della", "di", "da", "du", "of", "on", "upon", "and", "the", "al"}
)


def find_place(text: Text, blocks: tuple[Block, ...]) -> Finding[str]:
    """Return the place that stands before the first sentence: "LONDON — "."""
    paragraphs = [body.start for body in stretches(text, blocks, BlockKind.BODY)]
    for line in stretches(text, blocks, BlockKind.DATELINE):
        opens = line.rule == PLACELINE_RULE and sum(start < line.start for start in paragraphs) <= MOST_BEFORE
        match = _PLACE.match(line.words) if opens else None
        if match and not outlet_called(match["place"]) and not _is_sender(match["place"]):
            place = " ".join(map(_cased, match["place"].split()))
            return Finding(place, Certainty.STATED, "dateline", (line.evidence(*match.span("place")),))
    return unknown("no dateline names a place")


def _is_sender(words: str) -> bool:
    """Tell an agency that nobody has listed, "(XYZ)" or "(Lamp.com)", from a place."""
    return (words.isupper() and words.isalpha() and len(words) <= 3) or bool(_DOMAIN.search(words))


def _cased(word: str) -> str:
    """Return "Rio", "de", "Mexico/Geneva", "McLean" for what a dateline shouts; the rest as written."""
    if not word.replace("Mc", "MC").isupper() or re.fullmatch(r"(?:[A-Z]\.)+,?", word):
        return word
    if word.lower() in _SMALL:
        return word.lower()
    if word.startswith("Mc"):
        return word[:3] + word[3:].lower()
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
