"""Lines of the page that carry an article: buttons, prompts, notices. The table of them is data."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

HOUSE_LINES_FILE = Path(__file__).parents[1] / "data" / "house_lines.toml"
LONGEST_HOUSE_LINE = 400
LONGEST_WHOLE_LINE = 60

_EDGES = " \t-–—_.,:;!?…·•●|/\\<>«»‹›()[]{}*#+=~^'\"‘’“”→←▶►▼▲©0123456789"
_WITH_CAPITALS = "(?-i:"
_SAID = ("“", '"', "„")
"""What opens with a quotation is said in the article, be it “Support us”."""


@dataclass(frozen=True, slots=True)
class Openings:
    """Expressions that fit from the start of a line: most of them in its lower case, which is fast."""

    lowered: re.Pattern[str] | None
    as_written: re.Pattern[str] | None

    def match(self, words: str, lowered: str) -> re.Match[str] | None:
        found = self.lowered.match(lowered) if self.lowered else None
        return found or (self.as_written.match(words) if self.as_written else None)


@dataclass(frozen=True, slots=True)
class LinePatterns:
    """Which lines a row of the table means."""

    whole: frozenset[str]
    opens: tuple[str, ...]
    opening: Openings
    holds: Mapping[str, re.Pattern[str]]
    """By a word that the line must hold, so that most lines are searched for nothing."""

    def fit(self, words: str) -> bool:
        """Tell whether a line is one that the row means."""
        if len(words) > LONGEST_HOUSE_LINE:
            return False
        lowered = lower(words)
        return (
            (len(words) <= LONGEST_WHOLE_LINE and whole_form(lowered) in self.whole)
            or self.opening.match(words, lowered) is not None
            or any(word in lowered and found.search(words) for word, found in self.holds.items())
        )


def mark_house_lines(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark each line that the table knows for one of a page's own."""
    return tuple(_marked(piece) for piece in pieces)


@cache
def line_patterns(table: str) -> tuple[tuple[str, LinePatterns], ...]:
    """Return the rows of a table in the file, each with its rule."""
    rows = tomllib.loads(HOUSE_LINES_FILE.read_text(encoding="utf-8"))[table]
    return tuple((str(row.get("rule", "")), _patterns(row)) for row in rows)


def lower(words: str) -> str:
    """Return a line in lower case, letter for letter, with plain apostrophes."""
    lowered = words.lower()
    return (lowered if len(lowered) == len(words) else words).replace("’", "'")


def whole_form(lowered: str) -> str:
    """Return the form in which whole lines are looked up: without the marks and digits at their ends."""
    return " ".join(lowered.strip(_EDGES).split()) or lowered


def _patterns(row: Mapping[str, Any]) -> LinePatterns:
    opens = tuple(row.get("opens", ()))
    return LinePatterns(
        frozenset(row.get("whole", ())),
        opens,
        _openings([("", opens)]),
        {word: _any_of(patterns) for word, patterns in row.get("holds", {}).items()},
    )


def _openings(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Openings:
    """Compile expressions, those of a row under its name, so that a match tells the row."""
    named = [(name, pattern) for name, patterns in rows for pattern in patterns]
    lowered = [(name, pattern) for name, pattern in named if _WITH_CAPITALS not in pattern]
    written = [(name, pattern) for name, pattern in named if _WITH_CAPITALS in pattern]
    return Openings(_alternatives(lowered), _alternatives(written, re.IGNORECASE))


def _alternatives(named: list[tuple[str, str]], flags: int = 0) -> re.Pattern[str] | None:
    parts = [
        f"(?P<{name}>{joined})" if name else joined
        for name, patterns in groupby(named, key=lambda one: one[0])
        if (joined := "|".join(f"(?:{pattern})" for _, pattern in patterns))
    ]
    return re.compile("|".join(parts), flags) if parts else None


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _marked(piece: Piece) -> Piece:
    if not piece.is_free or len(piece.words) > LONGEST_HOUSE_LINE or piece.words.startswith(_SAID):
        return piece
    rule = _rule_of(piece.words)
    return piece.claimed(BlockKind.BOILERPLATE, rule) if rule else piece


def _rule_of(words: str) -> str:
    """Return the first rule of the table that means a line; the whole table is asked at one go."""
    lowered = lower(words)
    if len(words) <= LONGEST_WHOLE_LINE and (rule := _rules_of_whole_lines().get(whole_form(lowered))):
        return rule
    if match := _house_openings().match(words, lowered):
        return _rules()[int(str(match.lastgroup).removeprefix("row"))]
    for word, found, rule in _holdings():
        if word in lowered and found.search(words):
            return rule
    return ""


@cache
def _rules() -> tuple[str, ...]:
    return tuple(rule for rule, _ in line_patterns("house"))


@cache
def _rules_of_whole_lines() -> Mapping[str, str]:
    rows = reversed(line_patterns("house"))
    return {words: rule for rule, patterns in rows for words in patterns.whole}


@cache
def _house_openings() -> Openings:
    return _openings((f"row{n}", patterns.opens) for n, (_, patterns) in enumerate(line_patterns("house")))


@cache
def _holdings() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(
        (word, found, rule)
        for rule, patterns in line_patterns("house")
        for word, found in patterns.holds.items()
    )
