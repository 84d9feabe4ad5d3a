"""What may be typed after an option of the import. Each raises `ArgumentTypeError`, a usage error."""

from argparse import ArgumentTypeError
from datetime import UTC, datetime
from pathlib import Path

from articles.importing.manifests.rows import READERS
from articles.reading.describing.given import period_of
from articles.reading.describing.refusals import refusal
from articles.reading.file_names import InvalidPattern, NamePattern, pattern_of
from articles.reading.said import iso_of

FORMATS = (".csv", ".json")


def a_count(typed: str) -> int:
    """Return a number from 1 on."""
    if not typed.isdecimal() or int(typed) < 1:
        raise ArgumentTypeError(f"{typed} is no number from 1 on")
    return int(typed)


def a_date(typed: str) -> str:
    """Return an ISO date that may be partial: 2022, 2022-03, 2022-03-11."""
    try:
        iso = iso_of(typed)
    except ValueError as error:
        raise ArgumentTypeError(f"{typed} is no date like 2022, 2022-03 or 2022-03-11") from error
    if reason := refusal(period_of(iso).earliest, datetime.now(UTC).date()):
        raise ArgumentTypeError(f"{typed} is {reason}")
    return iso


def a_language(typed: str) -> str:
    """Return a language code of two letters."""
    if len(typed) != 2 or not typed.isalpha() or not typed.isascii():
        raise ArgumentTypeError(f"{typed} is no language code of two letters, like en")
    return typed.lower()


def an_outlet(typed: str) -> str:
    """Return a name of an outlet."""
    name = " ".join(typed.split())
    if not 0 < len(name) <= 200:
        raise ArgumentTypeError("an outlet's name has 1 to 200 characters")
    return name


def a_pattern(typed: str) -> NamePattern:
    """Return a pattern for the names of files."""
    try:
        return pattern_of(typed)
    except InvalidPattern as error:
        raise ArgumentTypeError(str(error)) from error


def a_manifest(typed: str) -> Path:
    """Return the path of a table that is there; its rows are read when the files are known."""
    path = Path(typed)
    if path.suffix.lower() not in READERS:
        raise ArgumentTypeError(f"{typed} must end in {', '.join(READERS)}")
    if not path.is_file():
        raise ArgumentTypeError(f"there is no file {typed}")
    return path


def a_report(typed: str) -> Path:
    """Return the path of a report that can be written."""
    path = Path(typed)
    if path.suffix.lower() not in FORMATS:
        raise ArgumentTypeError(f"{typed} must end in .csv or .json")
    if not path.absolute().parent.is_dir():
        raise ArgumentTypeError(f"there is no folder {path.absolute().parent}")
    return path
