"""The rows of a manifest: CSV with any of four delimiters, TSV, JSON or JSON Lines."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from articles.reading.said import field_called, names_the_file, plain
from articles.reading.sources import Unreadable, decode

DELIMITERS = ",;\t|"
COLUMNS = "file,title,outlet,date,language,url,authors"
LONGEST_HEADER_SHOWN = 100


class InvalidManifest(ValueError):  # noqa: N818  reads as a sentence where it is raised
    """A manifest that cannot be meant: which one, where, and what to write."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a manifest says of one file. `line` is where it stands, counted from 1."""

    line: int
    file: str
    fields: dict[str, Any]


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a manifest. Raises `InvalidManifest`, which names the line."""
    read = READERS.get(path.suffix.lower())
    if not read:
        raise InvalidManifest(f"{path} must end in {', '.join(READERS)}")
    try:
        yield from read(_content(path))
    except InvalidManifest as error:
        raise InvalidManifest(f"{path}: {error}") from error


def _content(path: Path) -> str:
    try:
        return decode(path.read_bytes()).content
    except OSError as error:
        raise InvalidManifest(f"it cannot be opened: {error.strerror}") from error
    except Unreadable as error:
        raise InvalidManifest(f"{error.cause} Save it as CSV in UTF-8.") from error


def _table(content: str) -> Iterator[Row]:
    skipped, delimiter = _before_header(content)
    lines = csv.reader(StringIO(content[skipped:], newline=""), delimiter=delimiter, strict=True)
    above = content.count("\n", 0, skipped)
    try:
        columns = _columns(next(lines), content[skipped:])
        for cells in lines:
            if any(cell.strip() for cell in cells):
                yield _row(columns, cells, above + lines.line_num)
    except csv.Error as error:
        raise InvalidManifest(f"line {above + lines.line_num}: {error}") from error


def _before_header(content: str) -> tuple[int, str]:
    """Return where the header begins, after lines that begin with "#" or "sep=", and its delimiter."""
    start = 0
    while content.startswith(("#", "sep="), start):
        end = content.find("\n", start)
        start = len(content) if end < 0 else end + 1
    header = content[start:].partition("\n")[0]
    return start, max(DELIMITERS, key=lambda delimiter: _known_columns(header, delimiter))


def _known_columns(header: str, delimiter: str) -> int:
    names = [name.strip().strip('"') for name in header.split(delimiter)]
    return sum(names_the_file(name) or field_called(name) is not None for name in names)


def _columns(header: Sequence[str], content: str) -> list[str]:
    columns = [name.strip() for name in header]
    shown = content.partition("\n")[0][:LONGEST_HEADER_SHOWN]
    if not any(map(names_the_file, columns)):
        raise InvalidManifest(f"no column is called “file”; the first line is “{shown}”. Write {COLUMNS}")
    if not any(map(field_called, columns)):
        raise InvalidManifest(f"no column says anything of the files: “{shown}”. Write {COLUMNS}")
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        raise InvalidManifest(f"two columns are called “{min(twice)}”")
    return columns


def _row(columns: list[str], cells: list[str], line: int) -> Row:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise InvalidManifest(
            f"line {line} has {len(cells)} cells, the header {len(columns)}: put quotation marks around "
            "cells that hold the delimiter"
        )
    return _of_fields(dict(zip(columns, cells, strict=False)), line)


def _lines(content: str) -> Iterator[Row]:
    for number, line in enumerate(StringIO(content), 1):
        if line.strip():
            yield _of_object(_json(line.strip(), number), number)


def _list(content: str) -> Iterator[Row]:
    """Read a list of objects, or one object by the names of the files."""
    said = _json(content, 1)
    if isinstance(said, dict):
        said = [
            {"file": file, **fields} if isinstance(fields, dict) else fields for file, fields in said.items()
        ]
    if not isinstance(said, list):
        raise InvalidManifest('it holds no list: write [{"file": …, "outlet": …}, …]')
    yield from (_of_object(each, number) for number, each in enumerate(said, 1))


def _json(words: str, line: int) -> Any:
    try:
        return json.loads(words)
    except json.JSONDecodeError as error:
        raise InvalidManifest(f"line {line + error.lineno - 1} is no JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise InvalidManifest(f"line {line} is no JSON that can be read") from error


def _of_object(said: Any, number: int) -> Row:
    if not isinstance(said, dict):
        raise InvalidManifest(f'entry {number} is no object: write {{"file": …, "outlet": …}}')
    return _of_fields(said, number)


def _of_fields(fields: dict[str, Any], line: int) -> Row:
    named = [name for name in fields if names_the_file(name)]
    if not named:
        raise InvalidManifest(f"entry {line} has no “file”. Write {COLUMNS}")
    file = fields[named[0]]
    if not isinstance(file, str):
        raise InvalidManifest(f"entry {line}: “file” is no text")
    return Row(line, plain(file), {name: value for name, value in fields.items() if name not in named})


READERS: dict[str, Callable[[str], Iterable[Row]]] = {
    ".csv": _table,
    ".tsv": _table,
    ".json": _list,
    ".jsonl": _lines,
    ".ndjson": _lines,
}
