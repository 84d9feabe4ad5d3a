"""One form for lines that differ in case, spacing, digits and the marks at their ends."""

import re

LEARNED_RULE = "a line that many articles carry"
"""The rule of a line that was learned by counting; another rule is somebody's ruling."""

_UNSEEN = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_DIGITS = re.compile(r"\d+")


def fold_line(words: str) -> str:
    """Return the form in which lines are counted and looked up: "© 2021 The Lamp." is "0 the lamp"."""
    seen = words if words.isascii() else _UNSEEN.sub("", words).replace("’", "'")
    folded = _DIGITS.sub("0", " ".join(seen.lower().split()))
    return _EDGES.sub("", folded) or folded
