"""Keeping the index of names in step with the archive: by the same log of changes as the articles' index."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from tantivy import Index, Searcher

from articles.models.batches import in_batches
from articles.search import index as index_of_articles
from articles.search.by_name.schema import VERSION, schema
from articles.search.by_name.spellings import Spelling, as_document, every_spelling, spellings_in
from articles.search.followed import Followed, keep_in, kept_in, starting_now

CHANGES_AT_ONCE = 2_000
_WRITER_MEMORY = 15_000_000
"""Bytes; the least that tantivy takes."""


def follow() -> None:
    """Bring the names up to the archive's last change, or make the index when there is none to use."""
    followed = kept_in(_home())
    if followed is None or not followed.is_up_to_date:
        with _one_writer(waits=followed is None) as is_ours:
            if is_ours:
                _bring_up_to_date()


def rebuild() -> None:
    """Make the index anew: names that nobody bears any more go."""
    with _one_writer(waits=True):
        _build()


def searcher() -> Searcher:
    """Return what answers, up to date, or as far as another process has brought it."""
    try:
        follow()
        return _searcher(kept_in(_home()))
    except ValueError:
        # Its files are broken, or another process has put others in their place.
        rebuild()
        return _searcher(kept_in(_home()))


def _home() -> Path:
    articles = Path(settings.SEARCH_INDEX)
    return articles.with_name(f"{articles.name}-of-names-{VERSION}")


@contextmanager
def _one_writer(*, waits: bool) -> Iterator[bool]:
    _home().mkdir(parents=True, exist_ok=True)
    with (_home() / "lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX if waits else LOCK_EX | LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def _bring_up_to_date() -> None:
    followed = kept_in(_home())
    if followed is None or not followed.is_of_this_archive:
        _build()
        return
    while changes := followed.next_changes(CHANGES_AT_ONCE):
        keys = sorted({change.article_key for change in changes})
        _write(_open(followed), (each for some in in_batches(keys) for each in spellings_in(some)))
        followed = followed.after(changes)
        keep_in(_home(), followed)


def _build() -> None:
    followed = starting_now(uuid4().hex)
    (_home() / followed.folder).mkdir()
    _write(Index(schema(), path=str(_home() / followed.folder)), every_spelling())
    keep_in(_home(), followed)
    for folder in _home().iterdir():
        if folder.is_dir() and folder.name != followed.folder:
            shutil.rmtree(folder, ignore_errors=True)


def _write(index: Index, spellings: Iterable[Spelling]) -> None:
    articles = index_of_articles.searcher()
    writer = index.writer(heap_size=_WRITER_MEMORY, num_threads=1)
    for spelling in dict.fromkeys(spellings):
        writer.delete_documents_by_term("spelling", spelling.key)
        writer.add_document(as_document(spelling, articles))
    writer.commit()
    writer.garbage_collect_files()
    writer.wait_merging_threads()


@lru_cache(maxsize=1)
def _searcher(followed: Followed | None) -> Searcher:
    if followed is None:
        raise ValueError
    return _open(followed).searcher()


def _open(followed: Followed) -> Index:
    index = Index.open(str(_home() / followed.folder))
    index.config_reader("manual")
    return index
