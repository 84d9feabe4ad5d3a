"""One form for lines that differ in case, spacing, digits and the marks at their ends."""

import re

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_DIGITS = re.compile(r"\d+")


def fold_line(words: str) -> str:
    """Return the form in which lines are counted and looked up: "© 2021 The Lamp." is "0 the lamp"."""
    folded = _DIGITS.sub("0", " ".join(words.replace("’", "'").lower().split()))
    return _EDGES.sub("", folded) or folded
