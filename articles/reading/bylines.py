"""The names that a byline gives, whichever way it is written."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.reading.names import is_given_name, is_title
from articles.reading.outlet_table import outlet_called

BYLINES_FILE = Path(__file__).parent / "data" / "bylines.toml"
LINE_WORDS_FILE = Path(__file__).parent / "data" / "line_words.toml"
LONGEST_BYLINE = 400
"""Characters looked at: a line that names more is a list of staff."""

_PARTICLE = r"(?:de|la|le|del|della|di|da|dos|du|van|von|der|den|ter|ten|al|el|bin|ibn|abu|y)"
_WORD = r"[^\W\d_a-z][\w’'.-]*"
_NAME = re.compile(rf"{_WORD}(?:\s{{1,3}}(?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}")
_MARKS = re.compile(r"\s*(?P<mark>,? (?:and|und|et|y|e) |,? & | with |[,;/])\s*", re.IGNORECASE)
_SUFFIX = re.compile(r"\b(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D|MP|Esq)\.?$")
_NEXT_SECTION = re.compile(r"[;.](?=\s*(?:\w+ ){1,3}by\b)", re.IGNORECASE)
_SHOUTED = re.compile(r"\b[^\W\d_a-z]{3,}\b")
_POSSESSIVE = re.compile(r"[’']s\b")
_HELPED = re.compile(r"\bcontribut(?:ed|ing|ors?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedAuthor:
    """A name at [start, end) of the line that gives it."""

    name: str
    start: int
    end: int
    is_agency: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    mark: str
    """What joins it to the part before: "and", ","; empty for the first."""
    words: str
    start: int


def authors_in(line: str) -> tuple[NamedAuthor, ...]:
    """Return the writers that a byline names, in its order; an agency when it names nobody else.

    Those who edited, or only contributed, are none.
    """
    found: list[NamedAuthor] = []
    if _HELPED.search(line):
        return ()
    for start, end in _sections(line[:LONGEST_BYLINE]):
        found += _people(line, start, end) or _agency(line, start, end)
    return tuple({_folded(author.name): author for author in reversed(found)}.values())[::-1]


def named(words: str, start: int) -> NamedAuthor:
    """Return the author whose name stands at `start`, without a title before it, in small letters."""
    end = start + len(words)
    while words.count(" ") > 1 and is_title(words.split(maxsplit=1)[0]):
        words = words.partition(" ")[2].lstrip()
    return NamedAuthor(_in_title_case(words), end - len(words), end)


def is_name(words: str) -> bool:
    """Tell whether words can be a person's whole name: "KPNX Evening" and "The Lamp" can not."""
    if (
        not _NAME.fullmatch(words)
        or _POSSESSIVE.search(words)
        or _no_names().search(words)
        or outlet_called(words)
    ):
        return False
    return _is_in_capitals(words) or not _SHOUTED.search(_SUFFIX.sub("", words))


def are_names(line: str) -> bool:
    """Tell whether a line is nothing but a person's name, or several."""
    starts = [0, *(match.end() for match in _MARKS.finditer(line))]
    ends = [*(match.start() for match in _MARKS.finditer(line)), len(line)]
    return all(is_name(line[start:end]) for start, end in zip(starts, ends, strict=True))


def _sections(line: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that name writers: "Reporting by A; Editing by B" has one."""
    start = 0
    for part in [*_NEXT_SECTION.finditer(line), None]:
        end = part.start() if part else len(line)
        opening = start + len(line[start:end]) - len(line[start:end].lstrip(" ([—–-•*"))
        if not _helpers().match(line, opening, end):
            lead = _leads().match(line, opening, end)
            yield lead.end() if lead else opening, end
        start = end + 1


def _people(line: str, start: int, end: int) -> list[NamedAuthor]:
    """Return the names of a list: after a mere comma by the given name, or because "and" comes later."""
    parts = list(_parts(line, start, end))
    last_joined = max(n for n, part in enumerate(parts) if part.mark != ",")
    return [
        named(part.words, part.start)
        for n, part in enumerate(parts)
        if is_name(part.words) and (n <= last_joined or is_given_name(part.words.split()[0]))
    ]


def _parts(line: str, start: int, end: int) -> Iterator[_Part]:
    """Yield the parts of a list of names, what follows each name cut off."""
    mark = ""
    for match in [*_MARKS.finditer(line, start, end), None]:
        closing = match.start() if match else end
        cut = _cuts().search(line, start, closing)
        words = _without_outlet(line[start : cut.start() if cut else closing].rstrip(" ,:;)]-–—*"))
        yield _Part(mark, words.strip(), start + len(words) - len(words.lstrip()))
        if match:
            mark, start = match["mark"].strip(), match.end()


def _without_outlet(words: str) -> str:
    """Return "Tom Reed" for "Tom Reed USA TODAY", and without a full stop that ends no short form."""
    bare = words if _SUFFIX.search(words) else words.rstrip(".")
    if outlet_called(bare):
        return bare
    starts = [match.end() for match in re.finditer(r"\S+\s+", bare)]
    return next((bare[:start].rstrip() for start in starts[1:] if outlet_called(bare[start:])), bare)


def _agency(line: str, start: int, end: int) -> list[NamedAuthor]:
    """Return the agency that a line names and nobody else, as written."""
    return [
        NamedAuthor(part.words, part.start, part.start + len(part.words), is_agency=True)
        for part in _parts(line, start, end)
        if (known := outlet_called(part.words)) and known.is_agency
    ][:1]


def _in_title_case(name: str) -> str:
    if not _is_in_capitals(name):
        return " ".join(name.split())
    return " ".join(_capitalised(word) for word in name.split())


def _is_in_capitals(name: str) -> bool:
    return name.replace("Mc", "MC").isupper()


def _capitalised(word: str) -> str:
    """Return "O’Neill-Ray" for "O’NEILL-RAY"; initials and numerals stay."""
    if "." in word or _SUFFIX.fullmatch(word):
        return word
    if re.fullmatch(_PARTICLE, word.lower()):
        return word.lower()
    if word.startswith(("MC", "Mc")) and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _folded(name: str) -> str:
    return " ".join(name.lower().split())


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_listed()['leads'])})\s*(?=\S)(?<=[\s:])", re.IGNORECASE)


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile("|".join(_listed()["helpers"]), re.IGNORECASE)


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile("|".join(_listed()["cuts"]))


@cache
def _no_names() -> re.Pattern[str]:
    trades = tomllib.loads(LINE_WORDS_FILE.read_text(encoding="utf-8"))["trades"]
    return re.compile(rf"\b(?:{'|'.join(_listed()['no_names'])}|(?i:{'|'.join(trades)}))\b")


@cache
def _listed() -> dict[str, list[str]]:
    return tomllib.loads(BYLINES_FILE.read_text(encoding="utf-8"))
