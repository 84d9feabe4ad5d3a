"""One line of metadata: its label, the field that is meant, and whether its value can be that field's."""

import re
from dataclasses import dataclass

from articles.reading.metadata_lines.lines import Line
from articles.reading.records import Evidence
from articles.reading.said import Saying, field_called, is_label, is_label_of_body, said_in
from articles.reading.said.sayings import is_address

IN_THE_FILE = "metadata in the file"

LONGEST_LINE = 1000
LONGEST_LABELLED_OUTLET = 60
WORDS_OF_AN_AUTHOR = 6

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


def understood(line: Line, *, is_first: bool) -> MetadataLine | None:
    if is_first and is_address(line.words):
        return MetadataLine(line, "url", line.words)
    metadata = labelled(line)
    return metadata if metadata and _can_be_meant(metadata) else _from(line)


def said_of(line: MetadataLine) -> Saying:
    """Return what one line says."""
    value = line.value.replace('"', "") if line.field == "authors" else line.value
    return said_in({line.label or line.field: value}, IN_THE_FILE)


def labelled(line: Line) -> MetadataLine | None:
    """Return the line with the field that its label means; None when no label stands before it."""
    words = line.words[:LONGEST_LINE]
    match = _META.fullmatch(words) or _LABELLED.fullmatch(words)
    if not match:
        return None
    label, value = match["label"].strip(), match["value"].strip().rstrip("*_").strip()
    field = field_called(label)
    if field is None and not is_label(label):
        return None
    is_whole = len(words) == len(line.words) or is_label_of_body(label)
    return MetadataLine(line, field or "", value, match.start("value"), label) if is_whole else None


def _can_be_meant(line: MetadataLine) -> bool:
    """Tell whether the value is one that the label can have; a scraper that knew nothing left it empty."""
    said = said_of(line)
    if said.problems:
        return False
    if said.given.outlet:
        return len(line.value) <= LONGEST_LABELLED_OUTLET and not line.value.endswith((".", "!", "?"))
    return all(len(name.split()) <= WORDS_OF_AN_AUTHOR for name in said.given.authors)


def _from(line: Line) -> MetadataLine | None:
    match = _FROM.fullmatch(line.words) if len(line.words) <= LONGEST_LINE else None
    return MetadataLine(line, "url", match["value"], match.start("value")) if match else None
