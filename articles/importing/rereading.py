"""Reading every source again with today's rules; decisions hold."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles import deciding
from articles.importing.findings import write_findings
from articles.importing.given import GivenWords
from articles.importing.lock import only_import
from articles.importing.outcomes import Outcome
from articles.importing.readings import read_file
from articles.importing.storing import columns_of, stored_reading
from articles.models import Article, Change, Revision
from articles.models.batches import in_batches
from articles.models.one_writer import one_writer

ARTICLES_AT_ONCE = 100

Progress = Callable[[Sequence[str]], Iterable[str]]


@dataclass(slots=True)
class Reread:
    """What reading again changed."""

    changed: int = 0
    same: int = 0
    failed: int = 0

    @property
    def summary(self) -> str:
        seen = self.changed + self.same + self.failed
        return f"{seen} read again = {self.changed} changed + {self.same} the same + {self.failed} failed"


def reread(progress: Progress = iter) -> Reread:
    """Read the current source of every article again. Raises `AnotherImportIsRunning`."""
    result = Reread()
    keys = list(Article.objects.order_by("key").values_list("key", flat=True))
    with only_import():
        for batch in in_batches(progress(keys), ARTICLES_AT_ONCE):
            _reread(batch, result)
        deciding.apply()
    return result


def _reread(keys: list[str], result: Reread) -> None:
    articles = list(Article.objects.filter(key__in=keys).select_related("source").order_by("key"))
    given = _given(articles)
    changed = []
    for article in articles:
        reading = read_file("", article.source.raw, given.get(article.pk, []))
        if isinstance(reading, Outcome):
            result.failed += 1
        elif _takes_on(article, stored_reading(reading)):
            changed.append(article)
        else:
            result.same += 1
    _store(changed)
    result.changed += len(changed)


def _given(articles: Sequence[Article]) -> dict[int, GivenWords]:
    """Return what was given with the current revision of each article."""
    revisions = Revision.objects.filter(article__in=articles).order_by("article", "number")
    return dict(revisions.values_list("article", "given"))


def _takes_on(article: Article, reading: dict[str, Any]) -> bool:
    if article.reading == reading:
        return False
    for name, value in columns_of(reading).items():
        setattr(article, name, value)
    return True


def _store(articles: Sequence[Article]) -> None:
    """Write the batch and group its people in one transaction: it may be the last one."""
    with one_writer():
        columns = ["reading", "language", "body", "word_count"]
        Article.objects.bulk_update(articles, columns, batch_size=50)
        blocks = write_findings({article.pk: article.reading for article in articles})
        Change.objects.record(article.key for article in articles)
        deciding.regroup_people(blocks)
