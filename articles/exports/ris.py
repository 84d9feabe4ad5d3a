"""A reference as RIS: https://en.wikipedia.org/wiki/RIS_(file_format), with CRLF as its makers had it."""

import re
from collections.abc import Iterator
from datetime import date

from articles.exports.references import Reference

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")


def ris_entry(reference: Reference, accessed: date, database: str = "News archive") -> str:
    """Return one record, from TY to ER. `database` says out of what it was taken."""
    lines = (f"{tag}  - {_one_line(value)}\r\n" for tag, value in _fields(reference, accessed, database))
    return "".join(lines) + "ER  - \r\n\r\n"


def _fields(reference: Reference, accessed: date, database: str) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if reference.outlet else "ELEC"
    yield "ID", reference.key
    yield "TI", reference.title
    for author in reference.authors:
        yield "AU", author
    if reference.outlet:
        yield "T2", reference.outlet
    if reference.published:
        yield "PY", reference.published[:4]
        yield "DA", _day(reference.published)
    if reference.language:
        yield "LA", reference.language
    yield "UR", reference.address
    yield "Y2", f"{accessed:%Y/%m/%d}/"
    if reference.note:
        yield "N1", reference.note
    yield "DB", database


def _day(iso: str) -> str:
    """Return YYYY/MM/DD/ with as many parts as are known, and always three slashes."""
    year, month, day = (*iso.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"


def _one_line(value: str) -> str:
    return " ".join(_UNPRINTABLE.sub(" ", value).split())
