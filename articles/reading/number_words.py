"""Numbers as words and digits, and their values."""

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}

_PART = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")


def value_of(number: str) -> float:
    """Return the value of "16,000", "5.2bn", "two hundred thousand", "half a million"."""
    total = current = 0.0
    for part in _PART.findall(number.lower()):
        scale = SCALES.get(SHORT_SCALES.get(part, part))
        if scale is None:
            current += _plain(part)
        elif scale < 1_000:
            current = (current or 1) * scale
        else:
            total, current = total + (current or 1) * scale, 0.0
    return round(total + current, 6)


def _plain(part: str) -> float:
    if part[0].isdigit():
        return float(part.replace(",", ""))
    return 0.5 if part == "half" else float(WORDS.get(part, 0))
