"""The desk: where a batch of files is loaded, read and settled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.importing.given import source_of
from articles.importing.ledger import KEY_LENGTH, Ledger
from articles.importing.options import Options
from articles.importing.outcomes import Outcome
from articles.importing.readings import Reader
from articles.importing.settling import Loaded, load, settle
from articles.importing.testimony import Testimony
from articles.importing.workers import Workers
from articles.reading.records import LineRulings, Source
from articles.reading.sources import FoundFile


@dataclass(frozen=True, slots=True)
class Desk:
    """All that one import settles its files with."""

    options: Options
    testimony: Testimony
    reader: Reader
    workers: Workers

    def settled(self, batch: Sequence[FoundFile], ledger: Ledger) -> list[Outcome]:
        """Return what becomes of each file; with `--fail-fast` none after the first failure."""
        loaded = [load(found, self.testimony.of(found)) for found in batch]
        files = [file for file in loaded if isinstance(file, Loaded)]
        ledger.learn({file.place for file in files}, {file.sha256 for file in files})
        reader = replace(self.reader, ahead=self.workers.read(dict(self._unread(files, ledger))))
        outcomes: list[Outcome] = []
        for file in loaded:
            outcomes.append(settle(file, ledger, reader) if isinstance(file, Loaded) else file)
            if self.options.stops_at_failure and outcomes[-1].bucket == "failed":
                break
        return _read_once(outcomes)

    def _unread(self, files: Iterable[Loaded], ledger: Ledger) -> Iterator[tuple[Source, LineRulings | None]]:
        """Yield what is new of these files, each with the lines to read it with."""
        for file in files:
            if ledger.place(file.place) is None and ledger.article_with(file.sha256) is None:
                source = source_of(file.place, file.raw, file.given([]), self.reader.today)
                yield source, self.reader.known.own_lines(file.sha256[:KEY_LENGTH])


def _read_once(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Leave each article its last reading: of a copy more may be said than of the text that came first."""
    last = {outcome.article: n for n, outcome in enumerate(outcomes) if outcome.reading}
    return [
        outcome if last.get(outcome.article, n) == n else replace(outcome, raw=b"", reading=None)
        for n, outcome in enumerate(outcomes)
    ]
