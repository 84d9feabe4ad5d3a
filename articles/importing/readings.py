"""Reading a file for the import: one that cannot be read is an outcome, not an end."""

from dataclasses import dataclass, field
from datetime import date

from articles.deciding import KnownLines
from articles.importing.given import GivenWords, source_of
from articles.importing.outcomes import Outcome
from articles.reading import read
from articles.reading.records import Reading
from articles.reading.sources import Unreadable

STUMBLES = (ArithmeticError, LookupError, RecursionError, ValueError)
"""What a very odd text can make a rule raise. One bad file never stops the others."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads with what the archive knows of lines, on this day."""

    known: KnownLines = field(default_factory=KnownLines)
    today: date | None = None

    def read(self, place: str, raw: bytes, key: str, given: GivenWords) -> Reading | Outcome:
        """Read the bytes of an article; when it cannot be done, return the outcome that says why."""
        try:
            return read(source_of(place, raw, given, self.today), self.known.of_article(key))
        except Unreadable as problem:
            return refused(place, problem)
        except STUMBLES as error:
            cause = f"Reading it stumbled: {type(error).__name__}: {error}"
            advice = "The fault is ours: report it with the file."
            return Outcome(place, "failed", cause=cause[:500], advice=advice)


def refused(place: str, problem: Unreadable) -> Outcome:
    """Return the outcome of what is no text: skipped when it never was one, else failed."""
    bucket = "skipped" if problem.is_skip else "failed"
    return Outcome(place, bucket, cause=problem.cause, advice=problem.advice)
