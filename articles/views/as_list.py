"""A list's twin as data: its address ends in .json, .csv or .jsonl in place of the last slash."""

from collections.abc import Iterable, Iterator
from itertools import chain

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from articles.exports import as_csv_list, as_json_lines, as_json_list

Row = dict[str, object]

_AS_OBJECTS = {"json": as_json_list, "jsonl": as_json_lines}


def as_list(
    request: HttpRequest, rows: Iterable[Row], *, kind: str, count: int, understood: str
) -> HttpResponseBase:
    """Answer with all rows as JSON, JSON Lines or CSV; the columns are those of the first row."""
    if kind in _AS_OBJECTS:
        return _AS_OBJECTS[kind](request, rows, count=count, understood=understood)
    waiting = iter(rows)
    first = next(waiting, {})
    flat = map(_flat, chain([first], waiting) if first else [])
    return as_csv_list(request, flat, columns=list(first), count=count, understood=understood)


def _flat(row: Row) -> Row:
    """Return a row whose lists are one cell, their parts set off by semicolons."""
    return dict(_cells(row))


def _cells(row: Row) -> Iterator[tuple[str, object]]:
    for column, cell in row.items():
        yield column, "; ".join(map(str, cell)) if isinstance(cell, list | tuple) else cell
