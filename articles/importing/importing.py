"""The import, on one screen: load, settle, store, batch by batch; then group what came."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from django.utils import timezone

from articles import deciding
from articles.importing.desk import Desk
from articles.importing.ledger import Ledger
from articles.importing.lock import only_import
from articles.importing.options import Options
from articles.importing.outcomes import Outcome
from articles.importing.readings import Reader
from articles.importing.report import Report, doubts_of
from articles.importing.rereading import reread_stale
from articles.importing.storing import store
from articles.importing.testimony import Testimony
from articles.importing.told import said_of_files
from articles.importing.workers import workers
from articles.models import ImportRun
from articles.models.batches import in_batches
from articles.reading.sources import FoundFile, files_at

FILES_AT_ONCE = 100
"""A batch is what is lost when the machine stops: some seconds of reading."""

Progress = Callable[[Sequence[FoundFile]], Iterable[FoundFile]]


def import_articles(
    paths: Iterable[str | Path], options: Options | None = None, progress: Progress = iter
) -> Report:
    """Import the files at these paths. Raises `AnotherImportIsRunning` and `InvalidManifest`.

    Stopped at any moment and run again, it ends in the same archive as one clean run.
    """
    options = options or Options()
    asked = [str(path) for path in paths]
    found = _files(asked, options)
    testimony = Testimony(options, found)
    files = found[: options.limit]
    with nullcontext() if options.is_dry_run else only_import():
        reader = Reader(deciding.known_lines(), timezone.now().date())
        with workers(options.workers, len(files), reader.known.everywhere) as staff:
            desk = Desk(options, testimony, reader, staff)
            return (
                _try_out(progress(files), desk)
                if options.is_dry_run
                else _import(progress(files), asked, desk)
            )


def _files(asked: Iterable[str], options: Options) -> list[FoundFile]:
    """Return the files to import: a manifest that lies among them is none."""
    manifests = {manifest.absolute() for manifest in options.manifests}
    return [found for found in files_at(asked) if found.path.absolute() not in manifests]


def _try_out(files: Iterable[FoundFile], desk: Desk) -> Report:
    """Do all but write: the ledger remembers what the archive would hold."""
    report = Report(is_dry_run=True, tally=desk.testimony.tally)
    ledger = Ledger()
    for batch in _until_failure(in_batches(files, FILES_AT_ONCE), report, desk.options):
        _note(desk.settled(batch, ledger), report)
    return report


def _import(files: Iterable[FoundFile], asked: list[str], desk: Desk) -> Report:
    was_cut = _was_cut()
    run = ImportRun.objects.create(paths=asked, started_at=timezone.now())
    report = Report(run=run.number, tally=desk.testimony.tally)
    touched = deciding.Touched()
    for batch in _until_failure(in_batches(files, FILES_AT_ONCE), report, desk.options):
        outcomes = desk.settled(batch, Ledger())
        touched.add(store(outcomes, run, timezone.now(), desk.reader.known))
        _note(outcomes, report)
    _group(touched, desk.options.workers, was_cut=was_cut)
    run.said_of_files = list(said_of_files(report.tally))
    run.finished_at = timezone.now()
    run.save(update_fields=["finished_at", "said_of_files"])
    return report


def _was_cut() -> bool:
    """Tell whether the last import never ended: then nobody knows what it left ungrouped."""
    last = ImportRun.objects.latest_first().first()
    return bool(last and last.finished_at is None)


def _group(touched: deciding.Touched, processes: int | None, *, was_cut: bool) -> None:
    """Gather what rests on several articles. What is learned of lines is read into the articles at once."""
    if was_cut:
        deciding.apply()
    elif touched.articles:
        deciding.gather(touched)
    touched.add(reread_stale(processes))
    if touched.articles:
        deciding.regroup(touched.blocks)


def _until_failure(
    batches: Iterator[list[FoundFile]], report: Report, options: Options
) -> Iterator[list[FoundFile]]:
    for batch in batches:
        yield batch
        if options.stops_at_failure and report.counts["failed"]:
            return


def _note(outcomes: Iterable[Outcome], report: Report) -> None:
    for outcome in outcomes:
        report.uncertain.update(doubts_of(outcome))
        report.outcomes.append(replace(outcome, raw=b"", reading=None))
