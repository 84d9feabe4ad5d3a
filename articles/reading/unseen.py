"""Characters that nobody sees inside a word: soft hyphens, joiners, spaces of no width."""

import re

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SMALL, LARGE = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
INSIDE = rf"(?:(?<=[{SMALL}{LARGE}])[{UNSEEN}]+(?=[{SMALL}])|(?<=[{LARGE}])[{UNSEEN}]+(?=[{LARGE}]))"
"""Between two letters of one word; before a capital after a small letter a space was lost."""
BROKEN_WORD = re.compile(rf"(?:[^\W\d_]|{INSIDE})+")
UNSEEN_INSIDE = re.compile(INSIDE)
ANY_UNSEEN = re.compile(f"[{UNSEEN}]")


def mended(words: str) -> str:
    """Return the words as they are seen, each in its place: "Kell", soft hyphen, "mar" is "Kellmar "."""
    if ANY_UNSEEN.search(words) is None:
        return words
    return BROKEN_WORD.sub(_closed_up, words)


def _closed_up(word: re.Match[str]) -> str:
    return ANY_UNSEEN.sub("", word.group()).ljust(len(word.group()))
