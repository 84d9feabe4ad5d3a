"""What a mapping of fields says of a text: a sidecar's, a manifest's row, a front matter."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.reading.records import Given
from articles.reading.said.dates import moment_of
from articles.reading.said.fields import (
    LONGEST_NAME,
    field_called,
    is_nothing,
    language_called,
    order_of,
)

LONGEST_TITLE = 480
LONGEST_OUTLET = 200
LONGEST_ADDRESS = 2000
LONGEST_AUTHOR = 200
MOST_AUTHORS = 50

_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s/?#]+\.[^\s]+|https?://[^\s]+", re.IGNORECASE)
_BY = re.compile(r"^by:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und|et|y|&)\s+|\s+&\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What was understood, what was not, and which fields are none of the archive's."""

    given: Given
    problems: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def said_in(fields: Mapping[str, Any], rule: str) -> Saying:
    """Read the fields that the archive knows. A value that cannot be meant is a problem, not an end."""
    said: dict[str, Any] = {}
    problems = []
    known = {name: field for name in fields if (field := field_called(name))}
    for name in sorted(known, key=order_of):
        try:
            field, value = _read(known[name], fields[name])
        except ValueError as error:
            problems.append(f"{plain(name)[:LONGEST_NAME]}: {error}")
        else:
            if value:
                said.setdefault(field, value)
    unread = tuple(plain(name)[:LONGEST_NAME] for name in fields if name not in known and fields[name])
    return Saying(Given(**said, rule=rule), tuple(problems), unread)


def plain(words: str) -> str:
    """Return words on one line, without the characters that no table and no terminal takes."""
    return " ".join(_CONTROLS.sub(" ", words).split())


def is_address(words: str) -> bool:
    """Tell the address of a page."""
    return len(words) <= LONGEST_ADDRESS and bool(_ADDRESS.fullmatch(words))


def _read(field: str, value: Any) -> tuple[str, Any]:
    if field == "authors":
        return field, _authors(value)
    words = _words(value)
    if is_nothing(words):
        return field, ""
    if field == "outlet" and is_address(words):
        field = "url"
    return field, _READERS[field](words)


def _words(value: Any) -> str:
    """Return a value as one line of text; of an object its name, of a list its first."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name", "")
    if value is None or value == [] or isinstance(value, bool):
        return ""
    if not isinstance(value, str | int | float):
        raise ValueError("it is no text")  # noqa: TRY004  a wrong value, like the others
    return plain(str(value))


def _short(most: int) -> Callable[[str], str]:
    def read(words: str) -> str:
        if len(words) > most:
            raise ValueError(f"{len(words):,} characters are more than {most}")
        return words

    return read


def _outlet(words: str) -> str:
    if "://" in words:
        raise ValueError(f"“{words[:60]}” is no name of an outlet")
    return _short(LONGEST_OUTLET)(words)


def _address(words: str) -> str:
    if not is_address(words):
        raise ValueError(f"“{words[:60]}” is no address of a page: write https://…")
    return words if "://" in words else f"https://{words}"


def _language(words: str) -> str:
    if code := language_called(words):
        return code
    raise ValueError(f"“{words[:40]}” is no language: write two letters, like en")


def _authors(value: Any) -> tuple[str, ...]:
    names = _names(value) if isinstance(value, list) else _names_in(_words(value))
    known = dict.fromkeys(name for name in names if not is_nothing(name))
    if len(known) > MOST_AUTHORS or any(len(name) > LONGEST_AUTHOR for name in known):
        raise ValueError(
            f"more than {MOST_AUTHORS} authors, or a name of more than {LONGEST_AUTHOR} characters"
        )
    return tuple(known)


def _names(values: Iterable[Any]) -> list[str]:
    return [_BY.sub("", _words(value)) for value in values]


def _names_in(words: str) -> list[str]:
    """Part "By Ada Brook, Bo Lind and Cy Marr"; "Brook, Ada" is one name with its surname first."""
    words = _BY.sub("", words)
    if ";" in words:
        return [name.strip() for name in words.split(";")]
    parts = [part.strip() for some in words.split(",") for part in _AND.split(some)]
    parts = [re.sub(r"^(?:and|und|et|y|&)\s+", "", part) for part in parts]
    if len(parts) == 2 and all(" " not in part for part in parts) and "," in words:
        return [words]
    return parts


_READERS: dict[str, Callable[[str], str]] = {
    "title": _short(LONGEST_TITLE),
    "outlet": _outlet,
    "published": moment_of,
    "language": _language,
    "url": _address,
}
