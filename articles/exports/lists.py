"""Lists as data: all the rows of a page's query, with the query, the time, the version and the count."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone

from articles.models import Change

STREAMED_FROM = 2_000
"""Longer lists leave row by row; shorter ones whole, so that they carry their length."""

About = dict[str, object]
"""What every export says of itself: query, understood, count, generated_at, version."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A spreadsheet runs a cell that begins so: https://owasp.org/www-community/attacks/CSV_Injection"""


def as_json_list(
    request: HttpRequest, rows: Iterable[dict[str, object]], *, count: int, understood: str
) -> HttpResponse | StreamingHttpResponse:
    """Return a list's JSON twin. `rows` must be as many as `count`; nothing is left for a `next` page."""
    head = about(request.GET.urlencode(), count, understood) | {"next": None}
    return answer(_json_pieces(head, rows), count, "application/json")


def as_csv_list(
    request: HttpRequest,
    rows: Iterable[dict[str, object]],
    *,
    columns: Sequence[str],
    count: int,
    understood: str,
) -> HttpResponse | StreamingHttpResponse:
    """Return a list's CSV twin: lines that begin with #, the names of the columns, the rows."""
    pieces = csv_pieces(about(request.GET.urlencode(), count, understood), columns, rows)
    return answer(pieces, count, "text/csv; charset=utf-8")


def as_json_lines(
    request: HttpRequest, rows: Iterable[dict[str, object]], *, count: int, understood: str
) -> HttpResponse | StreamingHttpResponse:
    """Return a list's JSON Lines twin: a first line about the list, then a line for each of its rows."""
    head = about(request.GET.urlencode(), count, understood)
    return answer(map(json_line, chain([head], rows)), count, "application/jsonl; charset=utf-8")


def about(query: str, count: int, understood: str) -> About:
    """Return what an export says of itself; `query` as an address has it."""
    return {
        "query": query,
        "understood": understood,
        "count": count,
        "generated_at": timezone.now().isoformat(timespec="seconds"),
        "version": archive_version(),
    }


def csv_pieces(head: About, columns: Sequence[str], rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """Yield the lines of a table, first those about it, which begin with #."""
    return chain(_csv_head(head), _csv_table(columns, rows))


def json_line(row: dict[str, object]) -> str:
    """Return a row as a line of its own."""
    return f"{_as_json(row)}\n"


def answer(pieces: Iterable[str], count: int, content_type: str) -> HttpResponse | StreamingHttpResponse:
    """Send a list of so many rows, at once or piece by piece."""
    if count < STREAMED_FROM:
        return HttpResponse("".join(pieces), content_type=content_type)
    return StreamingHttpResponse(pieces, content_type=content_type)


def archive_version() -> int:
    """Return the number of the archive's last change: it names the state that an export shows."""
    return Change.objects.aggregate(last=Max("number"))["last"] or 0


def guarded(cell: object) -> object:
    """Return a cell that no spreadsheet will run as a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _json_pieces(head: dict[str, object], rows: Iterable[dict[str, object]]) -> Iterator[str]:
    yield _as_json(head)[:-1] + ', "results": ['
    for number, row in enumerate(rows):
        yield (",\n" if number else "\n") + _as_json(row)
    yield "\n]}\n"


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)


class _Echo:
    """A file that hands back each line written to it, as Django's documentation shows for large CSV."""

    def write(self, line: str) -> str:
        return line


def _csv_head(about: dict[str, object]) -> Iterator[str]:
    for name, value in about.items():
        yield f"# {name}: {' '.join(str(value).split())}\r\n"


def _csv_table(columns: Sequence[str], rows: Iterable[dict[str, object]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield writer.writerow(columns)
    for row in rows:
        yield writer.writerow([guarded(row[column]) for column in columns])
