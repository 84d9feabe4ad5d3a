from dataclasses import dataclass
from pathlib import Path

from articles.reading.file_names import NamePattern
from articles.reading.records import Given


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked of an import beside the paths."""

    given: tuple[Given, ...] = ()
    manifests: tuple[Path, ...] = ()
    """Of two that say the same of a file, the first holds."""
    pattern: NamePattern | None = None
    """How to read the names of the files."""
    limit: int | None = None
    workers: int | None = None
    """Processes that read; None: as many as there are cores, when there is enough to read."""
    is_dry_run: bool = False
    stops_at_failure: bool = False
