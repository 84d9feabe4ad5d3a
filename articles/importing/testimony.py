"""What is said of the files of one import, from outside them: each witness is heard, and counted."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.importing.given import GivenWords, given_words
from articles.importing.manifests import MatchedManifest, match
from articles.importing.options import Options
from articles.importing.outcomes import shown
from articles.reading.file_names import said_by_name
from articles.reading.records import NAME_PATTERN
from articles.reading.sources import FoundFile, Sidecar, Sidecars, field_by_field

NAMES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said of one file."""

    words: GivenWords = field(default_factory=list)
    flaws: tuple[str, ...] = ()
    """What could not be understood, each with its place."""
    unheard: tuple[str, ...] = ()
    """The rules of those who speak and could not be understood: what they said before holds."""


@dataclass(slots=True)
class Tally:
    """What the witnesses of an import did, for its report."""

    sidecars: int = 0
    """That could be read, a folder's counted once."""
    broken: dict[str, str] = field(default_factory=dict)
    """What could not be understood of a sidecar, by its place."""
    with_unread: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    """Fields that are none of the archive's, with how many sidecars have them."""
    manifests: tuple[MatchedManifest, ...] = ()
    pattern: str = ""
    fitting: int = 0
    missed: int = 0
    missed_names: list[str] = field(default_factory=list)


class Testimony:
    """Asked of each file of an import once."""

    def __init__(self, options: Options, files: Sequence[FoundFile]) -> None:
        """Read the manifests whole. Raises `InvalidManifest`."""
        paths = [found.path for found in files if not (found.problem or found.is_standard_input)]
        manifests = tuple(match(manifest, paths) for manifest in options.manifests)
        self.tally = Tally(manifests=manifests, pattern=options.pattern.written if options.pattern else "")
        self._options = options
        self._sidecars = Sidecars()
        self._counted: set[Path] = set()

    def of(self, found: FoundFile) -> Heard:
        """Return what is said of a file, whoever says it."""
        words = given_words(self._options.given)
        if found.problem or found.is_standard_input:
            return Heard(words)
        path = Path(os.path.abspath(found.path))  # noqa: PTH100  keeps links
        sidecars = self._sidecars.of(path)
        self._count(sidecars)
        manifest, row_problems = self._by_manifests(path)
        pattern, name_problems = self._by_pattern(path)
        words += given_words([*field_by_field(sidecars), *said_by_name(path)]) + manifest + pattern
        flaws = (*_flaws(sidecars), *row_problems, *name_problems)
        return Heard(words, flaws, _unheard(sidecars))

    def _by_manifests(self, path: Path) -> tuple[GivenWords, tuple[str, ...]]:
        """Return what the manifests say, the first one before the others, and what is wrong with it."""
        words: dict[str, Any] = {}
        problems: list[str] = []
        for manifest in self.tally.manifests:
            said = manifest.said.get(str(path), {})
            words |= {name: value for name, value in said.items() if not words.get(name)}
            problems += [
                f"{shown(manifest.path)}: {problem}" for problem in manifest.problems.get(str(path), ())
            ]
        return ([{**words, "rule": "manifest"}] if words else []), tuple(problems)

    def _by_pattern(self, path: Path) -> tuple[GivenWords, tuple[str, ...]]:
        pattern = self._options.pattern
        if not pattern:
            return [], ()
        saying = pattern.said_of(path)
        if saying is None:
            self.tally.missed += 1
            if self.tally.missed <= NAMES_SHOWN:
                self.tally.missed_names.append(shown(path.name))
            return [], ()
        self.tally.fitting += 1
        return given_words([saying.given]), tuple(f"{NAME_PATTERN}: {each}" for each in saying.problems)

    def _count(self, sidecars: Iterable[Sidecar]) -> None:
        for sidecar in sidecars:
            if sidecar.path in self._counted:
                continue
            self._counted.add(sidecar.path)
            self.tally.sidecars += not sidecar.flaw
            if sidecar.flaws:
                self.tally.broken[shown(sidecar.path)] = "; ".join(sidecar.flaws)
            self.tally.with_unread += bool(sidecar.saying.unread)
            self.tally.unread.update(sidecar.saying.unread)


def _flaws(sidecars: Iterable[Sidecar]) -> tuple[str, ...]:
    return tuple(f"{shown(sidecar.path)}: {flaw}" for sidecar in sidecars for flaw in sidecar.flaws)


def _unheard(sidecars: Iterable[Sidecar]) -> tuple[str, ...]:
    return tuple(sidecar.saying.given.rule for sidecar in sidecars if sidecar.flaw)
