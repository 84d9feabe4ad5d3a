"""Reading files for the import: one that cannot be read is an outcome, not an end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from articles.deciding import KnownLines
from articles.importing.given import GivenWords, source_of
from articles.importing.outcomes import Outcome
from articles.reading.ahead import Refused, read_or_refuse
from articles.reading.records import Reading, Source
from articles.reading.sources import Unreadable


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads with what the archive knows of lines, on this day."""

    known: KnownLines = field(default_factory=KnownLines)
    today: date | None = None
    ahead: Mapping[Source, Reading | Refused] = field(default_factory=dict)
    """What was read already, by other processes."""

    def read(self, place: str, raw: bytes, key: str, given: GivenWords) -> Reading | Outcome:
        """Read the bytes of an article; when it cannot be done, return the outcome that says why."""
        source = source_of(place, raw, given, self.today)
        found = self.ahead.get(source) or read_or_refuse(source, self.known.of_article(key))
        return found if isinstance(found, Reading) else refused(place, found)


def refused(place: str, problem: Unreadable | Refused) -> Outcome:
    """Return the outcome of what is no text: skipped when it never was one, else failed."""
    bucket = "skipped" if problem.is_skip else "failed"
    return Outcome(place, bucket, cause=problem.cause, advice=problem.advice)
