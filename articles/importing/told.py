"""The report of an import in words, for a terminal."""

from collections.abc import Iterator

from articles.importing.report import NOTHING_IMPORTABLE, Report

MOST_FILES_TOLD = 20
HOME = "http://127.0.0.1:8000/"


def problems(report: Report) -> Iterator[str]:
    """Yield a line for each file that failed, and how many more there are."""
    failed = [outcome for outcome in report.outcomes if outcome.bucket == "failed"]
    for outcome in failed[:MOST_FILES_TOLD]:
        yield f"failed: {outcome.place}\n  {outcome.cause} {outcome.advice}"
    if len(failed) > MOST_FILES_TOLD:
        yield f"… and {len(failed) - MOST_FILES_TOLD} more; --report FILE lists them all."


def result(report: Report) -> Iterator[str]:
    """Yield the sums, what is uncertain, and what to do next."""
    yield report.summary
    yield report.doubts
    yield _next_step(report)


def _next_step(report: Report) -> str:
    if report.exit_code == NOTHING_IMPORTABLE:
        return "Nothing could be imported. Name a text file, or a folder with .txt files in it."
    if report.is_dry_run:
        return "A dry run: nothing was written. Run it without --dry-run to import."
    return f"Open {HOME} (script/start serves it); what became of each file: {HOME}imports/{report.run}/"
