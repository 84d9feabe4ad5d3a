"""Figures that count nothing: years, ages, clock times, numbers of laws, flights and lists."""

import re

LEAST_BARE = 100
"""A smaller figure that counts nothing is an age, an hour, a score, "the two"."""

_BEFORE = re.compile(
    r"(?:\b(?:Nos?|Articles?|Section|Chapter|Resolution|Rule|Act|Amendment|Title|Proposition|[Pp]age|Form|Type|Model"
    r"|[Vv]ersion|Phase|Level|Tier|Area|Route|Highway|Interstate|Flight|Room|Unit|Channel|Apollo|Boeing|Airbus"
    r"|Windows|Formula|Battalion|Brigade|Group of|[Aa]ged?|[Tt]el|[Pp]hone|dial)[.:]? ?#?"
    r"|[#+/]|\d[-–—]|\d:|\b(?:one|\d+) (?:in|out of) )$"
)
_AFTER = re.compile(
    r"[-–](?:\w+)|(?:st|nd|rd|th)\b|[:/.]\d|[A-Za-z]"
    r"| ?(?:a\.m|p\.m|am\b|pm\b|GMT|UTC|BST|EST|o['’]clock)|(?:-| )(?:years?|months?)[- ]olds?\b|['’]s\b"
)
_OF_THEM = re.compile(
    r" of (?:them|us|those|these|the|its|their|whom|which)\b"
    r"| (?:a|an|per) (?:hour|day|night|week|month|year|head)\b"
)
_GOES_ON_AS_SUBJECT = re.compile(
    r" (?:were|was|will|would|have|had|are|did|came|went|died|left|stayed|fled|\w+ed)\b"
)
_COLLECTIVE = re.compile(
    r"\b(?:[Aa]ll"
    r"|(?:crew|group|team|staff|family|party|crowd|jury|squad|convoy|fleet|force|total|population) of) $"
)
LEAST_SUBJECT = 10
"""Fewer are "the two": people named before."""
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_SHORT = re.compile(r"\d[mMB]$")
_RANGE = re.compile(r" ?[-–—] ?[$€£]?\d")
_LIST = re.compile(r"\d{1,3}[.)]\s")
_BEFORE_LENGTH = 25


def is_quantity(match: re.Match[str], value: float, unit: str) -> bool:
    """Tell a quantity from a figure that names, dates or orders something."""
    if _RANGE.match(match.string, match.end()):
        return False
    if match["money"] or match["percent"]:
        return True
    if _names_or_orders(match) or _SHORT.search(match["number"]):
        return False
    if _YEAR.fullmatch(match["number"]):
        return bool(match["hedge"] and unit)
    if match["number"].lower() == "one" and not match["hedge"]:
        return False
    return bool(unit or match["hedge"]) or value >= LEAST_BARE or _stands_for_a_noun(match, value)


def _names_or_orders(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _BEFORE_LENGTH) : match.start()]
    after = match.string[match.end() : match.end() + _BEFORE_LENGTH]
    if match.start() == 0 and _LIST.match(match.string):
        return True
    if before.endswith("(") and after.startswith(")"):
        return True
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def _stands_for_a_noun(match: re.Match[str], value: float) -> bool:
    """Tell "90 of them", "a crew of 19", "nineteen came", where the words counted stand elsewhere."""
    before = match.string[max(0, match.start() - _BEFORE_LENGTH) : match.start()]
    if _OF_THEM.match(match.string, match.end()) or _COLLECTIVE.search(before):
        return True
    return value >= LEAST_SUBJECT and bool(_GOES_ON_AS_SUBJECT.match(match.string, match.end()))
