"""Where a paragraph's sentences begin and end. Offsets count from the paragraph's start."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"'”’″»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-ÖØ-ÞА-ЯΑ-Ω])")

_ABBREVIATIONS = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "maj", "cpl", "adm"),
        *("rep", "sen", "gov", "rev", "hon", "st", "jr", "sr", "messrs", "mt", "ft"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("no", "vs", "inc", "co", "corp", "ltd", "dept", "fig", "approx"),
    }
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def sentence_spans(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each sentence, white space around it left out."""
    start = 0
    for end in [*_ends(paragraph), len(paragraph)]:
        words = paragraph[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            yield first, start + len(words.rstrip())
        start = end


def _ends(paragraph: str) -> Iterator[int]:
    for found in _END.finditer(paragraph):
        if not _is_abbreviation(paragraph[: found.start()], found.group()):
            yield found.end()


def _is_abbreviation(before: str, stop: str) -> bool:
    """Tell "Mr. Brook" and "U.S. Navy" from the end of a sentence."""
    word = _LAST_WORD.search(before)
    if stop != "." or not word:
        return False
    return len(word.group()) == 1 or word.group().lower() in _ABBREVIATIONS
