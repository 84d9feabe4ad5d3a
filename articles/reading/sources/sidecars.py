"""What lies beside a text and says what it is: mill.json for mill.txt, _folder.json for all below it."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from articles.reading.records import Given
from articles.reading.said import Saying, said_in

OF_A_FOLDER = "_folder.json"
LARGEST = 1_000_000
"""Bytes. A sidecar has a handful of fields; what is larger is something else."""
FOLDERS_REMEMBERED = 10_000
TEXT_SUFFIXES = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class Sidecar:
    """One file that says something. `flaw`: why nothing of it could be read."""

    path: Path
    saying: Saying
    flaw: str = ""

    @property
    def flaws(self) -> tuple[str, ...]:
        return (self.flaw,) if self.flaw else self.saying.problems


class Sidecars:
    """Reads what lies beside texts and over them, each folder's file once."""

    def __init__(self) -> None:
        self._of_folder = lru_cache(maxsize=FOLDERS_REMEMBERED)(_of_folder)

    def of(self, path: Path) -> tuple[Sidecar, ...]:
        """Return what lies beside a text, then what its folders hold, the nearest first."""
        beside = dict.fromkeys((path.with_name(f"{path.name}.json"), path.with_suffix(".json")))
        own = [_read(sidecar, "sidecar") for sidecar in beside if sidecar != path]
        over = [self._of_folder(folder) for folder in path.absolute().parents]
        return tuple(sidecar for sidecar in (*own, *over) if sidecar)


def field_by_field(sidecars: Iterable[Sidecar]) -> tuple[Given, ...]:
    """Return what they say, by rule, field by field: the first that says something holds."""
    by_rule: dict[str, Given] = {}
    for sidecar in sidecars:
        given = sidecar.saying.given
        by_rule[given.rule] = _both(by_rule[given.rule], given) if given.rule in by_rule else given
    return tuple(by_rule.values())


def is_sidecar(name: str, is_there: Callable[[str], bool]) -> bool:
    """Tell a file that speaks of another one in its folder: that one's text is the article, not this."""
    if name == OF_A_FOLDER:
        return True
    stem = name.removesuffix(".json")
    if stem == name:
        return False
    texts = (stem, *(f"{stem}{suffix}" for suffix in (*TEXT_SUFFIXES, ".TXT")))
    return any(is_there(text) for text in texts if Path(text).suffix.lower() in TEXT_SUFFIXES)


def _of_folder(folder: Path) -> Sidecar | None:
    return _read(folder / OF_A_FOLDER, "folder")


def _read(path: Path, rule: str) -> Sidecar | None:
    try:
        raw = _bytes(path)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        return _flawed(path, rule, f"it cannot be opened: {error.strerror}")
    if len(raw) > LARGEST:
        return _flawed(path, rule, f"it has more than {LARGEST:,} bytes")
    return _understood(path, rule, raw)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _understood(path: Path, rule: str, raw: bytes) -> Sidecar:
    try:
        said: Any = json.loads(raw)
    except json.JSONDecodeError as error:
        return _flawed(path, rule, f"it is no JSON: line {error.lineno}, column {error.colno}: {error.msg}")
    except (ValueError, RecursionError):
        return _flawed(path, rule, "it is no JSON that can be read")
    if not isinstance(said, dict):
        return _flawed(path, rule, "it holds no object: write {…}")
    return Sidecar(path, said_in(said, rule))


def _flawed(path: Path, rule: str, flaw: str) -> Sidecar:
    return Sidecar(path, Saying(Given(rule=rule)), flaw)


def _both(first: Given, other: Given) -> Given:
    missing = {
        field.name: getattr(other, field.name) for field in fields(Given) if not getattr(first, field.name)
    }
    return replace(first, **missing)
