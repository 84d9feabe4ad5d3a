"""The report of an import in words, for a terminal."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from articles.importing.manifests import MatchedManifest
from articles.importing.report import NOTHING_IMPORTABLE, Report
from articles.importing.testimony import Tally

MOST_FILES_TOLD = 20
MOST_NAMES_TOLD = 10
PORT = "8000"
"""Where `script/start` serves, unless PORT names another."""


def problems(report: Report) -> Iterator[str]:
    """Yield a line for each file that failed, and how many more there are."""
    failed = [outcome for outcome in report.outcomes if outcome.bucket == "failed"]
    for outcome in failed[:MOST_FILES_TOLD]:
        yield f"failed: {outcome.place}\n  {outcome.cause} {outcome.advice}"
    if len(failed) > MOST_FILES_TOLD:
        yield f"… and {len(failed) - MOST_FILES_TOLD} more; --report FILE lists them all."


def result(report: Report) -> Iterator[str]:
    """Yield the sums, what was said of the files, what is uncertain, and what to do next."""
    yield report.summary
    yield from said_of_files(report.tally)
    yield report.doubts
    yield _next_step(report)


def said_of_files(tally: Tally) -> Iterator[str]:
    """Yield what sidecars, manifests and a pattern did; nothing where there were none."""
    yield from _sidecars(tally)
    for manifest in tally.manifests:
        yield from _manifest(manifest)
    if tally.pattern:
        yield _pattern(tally)


def _sidecars(tally: Tally) -> Iterator[str]:
    if tally.sidecars or tally.broken:
        not_whole = f"; {len(tally.broken)} could not be taken, or not whole:" if tally.broken else "."
        yield f"{_counted(tally.sidecars, 'sidecar')} read{not_whole}"
    for place, cause in list(tally.broken.items())[:MOST_FILES_TOLD]:
        yield f"  {place}: {cause}"
    if len(tally.broken) > MOST_FILES_TOLD:
        yield f"  … and {len(tally.broken) - MOST_FILES_TOLD} more; --report FILE lists them all."
    if tally.unread:
        have = "sidecar has" if tally.with_unread == 1 else "sidecars have"
        yield f"{tally.with_unread} {have} fields that are not read: {_names(tally.unread)}."


def _manifest(manifest: MatchedManifest) -> Iterator[str]:
    name = manifest.path.name
    yield f"{name}: {manifest.rows - manifest.unmatched} of {_counted(manifest.rows, 'row')} speak of a file."
    if manifest.unmatched:
        names = _listed(manifest.unmatched_names, manifest.unmatched)
        match = "row of {} matches" if manifest.unmatched == 1 else "rows of {} match"
        yield f"{manifest.unmatched} {match.format(name)} no file: {names}."
    if manifest.unread:
        yield f"{name} has columns that are not read: {_names(manifest.unread)}."


def _pattern(tally: Tally) -> str:
    fits = f"{tally.pattern} fits {tally.fitting} of {_counted(tally.fitting + tally.missed, 'file name')}"
    return f"{fits}; not {_listed(tally.missed_names, tally.missed)}." if tally.missed else f"{fits}."


def _names(counted: Counter[str]) -> str:
    return _listed([name for name, _ in counted.most_common(MOST_NAMES_TOLD)], len(counted))


def _listed(names: Sequence[str], count: int) -> str:
    """Return the first names, and how many more there are."""
    shown = names[:MOST_NAMES_TOLD]
    more = f" and {count - len(shown)} more" if count > len(shown) else ""
    return ", ".join(shown) + more


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _next_step(report: Report) -> str:
    if report.exit_code == NOTHING_IMPORTABLE:
        return "Nothing could be imported. Name a text file, or a folder with .txt files in it."
    if report.is_dry_run:
        return "A dry run: nothing was written. Run it without --dry-run to import."
    home = f"http://127.0.0.1:{os.environ.get('PORT', PORT)}/"
    return f"Open {home} (script/start serves it); what became of each file: {home}imports/{report.run}/"
