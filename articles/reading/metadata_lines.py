"""Lines of metadata that a scraper put over a text, or under it: "Title: …", "URL: https://…".

One such line may be prose ("Date: a fruit") or the page's own ("Published: 2 April 2024"), so lines count
only over the first paragraph, with a value that their label can have, and beside a line that no page shows
its readers: an address, or a title that is called one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from urllib.parse import urlsplit

from articles.reading.outlet_table import outlet_called
from articles.reading.records import Evidence, Text
from articles.reading.said import Saying, field_called, is_label, is_label_of_body, said_in
from articles.reading.said.sayings import is_address

IN_THE_FILE = "metadata in the file"

MOST_LINES = 60
"""Lines of a head: front matter has ten or twenty."""
LONGEST_LINE = 1000
SHORTEST_PARAGRAPH = 120
SHORTEST_SENTENCE = 50
"""What is longer and no metadata is taken for the first paragraph: the head ends before it."""
LONGEST_LABELLED_OUTLET = 60
WORDS_OF_AN_AUTHOR = 6

LINE_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
LINE = re.compile(f"[^{LINE_ENDS}]+")
_FENCE = re.compile(r"-{3,}|\+{3,}")
_FRONT = re.compile(r"[\w.-]{1,40}\s*[:=]|- |#|\]")
_LABELLED = re.compile(
    r"[*_#>\s-]{0,6}(?P<label>[^\W\d_][\w .-]{0,38}?)[*_]{0,3}\s*(?P<sign>[:=])[*_]{0,3}\s*(?P<value>.*)",
    re.DOTALL,
)
_META = re.compile(
    r"<meta\s+(?:name|property|itemprop)=[\"'](?P<label>[^\"'>]{1,40})[\"']\s+content=[\"'](?P<value>[^\"'>]*)[\"']\s*/?>",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:retrieved|archived|accessed|downloaded|scraped|fetched|captured|copied)\b[^/]{0,60}?"
    r"(?P<value>https?://[^\s\"'<>”’]+)[\"'>”’.)]*(?: on .{4,40})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with where it stands, white space trimmed."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class MetadataLine:
    """A line of metadata. `field` is one of `Given`, or empty: a label that says nothing the archive asks."""

    line: Line
    field: str = ""
    value: str = ""
    at: int = 0
    """Where in the line the value stands."""
    label: str = ""

    @property
    def is_before_body(self) -> bool:
        """Tell a label such as "Text:": what follows it is the article."""
        return is_label_of_body(self.label)

    def evidence(self) -> Evidence:
        start = self.line.start + self.at
        return Evidence(start, start + len(self.value), self.value)


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


def metadata_lines(lines: Sequence[Line]) -> tuple[MetadataLine, ...]:
    """Return the lines of metadata among a text's first lines; the last one given is the text's last."""
    head = list(lines[:MOST_LINES])
    found = _front_matter(head) or _labelled_head(head)
    known = {metadata.line for metadata in found}
    return (*found, *_foot([line for line in lines[-1:] if line not in known]))


def _front_matter(head: list[Line]) -> tuple[MetadataLine, ...]:
    """Return the lines between two fences that open the text, if one of them says something."""
    if not head or not _FENCE.fullmatch(head[0].words):
        return ()
    ends = (n for n, line in enumerate(head[1:], 1) if line.words in (head[0].words, "..."))
    end = next(ends, 0)
    written = [line for line in head[1:end] if _FRONT.match(line.words)]
    found = tuple(_with_lists(head[1:end]))
    if 2 * len(written) < end - 1 or not any(line.field for line in found):
        return ()
    return (MetadataLine(head[0]), *found, MetadataLine(head[end]))


def _with_lists(lines: list[Line]) -> Iterator[MetadataLine]:
    """Yield each line; the points of a list are values of the label over them."""
    over = ""
    for line in lines:
        labelled = _labelled(line)
        if labelled and not line.words.startswith("- "):
            over = labelled.field if not labelled.value else ""
            yield replace(_unquoted(labelled), field=labelled.field if labelled.value else "")
        elif line.words.startswith("- ") and over:
            yield _unquoted(MetadataLine(line, over, line.words[2:].strip(), 2, over))
        else:
            yield MetadataLine(line)


def _unquoted(line: MetadataLine) -> MetadataLine:
    """Take the marks off a value in quotes, and the brackets off a list in one line."""
    value = line.value
    while len(value) > 1 and (value[0], value[-1]) in {('"', '"'), ("'", "'"), ("[", "]")}:
        value = value[1:-1].strip()
    return replace(line, value=value, at=line.line.words.find(value, line.at))


def _labelled_head(head: list[Line]) -> tuple[MetadataLine, ...]:
    found = tuple(_before_prose(head))
    if not any(_is_a_scrapers(line, found) for line in found):
        return ()
    return found


def _before_prose(head: list[Line]) -> Iterator[MetadataLine]:
    for n, line in enumerate(head):
        metadata = _understood(line, is_first=n == 0)
        if metadata:
            yield metadata
        if _ends_the_head(line, metadata):
            return


def _ends_the_head(line: Line, metadata: MetadataLine | None) -> bool:
    if metadata:
        return metadata.is_before_body
    words = line.words
    return len(words) >= SHORTEST_PARAGRAPH or (
        len(words) >= SHORTEST_SENTENCE and words.endswith((".", "!", "?", ".”", '."'))
    )


def _understood(line: Line, *, is_first: bool) -> MetadataLine | None:
    if is_first and is_address(line.words):
        return MetadataLine(line, "url", line.words)
    labelled = _labelled(line)
    return labelled if labelled and _can_be_meant(labelled) else _from(line)


def _labelled(line: Line) -> MetadataLine | None:
    """Return the line with the field that its label means; None when no label stands before it."""
    if len(line.words) > LONGEST_LINE:
        return None
    match = _META.fullmatch(line.words) or _LABELLED.fullmatch(line.words)
    if not match:
        return None
    label, value = match["label"].strip(), match["value"].strip().rstrip("*_").strip()
    field = field_called(label)
    if field is None and not is_label(label):
        return None
    return MetadataLine(line, field or "", value, match.start("value"), label)


def _can_be_meant(line: MetadataLine) -> bool:
    """Tell whether the value is one that the label can have; a scraper that knew nothing left it empty."""
    said = said_of(line)
    if said.problems:
        return False
    if said.given.outlet:
        return len(line.value) <= LONGEST_LABELLED_OUTLET and not line.value.endswith((".", "!", "?"))
    return all(len(name.split()) <= WORDS_OF_AN_AUTHOR for name in said.given.authors)


def said_of(line: MetadataLine) -> Saying:
    """Return what one line says."""
    value = line.value.replace('"', "") if line.field == "authors" else line.value
    return said_in({line.label or line.field: value}, IN_THE_FILE)


def _is_a_scrapers(line: MetadataLine, found: tuple[MetadataLine, ...]) -> bool:
    """Tell a line that no page shows its readers: it vouches for the lines beside it."""
    given = said_of(line).given
    if given.title:
        return len(found) > 1 or not line.value.endswith(".")
    known = outlet_called(given.outlet) if given.outlet else None
    return bool(given.url) or bool(known and not known.is_agency)


def _from(line: Line) -> MetadataLine | None:
    match = _FROM.fullmatch(line.words) if len(line.words) <= LONGEST_LINE else None
    return MetadataLine(line, "url", match["value"], match.start("value")) if match else None


def _foot(last: Sequence[Line]) -> Iterator[MetadataLine]:
    """Yield a text's last line when it is the address of the page that the text was taken from.

    A site's address without a page names whom the text cites: "Source: https://www.example.com".
    """
    for line in last:
        metadata = _understood(line, is_first=False)
        if metadata and urlsplit(said_of(metadata).given.url).path.strip("/"):
            yield metadata
