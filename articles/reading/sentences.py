"""Where sentences end, for stages that need no grammar."""

import re
from collections.abc import Iterator

FURTHEST_END = 400
"""Characters either way in which the ends of the sentence around a place are looked for."""

_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’″)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Pres|St|Mt|No|vs|Jr|Sr|Co|Inc|Ltd|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|approx|est|a\.m|p\.m|e\.g|i\.e)"
    r"|\b(?:[A-Z]\.)*[A-Z])\.$"
)


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each sentence."""
    start = 0
    for end, follower in _ends(words, 0, len(words)):
        yield start, end
        start = follower
    if start < len(words):
        yield start, len(words)


def sentence_around(words: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) of the sentence that holds [start, end), cut where it is endless."""
    first, last = max(0, start - FURTHEST_END), min(len(words), end + FURTHEST_END)
    before = [follower for _, follower in _ends(words, first, last) if follower <= start]
    after = next((stop for stop, _ in _ends(words, end, last)), last)
    return (before[-1] if before else first), after


def _ends(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next one starts."""
    for match in _END.finditer(words, start, end):
        if not _SHORT_FORM.search(words, max(0, match.start() - 12), match.start() + 1):
            yield match.end() - _blanks_at_end(match[0]), match.end()


def _blanks_at_end(words: str) -> int:
    return len(words) - len(words.rstrip())
