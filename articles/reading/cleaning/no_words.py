"""Texts without words: figures, one endless run of letters."""

import re

LONGEST_LOOK = 20_000
"""Characters looked at: what is no text at its beginning is none."""
FIRST_LOOK = 2_000
"""Of most texts so much is enough to see that it has words."""
LONGEST_COUNT = 1_000_000
LONGEST_WORD = 1_000
"""No address in 35,000 articles has 400 characters; an encoded picture has 10,000 and more."""
SHARE_OF_ONE_RUN = 0.5
LETTERS_TO_A_BLANK = 10
"""Prose has a blank to every five letters; with fewer there may be an endless run."""
FEWEST_LETTERS = 0.2
"""Of what is not blank. A table of results with its names has .7, prose .95."""

_LETTERS = re.compile(r"[^\W\d_]+")
_LONG_RUN = re.compile(rf"[!-~]{{{LONGEST_WORD},}}")


def without_words(content: str) -> str:
    """Return what a text is that has no words in it, or nothing. Scripts that part no words have letters."""
    opening = content[:LONGEST_LOOK]
    blanks = opening.count(" ") + opening.count("\n") + opening.count("\t")
    if blanks * LETTERS_TO_A_BLANK < len(opening) and _is_one_run(opening, blanks):
        longest = max(len(run) for run in _LONG_RUN.findall(content[:LONGEST_COUNT]))
        or_more = " or more" if longest == LONGEST_COUNT else ""
        return f"No words: {longest:,} characters{or_more} without a blank between them."
    if _share_of_letters(opening[:FIRST_LOOK]) >= FEWEST_LETTERS:
        return ""
    share = _share_of_letters(opening)
    if share >= FEWEST_LETTERS:
        return ""
    return f"No words: {share:.0%} of its characters are letters, the rest figures and marks."


def _is_one_run(opening: str, blanks: int) -> bool:
    return sum(map(len, _LONG_RUN.findall(opening))) > SHARE_OF_ONE_RUN * (len(opening) - blanks)


def _share_of_letters(words: str) -> float:
    """Return how many of the characters that are not blank are letters; 1 where there is nothing."""
    written = sum(map(len, words.split()))
    return sum(map(len, _LETTERS.findall(words))) / written if written else 1.0
