"""Which files a path means: a file, a folder with all below it, or a pattern."""

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.reading.sources.sidecars import TEXT_SUFFIXES, is_sidecar
from articles.reading.unreadable import Unreadable

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read, or one that was passed over, with the problem that says why."""

    path: Path
    problem: Unreadable | None = None

    @property
    def is_standard_input(self) -> bool:
        return self.path == STANDARD_INPUT

    def read(self) -> bytes:
        """Return the bytes. Raises `Unreadable` when they cannot be had."""
        if self.problem:
            raise self.problem
        if self.is_standard_input:
            return sys.stdin.buffer.read()
        if self.path.exists() and not self.path.is_file():
            raise Unreadable("It is a pipe or a device, not a file.", "Nothing to do.", is_skip=True)
        try:
            return self.path.read_bytes()
        except OSError as error:
            cause = f"It cannot be opened: {error.strerror}."
            raise Unreadable(cause, "Check that it is there and that you may read it.") from error


def files_at(paths: Iterable[str | Path]) -> Iterator[FoundFile]:
    """Yield each file once, in order. One named itself is always tried; a folder gives its texts.

    What lies beside a text to say what it is comes with the text, and not by itself. "-" is standard input.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _found_at(Path(path)):
            if found.path.absolute() not in seen:
                seen.add(found.path.absolute())
                yield found


def _found_at(path: Path) -> Iterator[FoundFile]:
    if path == STANDARD_INPUT:
        yield FoundFile(path)
    elif path.is_dir():
        yield from _in_folder(path)
    elif _speaks_of_another(path):
        return
    elif path.exists() or not glob.has_magic(str(path)):
        yield _named(path)
    else:
        yield from _matching(path)


def _speaks_of_another(path: Path) -> bool:
    return path.suffix == ".json" and path.is_file() and is_sidecar(path.name, _is_beside(path))


def _is_beside(path: Path) -> Callable[[str], bool]:
    return lambda name: path.with_name(name).is_file()


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
        here = frozenset(names)
        for name in sorted(names):
            if not name.startswith(".") and not is_sidecar(name, here.__contains__):
                yield _of_folder(Path(place, name))


def _of_folder(path: Path) -> FoundFile:
    if path.suffix.lower() in TEXT_SUFFIXES:
        return FoundFile(path)
    cause = f"not a text file: {path.suffix or 'no suffix'}"
    return FoundFile(path, Unreadable(cause, "Name the file itself to import it all the same.", is_skip=True))
