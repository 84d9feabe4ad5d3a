"""The lines of a text that can hold metadata: those of its head, and its last one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from articles.reading.records import Text

MOST_LINES = 60
"""Lines of a head: front matter has ten or twenty."""
LINE_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
LINE = re.compile(f"[^{LINE_ENDS}]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with where it stands, white space trimmed."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def lines_in(text: Text) -> tuple[Line, ...]:
    """Return the lines of a text that can hold metadata: those of its head, and its last one."""
    content = text.content.rstrip()
    start = max(content.rfind(end) for end in LINE_ENDS) + 1
    head = takewhile(lambda line: line.start < start, trimmed(content))
    return (*islice(head, MOST_LINES), *trimmed(content[start:], start))


def trimmed(words: str, start: int = 0) -> Iterator[Line]:
    """Yield the lines of these words that are not blank."""
    for match in LINE.finditer(words):
        line = match[0].strip()
        if line:
            yield Line(start + match.start() + match[0].index(line), line)
