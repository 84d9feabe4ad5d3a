"""What may be typed after an option of the import. Each raises `ArgumentTypeError`, a usage error."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

FORMATS = (".csv", ".json")


def a_count(typed: str) -> int:
    """Return a number from 1 on."""
    if not typed.isdecimal() or int(typed) < 1:
        raise ArgumentTypeError(f"{typed} is no number from 1 on")
    return int(typed)


def a_date(typed: str) -> str:
    """Return an ISO date that may be partial: 2022, 2022-03, 2022-03-11."""
    try:
        date.fromisoformat(f"{typed}-01-01"[:10] if len(typed) in {4, 7} else typed)
    except ValueError as error:
        raise ArgumentTypeError(f"{typed} is no date like 2022, 2022-03 or 2022-03-11") from error
    return typed


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


def a_report(typed: str) -> Path:
    """Return the path of a report that can be written."""
    path = Path(typed)
    if path.suffix.lower() not in FORMATS:
        raise ArgumentTypeError(f"{typed} must end in .csv or .json")
    if not path.absolute().parent.is_dir():
        raise ArgumentTypeError(f"there is no folder {path.absolute().parent}")
    return path
