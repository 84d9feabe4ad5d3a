"""Lines under an article that tell who its author is: "Ida Brandt is a columnist", "— Ida Brandt"."""

import re
import tomllib
from functools import cache

from articles.reading.bylines import BYLINES_FILE, LINE_WORDS_FILE, NamedAuthor, is_name, named

LONGEST_NOTE = 700

_SIGNED = re.compile(r"[\s—–-]{1,3}(?P<name>[^\W\d_][^,(@:;]{3,40}?)\.?$")
_WHERE_TO_WRITE = re.compile(
    r"[\W_]*(?:(?:You can )?[Ff]ollow|Write to|Email|Contact) (?:[\w’']+ [a-z]+ )?"
    r"(?P<name>[^\W\d_][^,(@:;]{3,40}?)(?= (?:on (?:Twitter|Facebook|X)\b|at \S+@|@))"
)

_SAYS = re.compile(r"[“\"]\w+ \w+ \w+ \w+ |\b(?:said|says|told|asked|added)\b|\?")
"""A line that says what somebody says is the article's own."""


def author_told_of(line: str) -> NamedAuthor | None:
    """Return whom a line introduces as its writer. Whether the article tells of that person is not asked."""
    if len(line) > LONGEST_NOTE:
        return None
    signed = line[:1] in "—–-" and _SIGNED.match(line)
    told = signed or _WHERE_TO_WRITE.match(line) or _biography(line)
    if not told or not is_name(told["name"]) or told["name"].isupper():
        return None
    return named(told["name"], told.start("name"))


def _biography(line: str) -> re.Match[str] | None:
    told = _told_of().match(line)
    return told if told and _trades().search(line, told.end()) and not _SAYS.search(line) else None


@cache
def _told_of() -> re.Pattern[str]:
    verbs = "|".join(tomllib.loads(BYLINES_FILE.read_text(encoding="utf-8"))["told_of"])
    return re.compile(rf"[\W_]*(?P<name>[^\W\d_][^,(@:;]{{3,40}}?)(?= \(@| (?:{verbs})\b)")


@cache
def _trades() -> re.Pattern[str]:
    table = tomllib.loads(LINE_WORDS_FILE.read_text(encoding="utf-8"))
    words = "|".join(table["trades"] + table["other_trades"])
    return re.compile(rf"\b(?:{words}|can be reached|\w+@\w+)\b", re.IGNORECASE)
