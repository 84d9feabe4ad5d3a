from dataclasses import dataclass, field

from articles.reading.records import Given


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked of an import beside the paths."""

    given: Given = field(default_factory=lambda: Given(rule="option"))
    limit: int | None = None
    is_dry_run: bool = False
    stops_at_failure: bool = False
