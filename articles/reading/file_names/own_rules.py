"""The rules that hold without a pattern: a day that is written out, a folder that is an outlet's.

Only what cannot mean anything else counts: "000_a9f8ebcbdcf36659.txt" says nothing.
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path, PurePath
from urllib.parse import unquote

from articles.reading.addresses import FIRST_YEAR, LAST_YEAR, date_in, outlet_of
from articles.reading.outlet_table import fold, outlet_at, outlet_called
from articles.reading.records import FILE_NAME, FOLDER_NAME, Given
from articles.reading.said import said_in

FILE_NAMES_FILE = Path(__file__).parents[1] / "data" / "file_names.toml"
FOLDERS_OF_AN_OUTLET = 2
"""The nearest ones; what lies above says where somebody keeps files."""
FOLDERS_OF_A_DAY = 4
HOMES = ("home", "Users")

_DAY = r"(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
_OPENS = re.compile(rf"{_DAY}(?:T\d\d[\d:.-]*Z?)?(?![^\W_])")
_CLOSES = re.compile(rf"(?:^|[\W_]){_DAY}$")
_DAY_OF_FOLDERS = re.compile(
    rf"(?:^|(?<=/))(?:{_DAY}|(?P<year_folder>(?:19|20)\d\d)/(?P<month_folder>\d\d?)/(?P<day_folder>\d\d?))(?=/|$)"
)
_MONTH_OF_FOLDERS = re.compile(r"(?:^|(?<=/))(?P<year>(?:19|20)\d\d)[-/](?P<month>\d\d)(?=/|$)")
_SAVED_PAGE = re.compile(r"https?_+(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?P<path>_.*)?", re.IGNORECASE)


def said_by_name(path: PurePath) -> tuple[Given, ...]:
    """Return what the name of a file says, then what its folders say; nothing when they say nothing."""
    said = (_by_file(path), _by_folders(path))
    return tuple(given for given in said if given.outlet or given.published or given.url)


def _by_file(path: PurePath) -> Given:
    if given := _saved_page(path.stem):
        return given
    match = _OPENS.match(path.stem) or _CLOSES.search(path.stem)
    return Given(published=_day(match) if match else "", rule=FILE_NAME)


def _saved_page(stem: str) -> Given | None:
    """Read a name made of an address: escaped, it is the address; with "_" for "/", no more than its site."""
    if re.match(r"https?%3a%2f%2f", stem, re.IGNORECASE):
        return said_in({"url": unquote(stem)}, FILE_NAME).given
    match = _SAVED_PAGE.fullmatch(stem)
    if not match:
        return None
    site = f"https://{match['host']}"
    address = site + (match["path"] or "").replace("_", "/")
    return Given(outlet=outlet_of(site), published=date_in(address), rule=FILE_NAME)


def _by_folders(path: PurePath) -> Given:
    folders = _folders_of_texts(path)
    return Given(outlet=_outlet(folders), published=_published(folders), rule=FOLDER_NAME)


def _folders_of_texts(path: PurePath) -> list[str]:
    """Return the folders, the nearest first, without those that lead to somebody's home."""
    parts = path.parent.parts[len(path.anchor) and 1 :]
    homes = [n for n, part in enumerate(parts) if part in HOMES]
    return list(reversed(parts[homes[-1] + 2 :] if homes else parts))


def _outlet(folders: Sequence[str]) -> str:
    return next(
        (name for folder in folders[:FOLDERS_OF_AN_OUTLET] if (name := _outlet_of_folder(folder))), ""
    )


def _outlet_of_folder(folder: str) -> str:
    """Return the outlet of the table whose domain or name a folder has, "al_jazeera" for "Al Jazeera".

    An agency of pictures, which has no pages in the table, is none.
    """
    spaced = re.sub(r"[_-]+", " ", folder)
    named = (outlet_called(name) for name in (folder, spaced) if _may_be_meant(spaced))
    known = outlet_at(folder) or next(filter(None, named), None)
    return known.name if known and (known.domains or not known.is_agency) else ""


def _may_be_meant(name: str) -> bool:
    folded = fold(name)
    return folded not in _names("names_too_plain") if " " in folded else folded in _names("one_word_names")


def _published(folders: Sequence[str]) -> str:
    """Return the day, else the month, that one folder names, or three: 2022/03/11."""
    path = "/".join(reversed(folders[:FOLDERS_OF_A_DAY]))
    days = [day for match in _DAY_OF_FOLDERS.finditer(path) if (day := _day(match))]
    months = [_iso(match["year"], match["month"], "1")[:7] for match in _MONTH_OF_FOLDERS.finditer(path)]
    return next(filter(None, [*reversed(days), *reversed(months)]), "")


def _day(match: re.Match[str]) -> str:
    groups = match.groupdict()
    year, month, day = (groups[name] or groups.get(f"{name}_folder") for name in ("year", "month", "day"))
    return _iso(str(year), str(month), str(day))


def _iso(year: str, month: str, day: str) -> str:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if FIRST_YEAR <= found.year <= LAST_YEAR else ""


@cache
def _names(row: str) -> frozenset[str]:
    table = tomllib.loads(FILE_NAMES_FILE.read_text(encoding="utf-8"))
    return frozenset(map(fold, table[row]))
