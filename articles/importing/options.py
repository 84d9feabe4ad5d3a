from dataclasses import dataclass

from articles.reading.records import Given


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked of an import beside the paths."""

    given: tuple[Given, ...] = ()
    limit: int | None = None
    is_dry_run: bool = False
    stops_at_failure: bool = False
