"""A pattern that somebody gave for the names of files: "{date}_{outlet}_{title}".

Fields stand in braces, all else is meant as it stands; "{_}" is anything. A pattern with "/" in it
speaks of the nearest folders too. One with "(?P<" in it is a regular expression with named groups.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from articles.reading.outlet_table import outlet_at, outlet_called
from articles.reading.records import NAME_PATTERN
from articles.reading.said import Saying, field_called, said_in

EXAMPLE = "'{date}_{outlet}_{title}', or a regular expression: '(?P<date>\\d{8})-(?P<title>.+)'"
NAMES = {"published": "date"}
"""What a reader calls a field of `Given`."""
ANYTHING = "_"

_FIELD = re.compile(r"\{(?P<name>[^{}:]*)(?::(?P<form>[^{}]*))?\}")
_DATE = r"\d{4}[-_.]\d\d[-_.]\d\d|\d{8}|\d{4}[-_.]\d\d|\d{4}"
_PARTS_OF_A_DAY = {"Y": r"(?P<Y>\d{4})", "m": r"(?P<m>\d{1,2})", "d": r"(?P<d>\d{1,2})", "y": r"(?P<y>\d\d)"}
_WHOLE_FORMS = ("Y", "Ym", "Ydm", "mY", "dmY")
"""A year, with its month, with its day: their signs, sorted."""


class InvalidPattern(ValueError):  # noqa: N818  reads as a sentence where it is raised
    """A pattern that cannot be meant, with an example of one that can."""


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern ready to be asked. `fields` by the name of its group; `forms` of dates by group."""

    written: str
    expression: re.Pattern[str]
    fields: dict[str, str]
    forms: dict[str, re.Pattern[str]]

    @property
    def folders(self) -> int:
        """Return how many folders over the file it speaks of."""
        return self.written.count("/")

    @property
    def is_expression(self) -> bool:
        return "(?P<" in self.written

    def said_of(self, path: PurePath) -> Saying | None:
        """Return what the pattern reads in this path; None when it does not fit."""
        match = next(filter(None, map(self._match, self._names(path))), None)
        if match is None:
            return None
        words = {group: (field, match[group]) for group, field in self.fields.items() if match[group]}
        said = {name: self._value(group, name, value) for group, (name, value) in words.items()}
        return said_in({NAMES.get(name, name): value for name, value in said.items()}, NAME_PATTERN)

    def _names(self, path: PurePath) -> Iterator[str]:
        """Yield the name without its suffix, then with it, each under the folders that are spoken of."""
        over = path.parent.parts[-self.folders :] if self.folders else ()
        parts = path.parent.parts if self.is_expression and self.folders else over
        for name in (path.stem, path.name):
            yield "/".join([*parts, name]).replace("//", "/")

    def _match(self, name: str) -> re.Match[str] | None:
        return self.expression.search(name) if self.is_expression else self.expression.fullmatch(name)

    def _value(self, group: str, field: str, value: str) -> str:
        if field == "published":
            return _day(self.forms[group], value) if group in self.forms else value.replace("_", "-")
        if field == "outlet":
            return _outlet(value)
        if field == "title":
            return _spaced(value)[:1].upper() + _spaced(value)[1:]
        return _spaced(value) if field == "authors" else value


def pattern_of(written: str) -> NamePattern:
    """Return the pattern that is meant. Raises `InvalidPattern`."""
    expression, fields, forms = _of_expression(written) if "(?P<" in written else _of_template(written)
    if not fields:
        raise InvalidPattern(f"{written} names no field. Write for example {EXAMPLE}")
    return NamePattern(written, expression, fields, forms)


Parts = tuple[re.Pattern[str], dict[str, str], dict[str, re.Pattern[str]]]


def _of_expression(written: str) -> Parts:
    try:
        expression = re.compile(written)
    except re.error as error:
        raise InvalidPattern(
            f"{written} is no regular expression: {error}. Write for example {EXAMPLE}"
        ) from error
    return expression, {name: _field(name, written) for name in expression.groupindex}, {}


def _of_template(written: str) -> Parts:
    expression, fields, forms, end = "", {}, {}, 0
    for n, match in enumerate(_FIELD.finditer(written)):
        expression += re.escape(written[end : match.start()])
        end = match.end()
        name = match["name"].strip()
        if not _is_parted(match, written):
            raise InvalidPattern(f"{written}: nothing stands between two fields. Write for example {EXAMPLE}")
        if name == ANYTHING:
            expression += _any(written[end:])
            continue
        fields[f"f{n}"] = _field(name, written)
        if match["form"]:
            forms[f"f{n}"] = _form(match["form"], written)
        expression += f"(?P<f{n}>{_words(fields[f'f{n}'], forms.get(f'f{n}'), written[end:])})"
    rest = re.sub(_FIELD, "", written)
    if "{" in rest or "}" in rest or len(set(fields.values())) < len(fields):
        raise InvalidPattern(f"{written} has a brace too many, or a field twice. Write for example {EXAMPLE}")
    return re.compile(expression + re.escape(written[end:])), fields, forms


def _is_parted(match: re.Match[str], written: str) -> bool:
    """Tell a field that ends somewhere: before other words, or as a date does."""
    return not written[match.end() :].startswith("{") or field_called(match["name"]) == "published"


def _field(name: str, written: str) -> str:
    if field := field_called(name):
        return field
    known = "date, title, outlet, authors, language, url, or {_} for anything"
    raise InvalidPattern(
        f"{written}: “{name}” is no field. The fields are {known}. Write for example {EXAMPLE}"
    )


def _words(field: str, form: re.Pattern[str] | None, after: str) -> str:
    """Return what a field's words may be: they do not reach past what stands after the field."""
    if form:
        return re.sub(r"\?P<\w>", "?:", form.pattern)
    return _DATE if field == "published" else _any(after)


def _any(after: str) -> str:
    stop = after.partition("{")[0]
    return rf"(?:(?!{re.escape(stop)})[^/])+" if stop else r"[^/]+"


def _form(form: str, written: str) -> re.Pattern[str]:
    """Return a form of dates such as "%Y%m%d" as an expression."""
    parts = [
        re.escape(before) + _PARTS_OF_A_DAY.get(sign, "")
        for before, sign in re.findall(r"([^%]*)%?(.?)", form)
    ]
    signs = re.findall(r"%(.)", form)
    if "".join(sorted(signs)).replace("y", "Y") not in _WHOLE_FORMS:
        raise InvalidPattern(f"{written}: “{form}” is no form of a date: write for example {{date:%Y%m%d}}")
    return re.compile("".join(parts))


def _day(form: re.Pattern[str], value: str) -> str:
    match = form.fullmatch(value)
    found = match.groupdict() if match else {}
    year = found.get("Y") or f"20{found.get('y')}"
    return "-".join(filter(None, (year, *(f"{int(found[part]):02}" for part in "md" if found.get(part)))))


def _outlet(value: str) -> str:
    names = (value, _spaced(value))
    known = outlet_at(value) or next(filter(None, map(outlet_called, names)), None)
    return known.name if known else (value if "." in value else _spaced(value))


def _spaced(value: str) -> str:
    """Return words with the blanks that a file's name could not have."""
    spaced = value.replace("_", " ").strip()
    return spaced if " " in spaced else spaced.replace("-", " ").strip()
