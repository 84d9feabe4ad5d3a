"""What becomes of a file."""

import hashlib
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from articles.importing.given import GivenWords
from articles.reading.records import Reading

LONGEST_PLACE = 1000
LONGEST_CAUSE = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file and its bucket. `article` is the key; empty when the file is in no article."""

    place: str
    bucket: str
    article: str = ""
    cause: str = ""
    advice: str = ""
    sha256: str = ""
    raw: bytes = b""
    reading: Reading | None = None
    """Only when it was read: new and revised files."""
    given: GivenWords = field(default_factory=list)
    flaws: tuple[str, ...] = ()
    """What was said of it and could not be taken; the file is imported without."""

    @property
    def is_handled(self) -> bool:
        return bool(self.article)

    def with_flaws(self, flaws: tuple[str, ...]) -> "Outcome":
        """Return the outcome that tells what was not taken, after its own cause."""
        told = (*self.flaws, *flaws)
        if not told or not self.is_handled:
            return self
        sentences = (f"{words.removesuffix('.')}." for words in (self.cause, *told) if words)
        cause = " ".join(sentences)
        advice = self.advice or "Mend it and import again; until then the text is here without it."
        return replace(self, flaws=told, cause=cause[:LONGEST_CAUSE], advice=advice)


def place_of(path: Path) -> str:
    """Return the absolute path as text that any database takes: short enough, without broken characters."""
    place = shown(os.path.abspath(path))  # noqa: PTH100  keeps links
    if len(place) <= LONGEST_PLACE:
        return place
    return f"{place[: LONGEST_PLACE - 17]}…{hashlib.sha256(place.encode()).hexdigest()[:16]}"


def shown(path: str | Path) -> str:
    """Return a path as text that any database and any terminal takes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
