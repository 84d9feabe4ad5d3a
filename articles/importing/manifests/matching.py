"""Which file a row of a manifest means: by its path, or by its name where only one file has it."""

import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.importing.manifests.rows import InvalidManifest, Row, rows_of
from articles.reading.said import field_called, said_in
from articles.reading.sources.sidecars import TEXT_SUFFIXES

NAMES_SHOWN = 10


@dataclass(slots=True)
class MatchedManifest:
    """A manifest, and what it says of each file: words by field, by the file's absolute path."""

    path: Path
    rows: int = 0
    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    """A field that the row leaves empty is empty: it takes back what a manifest said before."""
    problems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unmatched: int = 0
    unmatched_names: list[str] = field(default_factory=list)
    """The first of the names that no file of the import has."""
    unread: Counter[str] = field(default_factory=Counter)
    """Columns that say nothing the archive asks for."""
    lines: dict[str, int] = field(default_factory=dict)


def match(manifest: Path, files: Sequence[Path]) -> MatchedManifest:
    """Read a manifest for these files. Raises `InvalidManifest` when a row cannot be meant."""
    places = _Places(manifest, files)
    found = MatchedManifest(manifest)
    for row in rows_of(manifest):
        found.rows += 1
        place = places.of(row)
        if place:
            _take(found, row, place)
        else:
            _miss(found, row)
    return found


def _miss(found: MatchedManifest, row: Row) -> None:
    found.unmatched += 1
    if found.unmatched <= NAMES_SHOWN:
        found.unmatched_names.append(row.file or f"line {row.line}, which names no file")


def _take(found: MatchedManifest, row: Row, place: str) -> None:
    saying = said_in(row.fields, "manifest")
    known = {named: "" for name in row.fields if (named := field_called(name))}
    broken = {field_called(problem.partition(":")[0]) for problem in saying.problems}
    given = {name: getattr(saying.given, name) for name in known.keys() | {"url"}}
    words = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if (name in known and name not in broken) or value
    }
    if place in found.said and found.said[place] != words:
        first = found.lines[place]
        raise InvalidManifest(f"{found.path}: lines {first} and {row.line} both speak of {place}")
    found.said[place], found.lines[place] = words, row.line
    found.unread.update(saying.unread)
    if saying.problems:
        found.problems[place] = tuple(f"line {row.line}, {problem}" for problem in saying.problems)


class _Places:
    """The files of an import, to be asked for by path and by name."""

    def __init__(self, manifest: Path, files: Iterable[Path]) -> None:
        self._manifest = manifest
        self._folder = os.path.dirname(os.path.abspath(manifest))  # noqa: PTH100, PTH120  keeps links
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        for file in files:
            self._by_name[_composed(file.name)].append(os.path.abspath(file))  # noqa: PTH100

    def of(self, row: Row) -> str | None:
        """Return the path that a row means, None when there is none. Raises `InvalidManifest`."""
        file = _composed(row.file if "/" in row.file else row.file.replace("\\", "/"))
        places = self._by_path(file) if "/" in file else self._named(file)
        if len(places) > 1:
            raise InvalidManifest(
                f"{self._manifest}: line {row.line} may mean {places[0]} or {places[1]}: write the path"
            )
        return next(iter(places), None)

    def _named(self, name: str) -> list[str]:
        names = (name, *(f"{name}{suffix}" for suffix in sorted(TEXT_SUFFIXES)))
        return next((self._by_name[each] for each in names if each in self._by_name), [])

    def _by_path(self, path: str) -> list[str]:
        """Return the file at the path, from the manifest's folder, else those whose paths end so."""
        exact = os.path.normpath(os.path.join(self._folder, path))  # noqa: PTH118  it may be absolute
        same_name = self._by_name.get(os.path.basename(exact), [])  # noqa: PTH119
        if here := [place for place in same_name if _composed(place) == _composed(exact)]:
            return here
        end = "/" + os.path.normpath(path).lstrip("/")
        return [place for place in same_name if _composed(place).endswith(end) and not path.startswith("/")]


def _composed(name: str) -> str:
    """Return a name with its accents on their letters: some systems write the two apart."""
    return unicodedata.normalize("NFC", name)
