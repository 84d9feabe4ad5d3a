"""Reading sources again with today's rules, and with what the archive knows of lines; decisions hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from articles import deciding
from articles.deciding import KnownLines, Touched
from articles.importing.findings import write_findings
from articles.importing.given import GivenWords, source_of
from articles.importing.lock import only_import
from articles.importing.outcomes import Outcome
from articles.importing.readings import Reader
from articles.importing.storing import columns_of, stored_reading
from articles.importing.traces import write_traces
from articles.importing.workers import Workers, workers
from articles.models import Article, Change, Revision
from articles.models.batches import in_batches
from articles.models.one_writer import one_writer
from articles.reading.ahead import Refused
from articles.reading.records import Reading, Source

ARTICLES_AT_ONCE = 100

Progress = Callable[[Sequence[str]], Iterable[str]]


@dataclass(slots=True)
class Reread:
    """What reading again changed."""

    changed: int = 0
    same: int = 0
    failed: int = 0
    touched: Touched = field(default_factory=Touched)

    @property
    def summary(self) -> str:
        seen = self.changed + self.same + self.failed
        return f"{seen} read again = {self.changed} changed + {self.same} the same + {self.failed} failed"


@dataclass(frozen=True, slots=True)
class Held:
    """What the revisions of an article say beside its bytes."""

    given: GivenWords
    first_seen_on: date


def reread(
    progress: Progress = iter, keys: Iterable[str] | None = None, processes: int | None = None
) -> Reread:
    """Read the current source of these articles (of all: None) again. Raises `AnotherImportIsRunning`.

    `processes` read side by side: None is one a core where there is much to read.
    """
    result = Reread()
    wanted = _all_keys() if keys is None else sorted(set(keys))
    with only_import():
        _reread_all(wanted, result, processes, progress)
        if keys is None:
            deciding.apply()
        elif result.touched.articles:
            deciding.gather(result.touched)
        _reread_all(sorted(deciding.stale_articles()), result, processes)
        deciding.regroup(None if keys is None else result.touched.blocks)
    return result


def reread_stale(processes: int | None = None) -> Touched:
    """Read those again whose lines were not known for what they are. Call it inside `only_import()`."""
    result = Reread()
    _reread_all(sorted(deciding.stale_articles()), result, processes)
    return result.touched


def _all_keys() -> list[str]:
    return list(Article.objects.order_by("key").values_list("key", flat=True))


def _reread_all(
    keys: Sequence[str], result: Reread, processes: int | None, progress: Progress = iter
) -> None:
    known = deciding.known_lines()
    with workers(processes, len(keys), known.everywhere) as staff:
        for batch in in_batches(progress(keys), ARTICLES_AT_ONCE):
            _reread(batch, known, staff, result)


def _reread(keys: list[str], known: KnownLines, staff: Workers, result: Reread) -> None:
    articles = list(Article.objects.filter(key__in=keys).select_related("source").order_by("key"))
    held = _held(articles)
    ahead = staff.read({_source(each, held[each.pk]): known.own_lines(each.key) for each in articles})
    read: dict[int, Reading] = {}
    changed = []
    for article in articles:
        reading = _read(article, held[article.pk], known, ahead)
        if isinstance(reading, Outcome):
            result.failed += 1
            continue
        read[article.pk] = reading
        article.habits = reading.habits
        if _takes_on(article, stored_reading(reading)):
            changed.append(article)
        else:
            result.same += 1
    result.touched.add(_store(changed, read, known))
    result.changed += len(changed)


def _source(article: Article, held: Held) -> Source:
    return source_of("", article.source.raw, held.given, held.first_seen_on)


def _read(
    article: Article, held: Held, known: KnownLines, ahead: Mapping[Source, Reading | Refused]
) -> Reading | Outcome:
    reader = Reader(known, held.first_seen_on, ahead)
    return reader.read("", article.source.raw, article.key, held.given)


def _held(articles: Sequence[Article]) -> dict[int, Held]:
    """Return what was given with the current revision of each article, and when the first one came."""
    revisions = Revision.objects.filter(article__in=articles).order_by("article", "number")
    held: dict[int, Held] = {}
    for article, given, at in revisions.values_list("article", "given", "imported_at"):
        first_seen_on = held[article].first_seen_on if article in held else at.date()
        held[article] = Held(given, first_seen_on)
    return held


def _takes_on(article: Article, reading: dict[str, Any]) -> bool:
    if article.reading == reading:
        return False
    for name, value in columns_of(reading).items():
        setattr(article, name, value)
    return True


def _store(articles: Sequence[Article], read: dict[int, Reading], known: KnownLines) -> Touched:
    """Write the batch and group its people in one transaction: it may be the last one."""
    with one_writer():
        columns = ["reading", "habits", "language", "body", "word_count"]
        Article.objects.bulk_update(articles, columns, batch_size=50)
        blocks = write_findings({article.pk: article.reading for article in articles})
        marks, shingles = write_traces(read, known.everywhere)
        keys = {article.key for article in articles}
        Change.objects.record({*keys, *deciding.describe(keys)})
        deciding.regroup_people(blocks)
    return Touched(keys, blocks, marks, shingles)
