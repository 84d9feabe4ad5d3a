"""The records that pass between the stages of reading one text. Read this file first.

What passes across articles (groups of names, events, copies) is in `records_across`.

Every offset is a count of code points into `Text.content`, the decoded raw text, so that any
stage can point at the very words it rests on. Spans are half open: [start, end).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Doc

Value = TypeVar("Value")


class Certainty(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class BlockKind(StrEnum):
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


class QuotationKind(StrEnum):
    FULL = "full"
    FRAGMENT = "fragment"
    SCARE = "scare"
    INDIRECT = "indirect"


NAME_PATTERN = "file name pattern"
FILE_NAME = "file name"
FOLDER_NAME = "folder name"
BY_NAME = (NAME_PATTERN, FILE_NAME, FOLDER_NAME)
"""`Given.rule` of what a file's name and place say: what the file itself says outranks them."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a source beside its words: by an option, a sidecar, a manifest, its name."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    """ISO date, may be partial: 2022, 2022-03, 2022-03-11, 2022-03-11T16:05 ET."""
    language: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    is_news: bool = False
    """Somebody says that it is an article, whatever it looks like."""
    rule: str = "given"
    """Where it was said: "sidecar", "manifest", "folder", "option", "metadata in the file", or `BY_NAME`."""
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict, hash=False)
    """By field, where the text itself says it; empty when it was said from outside."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file as found."""

    place: str
    raw: bytes
    given: tuple[Given, ...] = ()
    """Said of it from outside: of two that say the same thing, the earlier one holds."""
    first_seen_on: date | None = None
    """Nothing is published after the day on which the archive first saw it. None: nobody knows."""
    is_news: bool = False
    """Somebody says that it is an article, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source decoded. `content` keeps every character, line ends made "\\n", NUL bytes dropped."""

    content: str
    encoding: str
    sha256: str
    """Of the raw bytes, 64 hex digits."""
    notes: tuple[str, ...] = ()
    """What decoding had to mend, in words for the import report."""

    def body(self, blocks: tuple[Block, ...]) -> str:
        """Return the words of the body blocks, a blank line between them."""
        own = (block for block in blocks if block.kind is BlockKind.BODY)
        return "\n\n".join(self.content[block.start : block.end] for block in own)


@dataclass(frozen=True, slots=True)
class LineRulings:
    """What the archive knows of single lines, by `line_folds.fold_line`. It outranks every rule."""

    house: Mapping[str, str] = field(default_factory=dict)
    """Lines that belong to a page and not to its article, each with the rule to name."""
    own: frozenset[str] = frozenset()
    """Lines that are an article's own, whatever a rule says."""

    def kind_of(self, line: str) -> str:
        """Return "house", "own", or nothing when nothing is known of the line, which is folded."""
        return "own" if line in self.own else "house" if line in self.house else ""


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    start: int
    end: int
    rule: str
    """Name of the rule that gave the kind, the same word as on the method page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding(Generic[Value]):
    """A value read out of a text, with how it was found. `value` is None when unknown."""

    value: Value | None
    certainty: Certainty
    rule: str
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[str, ...] = ()
    """Other values that were weighed, as words for a reader; never shown as facts."""


@dataclass(frozen=True, slots=True)
class Period:
    """When something happened: both ends included. `likeliest` only when one day stands out."""

    earliest: date
    latest: date
    likeliest: date | None = None
    time: str = ""
    """The time of day, if stated: "16:05"."""
    zone: str = ""
    """Its zone as written: "ET", "GMT", "+02:00"; empty when the text leaves it open."""

    @property
    def iso(self) -> str:
        """Return the day, the month ("2022-03"), the year, or "earliest/latest"."""
        if self.likeliest:
            return self.likeliest.isoformat()
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"


@dataclass(frozen=True, slots=True)
class Description:
    """What a text says of itself."""

    language: str
    """ISO 639-1 code, empty when unknown."""
    title: Finding[str]
    outlet: Finding[str]
    published: Finding[Period]
    authors: Finding[tuple[str, ...]]
    placed: Finding[str]
    """Where the dateline places the report: "LONDON"."""
    url: Finding[str]
    """Where the page lay."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A headline, body or caption block with its grammar. Token offset + `start` = offset in the text."""

    kind: BlockKind
    start: int
    end: int
    text: str
    doc: Doc


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """A title or role as written beside a name: "Defence Minister"."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """One person as one text names them. A lone surname with no full name in the text has `lone`."""

    name: str
    """The fullest spelling in this text, without titles or possessive."""
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    lone: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is said in a text. `start`, `end` include the quotation marks, `text` does not."""

    text: str
    start: int
    end: int
    kind: QuotationKind
    speaker: str
    """`NamedPerson.name` of the speaker; empty when not a person or unclear."""
    speaker_text: str
    """The words that name the speaker, as written: "Putin", "he", "the report"; empty when unclear."""
    verb: str
    """The cue as written: "said", "told", "according to"; empty when there is none."""
    certainty: Certainty
    """Of the speaker: stated (named beside the words), inferred (pronoun, flow), unknown (unclear)."""
    rule: str
    said: Period | None = None
    """When it was said, if the text says so."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Words such as "on Friday" or "last month", resolved against the day of publication."""

    start: int
    end: int
    text: str
    period: Period
    rule: str


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity in the body. `value` is a plain number: 16000; 40 with the unit "percent"."""

    value: float
    text: str
    """As written with its hedge: "more than 16,000"."""
    unit: str
    """The words counted: "applications", "people", "rubles"; empty when bare."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HouseMark:
    """Words in a text that its outlet may repeat elsewhere: a whole line, the end of a line, an author."""

    kind: str
    words: str
    """Folded, digits too: what is compared across articles."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one source says, read by itself. Pure: the same bytes always read the same."""

    place: str
    text: Text
    blocks: tuple[Block, ...]
    description: Description
    people: tuple[NamedPerson, ...]
    quotations: tuple[Quotation, ...]
    numbers: tuple[Number, ...]
    moments: tuple[Moment, ...] = ()
    marks: tuple[HouseMark, ...] = ()
    """By the rules alone, whatever the archive learned: what it learns from must not move as it learns."""
    sketch: tuple[int, ...] = ()
    """What copies of the text are looked up by; by the rules alone, too."""
    habits: str = ""
    """Habits of type and style, a sign each (`house_marks.habits_of`)."""

    @property
    def body(self) -> str:
        """Return the article's own paragraphs, a blank line between them."""
        return self.text.body(self.blocks)
