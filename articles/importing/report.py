"""What an import found, for a reader and for a program."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from articles.importing.given import OUTSIDE
from articles.importing.outcomes import Outcome
from articles.importing.testimony import Tally
from articles.models.import_run import BUCKETS
from articles.reading.records import Description, Finding

HANDLED, SOME_FAILED, NOTHING_IMPORTABLE = 0, 3, 4
"""Exit codes, see interface.md."""


@dataclass(slots=True)
class Report:
    """Grows while the import runs."""

    is_dry_run: bool = False
    run: int | None = None
    """Number of the import, None on a dry run."""
    outcomes: list[Outcome] = field(default_factory=list)
    """Without their bytes and readings."""
    uncertain: Counter[str] = field(default_factory=Counter)
    tally: Tally = field(default_factory=Tally)
    """What sidecars, manifests and patterns did."""

    @property
    def counts(self) -> dict[str, int]:
        found = Counter(outcome.bucket for outcome in self.outcomes)
        return {bucket: found[bucket] for bucket in BUCKETS}

    @property
    def exit_code(self) -> int:
        if not any(outcome.is_handled for outcome in self.outcomes):
            return NOTHING_IMPORTABLE
        return SOME_FAILED if self.counts["failed"] else HANDLED

    def exit_code_if(self, *, is_strict: bool) -> int:
        """Return the exit code; a strict import counts what was skipped or could not be taken as failed."""
        flawed = any(outcome.flaws or outcome.bucket == "skipped" for outcome in self.outcomes)
        if is_strict and self.exit_code == HANDLED and flawed:
            return SOME_FAILED
        return self.exit_code

    @property
    def summary(self) -> str:
        """Return the sentence that adds up."""
        counts = self.counts
        return f"{sum(counts.values())} seen = " + " + ".join(f"{counts[name]} {name}" for name in BUCKETS)

    @property
    def doubts(self) -> str:
        """Return what is uncertain in the texts that were read this time."""
        if not self.counts["new"] + self.counts["revised"]:
            return "No text was new: nothing to look at."
        return (
            f"{self.uncertain['no outlet']} without outlet, {self.uncertain['no date']} undated, "
            f"{self.uncertain['to review']} to review"
        )

    def as_json(self) -> dict[str, Any]:
        """Return the report as the `--json` option prints it."""
        return {
            "run": self.run,
            "dry_run": self.is_dry_run,
            "seen": len(self.outcomes),
            **self.counts,
            "uncertain": {
                "without_outlet": self.uncertain["no outlet"],
                "undated": self.uncertain["no date"],
                "to_review": self.uncertain["to review"],
            },
            **tally_as_json(self.tally),
            "files": [file_as_json(outcome) for outcome in self.outcomes],
        }


def file_as_json(outcome: Outcome) -> dict[str, str]:
    """Return one line of the report."""
    return {
        "file": outcome.place,
        "bucket": outcome.bucket,
        "article": outcome.article,
        "cause": outcome.cause,
        "advice": outcome.advice,
    }


def tally_as_json(tally: Tally) -> dict[str, Any]:
    """Return what sidecars, manifests and a pattern did, as data."""
    return {
        "sidecars": {
            "read": tally.sidecars,
            "broken": [{"file": place, "cause": cause} for place, cause in tally.broken.items()],
            "fields_not_read": dict(tally.unread),
        },
        "manifests": [
            {
                "file": str(manifest.path),
                "rows": manifest.rows,
                "rows_that_match": manifest.rows - manifest.unmatched,
                "match_no_file": manifest.unmatched_names,
                "columns_not_read": sorted(manifest.unread),
            }
            for manifest in tally.manifests
        ],
        "filename_pattern": {
            "pattern": tally.pattern,
            "fits": tally.fitting,
            "fits_not": tally.missed,
            "fits_not_first": tally.missed_names,
        },
    }


def doubts_of(outcome: Outcome) -> list[str]:
    """Return what is uncertain in a text just read."""
    if outcome.reading is None:
        return []
    description = outcome.reading.description
    weighed = bool(outcome.reading.text.notes) or _is_weighed(description)
    doubts = {
        "no outlet": description.outlet.value is None,
        "no date": description.published.value is None,
        "to review": weighed,
    }
    return [name for name, holds in doubts.items() if holds]


def _is_weighed(description: Description) -> bool:
    """Tell whether there was more than one answer to what it is called, whose it is or when it came.

    Where somebody said it of the file, that settles it.
    """
    findings: tuple[Finding[Any], ...] = (description.title, description.outlet, description.published)
    return any(finding.candidates for finding in findings if finding.rule not in OUTSIDE)
