"""Quantities in the body, each with its hedge and what it counts. No years, dates, times or names."""

import re
from collections.abc import Iterator

from articles.reading.calendar_words import DATE
from articles.reading.number_words import SCALES, WORDS, value_of
from articles.reading.numbers.no_quantities import is_quantity
from articles.reading.numbers.units import unit_after
from articles.reading.records import Block, BlockKind, Number, Text

__all__ = ["find_numbers"]

CURRENCIES = {
    "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₽": "rubles", "₴": "hryvnias", "₹": "rupees",
}  # fmt: skip
LONGEST_UNIT = 120

_HEDGES = (
    "more than", "less than", "fewer than", "no more than", "no less than", "no fewer than", "up to",
    "as many as", "as much as", "as few as", "at least", "at most", "close to", "just over",
    "just under", "well over", "an estimated", "estimated", "over", "under", "nearly", "almost",
    "about", "around", "some", "roughly", "approximately", "only", "just",
)  # fmt: skip
_HEDGE = "(?:" + "|".join(sorted(_HEDGES, key=len, reverse=True)) + ")"
_WORD = "(?:" + "|".join(sorted(WORDS, key=len, reverse=True)) + ")"
_SCALE = "(?:" + "|".join(SCALES) + ")"
_IN_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:bn|tn|[mkMKB])\b)?(?: {_SCALE}\b)*"
_IN_WORDS = rf"(?:(?:half )?an? {_SCALE}|{_WORD}(?:[ -](?:and )?(?:{_WORD}|{_SCALE}))*)(?: {_SCALE})*"
_PERCENT = r"(?: ?%|[ -]per ?cent(?:age points?)?\b|[ -]percentage points?\b)"
_QUANTITY = re.compile(
    rf"(?:(?<![\w-])(?P<hedge>(?i:{_HEDGE})) )?(?<![\w.,:/-])"
    rf"(?P<money>(?:US|A|C|NZ|HK)?[$€£¥₽₴₹] ?)?"
    rf"(?P<number>{_IN_DIGITS}|\b(?i:{_IN_WORDS})\b)(?P<percent>{_PERCENT})?"
)
_RUN = re.compile(r"\d+|[A-Za-z]+")
_SIGNS = frozenset((*WORDS, *SCALES))
_HAS_DIGIT = re.compile(r"\d")
_LEADS = tuple(
    re.compile(lead)
    for lead in (
        rf"(?<![\w-])(?i:{_HEDGE}) (?:(?:US|A|C|NZ|HK)?[$€£¥₽₴₹] ?|(?i:half an?|an?) )?$",
        r"(?:(?:US|A|C|NZ|HK)?[$€£¥₽₴₹] ?|\b(?i:half an?|an?) )$",
    )
)
"""What may stand before it, the longest first."""
LONGEST_LEAD = 30

_PHONE = re.compile(r"(?<![\w,])\+?\(?\d{2,4}\)?[ -]\d{2,4}[ -]\d{2,4}(?:[ -]?\d+)*")


def find_numbers(text: Text, blocks: tuple[Block, ...]) -> tuple[Number, ...]:
    """Find the quantities in the body, in text order; years, dates and clock times are none."""
    bodies = [block for block in blocks if block.kind is BlockKind.BODY]
    return tuple(
        number
        for block in bodies
        for number in _in_paragraph(text.content[block.start : block.end], block.start)
    )


def _in_paragraph(words: str, offset: int) -> Iterator[Number]:
    blanked = _with_others_blanked(words)
    for match in _quantities(blanked):
        number = _number(match, words, offset)
        if is_quantity(match, number.value, number.unit):
            yield number


def _quantities(words: str) -> Iterator[re.Match[str]]:
    """Yield what may be a quantity, from left to right, none within another."""
    end = 0
    for sign in _signs(words):
        if sign >= end and (match := _quantity_around(words, sign, end)):
            end = match.end()
            yield match


def _signs(words: str) -> Iterator[int]:
    """Yield where a figure or a number word begins: every quantity has one, and most places have none."""
    for run in _RUN.finditer(words):
        if run[0].isdecimal() or run[0].lower() in _SIGNS:
            yield run.start()


def _quantity_around(words: str, sign: int, end: int) -> re.Match[str] | None:
    """Return the longest quantity that has its first figure or number word at `sign`."""
    before = words[max(end, sign - LONGEST_LEAD) : sign]
    leads = (found for lead in _LEADS if (found := lead.search(before)))
    starts = [*(sign - len(before) + found.start() for found in leads), sign]
    return next((match for start in starts if (match := _QUANTITY.match(words, start))), None)


def _with_others_blanked(words: str) -> str:
    """Return the words with dates and telephone numbers blotted out, every place kept."""
    if not _HAS_DIGIT.search(words):
        return words
    for pattern in (DATE, _PHONE):
        words = pattern.sub(lambda match: "#" * len(match[0]), words)
    return words


def _number(match: re.Match[str], words: str, offset: int) -> Number:
    return Number(
        value=value_of(match["number"]),
        text=words[match.start() : match.end()],
        unit=_unit(match, words),
        start=offset + match.start(),
        end=offset + match.end(),
    )


def _unit(match: re.Match[str], words: str) -> str:
    if match["percent"]:
        return "percentage points" if "point" in match["percent"] else "percent"
    if match["money"]:
        return CURRENCIES[match["money"].strip()[-1]]
    return unit_after(words[match.end() : match.end() + LONGEST_UNIT])
