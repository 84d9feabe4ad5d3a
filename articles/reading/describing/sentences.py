"""Where sentences end, for stages that need no grammar."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’″)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Pres|St|Mt|No|vs|Jr|Sr|Co|Inc|Ltd|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|approx|est|a\.m|p\.m|e\.g|i\.e)"
    r"|\b(?:[A-Z]\.)*[A-Z])\.$"
)


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each sentence."""
    start = 0
    for match in _END.finditer(words):
        if not _SHORT_FORM.search(words, max(0, match.start() - 12), match.start() + 1):
            yield start, match.end() - _blanks_at_end(match[0])
            start = match.end()
    if start < len(words):
        yield start, len(words)


def _blanks_at_end(words: str) -> int:
    return len(words) - len(words.rstrip())
