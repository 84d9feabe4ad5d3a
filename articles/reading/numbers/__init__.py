"""Quantities in the body, each with its hedge and what it counts. No years, dates, times or names."""

import re
from collections.abc import Iterator

from articles.reading.calendar_words import DATE
from articles.reading.numbers.no_quantities import is_quantity
from articles.reading.numbers.units import unit_after
from articles.reading.numbers.words import SCALES, WORDS, value_of
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
    for match in _QUANTITY.finditer(blanked):
        number = _number(match, words, offset)
        if is_quantity(match, number.value, number.unit):
            yield number


def _with_others_blanked(words: str) -> str:
    """Return the words with dates and telephone numbers blotted out, every place kept."""
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
