"""Lines of the page that carry an article: buttons, prompts, notices. The table of them is data."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.cleaning.pieces import Piece
from articles.reading.records import BlockKind

HOUSE_LINES_FILE = Path(__file__).parents[1] / "data" / "house_lines.toml"
LONGEST_HOUSE_LINE = 400
LONGEST_WHOLE_LINE = 60

_EDGES = " \t-–—_.,:;!?…·•●|/\\<>«»‹›()[]{}*#+=~^'\"‘’“”→←▶►▼▲©0123456789"


@dataclass(frozen=True, slots=True)
class LinePatterns:
    """Which lines a row of the table means."""

    whole: frozenset[str]
    opens: re.Pattern[str] | None
    holds: Mapping[str, re.Pattern[str]]
    """By a word that the line must hold, so that most lines are searched for nothing."""

    def fit(self, words: str) -> bool:
        """Tell whether a line is one that the row means."""
        if len(words) > LONGEST_HOUSE_LINE:
            return False
        lowered = words.lower().replace("’", "'")
        return (
            (len(words) <= LONGEST_WHOLE_LINE and whole_form(lowered) in self.whole)
            or bool(self.opens and self.opens.match(words))
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


def whole_form(lowered: str) -> str:
    """Return the form in which whole lines are looked up: without the marks and digits at their ends."""
    return " ".join(lowered.strip(_EDGES).split()) or lowered


def _patterns(row: Mapping[str, Any]) -> LinePatterns:
    opens = row.get("opens")
    return LinePatterns(
        frozenset(row.get("whole", ())),
        _any_of(opens) if opens else None,
        {word: _any_of(patterns) for word, patterns in row.get("holds", {}).items()},
    )


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _marked(piece: Piece) -> Piece:
    if not piece.is_free or len(piece.words) > LONGEST_HOUSE_LINE:
        return piece
    rule = _rule_of(piece.words)
    return piece.claimed(BlockKind.BOILERPLATE, rule) if rule else piece


def _rule_of(words: str) -> str:
    """Return the first rule of the table that means a line; the whole table is asked at one go."""
    lowered = words.lower().replace("’", "'")
    if len(words) <= LONGEST_WHOLE_LINE and (rule := _rules_of_whole_lines().get(whole_form(lowered))):
        return rule
    rules, opening = _openings()
    if match := opening.match(words):
        return rules[int(str(match.lastgroup).removeprefix("row"))]
    return next((rule for word, found, rule in _holdings() if word in lowered and found.search(words)), "")


@cache
def _rules_of_whole_lines() -> Mapping[str, str]:
    rows = reversed(line_patterns("house"))
    return {words: rule for rule, patterns in rows for words in patterns.whole}


@cache
def _openings() -> tuple[tuple[str, ...], re.Pattern[str]]:
    rows = line_patterns("house")
    opens = [f"(?P<row{n}>{row.opens.pattern})" for n, (_, row) in enumerate(rows) if row.opens]
    return tuple(rule for rule, _ in rows), re.compile("|".join(opens), re.IGNORECASE)


@cache
def _holdings() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(
        (word, found, rule) for rule, row in line_patterns("house") for word, found in row.holds.items()
    )
