"""Which files a path means: a file, a folder with all below it, or a pattern."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.reading.unreadable import Unreadable

TEXT_SUFFIXES = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read, or one that was passed over, with the problem that says why."""

    path: Path
    problem: Unreadable | None = None

    def read(self) -> bytes:
        """Return the bytes. Raises `Unreadable` when they cannot be had."""
        if self.problem:
            raise self.problem
        if self.path.exists() and not self.path.is_file():
            raise Unreadable("It is a pipe or a device, not a file.", "Nothing to do.", is_skip=True)
        try:
            return self.path.read_bytes()
        except OSError as error:
            cause = f"It cannot be opened: {error.strerror}."
            raise Unreadable(cause, "Check that it is there and that you may read it.") from error


def files_at(paths: Iterable[str | Path]) -> Iterator[FoundFile]:
    """Yield each file once, in order. One named itself is always tried; a folder gives its texts."""
    seen: set[Path] = set()
    for path in paths:
        for found in _found_at(Path(path)):
            if found.path.absolute() not in seen:
                seen.add(found.path.absolute())
                yield found


def _found_at(path: Path) -> Iterator[FoundFile]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists() or not glob.has_magic(str(path)):
        yield _named(path)
    else:
        yield from _matching(path)


def _named(path: Path) -> FoundFile:
    if path.exists():
        return FoundFile(path)
    return FoundFile(path, Unreadable("There is no such file or folder.", "Check the path."))


def _matching(pattern: Path) -> Iterator[FoundFile]:
    matches = sorted(glob.glob(str(pattern), recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
    if not matches:
        yield FoundFile(pattern, Unreadable("Nothing matches the pattern.", "Check the path."))
    for match in matches:
        yield from _found_at(Path(match))


def _in_folder(folder: Path) -> Iterator[FoundFile]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield _of_folder(Path(place, name))


def _of_folder(path: Path) -> FoundFile:
    if path.suffix.lower() in TEXT_SUFFIXES:
        return FoundFile(path)
    cause = f"not a text file: {path.suffix or 'no suffix'}"
    return FoundFile(path, Unreadable(cause, "Name the file itself to import it all the same.", is_skip=True))
