"""The search index: derived from the archive, follows its changes, and can be thrown away.

`settings.SEARCH_INDEX` holds a lock, `followed.json`, and one folder with the files of tantivy.
The index is written first and `followed.json` after it, so that a crash in between only means
that some changes are followed twice.
"""

import fcntl
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from tantivy import Document, Index, Searcher

from articles.models import Article
from articles.search.documents import documents
from articles.search.followed import Followed, keep_in, kept_in, starting_now
from articles.search.schema import schema, with_analyzers

CHANGES_AT_ONCE = 2_000
"""Followed in one commit; what a crash makes the next process do again."""

_WRITER_MEMORY = 50_000_000
"""Bytes before tantivy writes a segment; its least is 15 MB."""

Progress = Callable[[Iterator[Document], int], Iterable[Document]]
"""Hands the documents on, of which there will be about so many, and may show how far it is."""


class DamagedIndexError(Exception):
    """The files cannot be opened: another process has replaced them, or they are broken."""


def _unseen(written: Iterator[Document], _expected: int) -> Iterable[Document]:
    return written


def follow(progress: Progress = _unseen) -> None:
    """Bring the index up to the archive's last change, or make it when there is none to use.

    Cheap when nothing changed. When another process is writing, go on with what there is.
    """
    followed = kept_in(_home())
    if followed is not None and followed.is_up_to_date:
        return
    with _one_writer(waits=followed is None) as is_ours:
        if is_ours:
            _bring_up_to_date(progress)


def rebuild(progress: Progress = _unseen) -> None:
    """Make the index anew from the archive; the old one answers until the new one is complete."""
    with _one_writer(waits=True):
        _build(progress)


def searcher() -> Searcher:
    """Return what answers searches, up to date, or as far as another process has brought it."""
    follow()
    try:
        return _searcher(kept_in(_home()))
    except DamagedIndexError:
        with _one_writer(waits=True):
            _bring_up_to_date(_unseen)
        return _searcher(kept_in(_home()))


def is_up_to_date() -> bool:
    """Say whether the index knows every change there is by now."""
    followed = kept_in(_home())
    return followed is not None and followed.is_up_to_date


def _home() -> Path:
    return Path(settings.SEARCH_INDEX)


@contextmanager
def _one_writer(*, waits: bool) -> Iterator[bool]:
    """Hold the lock, or yield False when another process holds it. It goes with the process."""
    _home().mkdir(parents=True, exist_ok=True)
    with (_home() / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def _bring_up_to_date(progress: Progress) -> None:
    followed = kept_in(_home())
    if followed is None or not followed.is_of_this_archive or not _can_be_opened(followed):
        _build(progress)
    else:
        _catch_up(followed, progress)


def _can_be_opened(followed: Followed) -> bool:
    try:
        _open(_home() / followed.folder).searcher()
    except DamagedIndexError:
        return False
    return True


def _catch_up(followed: Followed, progress: Progress) -> None:
    while changes := followed.next_changes(CHANGES_AT_ONCE):
        keys = sorted({change.article_key for change in changes})
        _write(_open(_home() / followed.folder), keys, progress)
        followed = followed.after(changes)
        keep_in(_home(), followed)


def _write(index: Index, keys: list[str], progress: Progress) -> None:
    """Put these articles as they are now in the place of what the index has of them.

    The index must be opened for this write alone: through one that lives on, old files stay forever.
    """
    writer = index.writer(heap_size=_WRITER_MEMORY, num_threads=1)
    for key in keys:
        writer.delete_documents_by_term("key", key)
    for document in progress(documents(keys), len(keys)):
        writer.add_document(document)
    writer.commit()
    writer.garbage_collect_files()
    writer.wait_merging_threads()


def _build(progress: Progress) -> None:
    followed = starting_now(uuid4().hex)
    folder = _home() / followed.folder
    folder.mkdir()
    writer = with_analyzers(Index(schema(), path=str(folder))).writer(heap_size=_WRITER_MEMORY, num_threads=1)
    for document in progress(documents(), Article.objects.count()):
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    keep_in(_home(), followed)
    _remove_folders_but(folder)


def _remove_folders_but(current: Path) -> None:
    for folder in _home().iterdir():
        if folder.is_dir() and folder != current:
            shutil.rmtree(folder, ignore_errors=True)


@lru_cache(maxsize=1)
def _searcher(followed: Followed | None) -> Searcher:
    if followed is None:
        raise DamagedIndexError
    return _open(_home() / followed.folder).searcher()


def _open(folder: Path) -> Index:
    """Open the files, whatever was cached of them before."""
    try:
        index = with_analyzers(Index.open(str(folder)))
        index.config_reader("manual")
    except ValueError as error:
        raise DamagedIndexError(folder) from error
    return index
