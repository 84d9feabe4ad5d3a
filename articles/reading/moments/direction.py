"""Whether words of time look back or ahead: the verb that stands nearest before them says so, else after."""

import re
import tomllib
from enum import Enum
from functools import cache
from pathlib import Path

from articles.reading.sentences import sentence_around

WORDS_FILE = Path(__file__).parents[1] / "data" / "moments.toml"
FURTHEST_AFTER = 100
"""Characters after the words of time in which their verb may stand: "On Friday, the council voted"."""

_INFINITIVE = r"(?<!according )to (?!(?:the|a|an|be|his|her|its|their|our|your|\w+ing|\w+s)\b)[a-z]{2,}"
_NOT_DONE = r"(?:does|do|did)(?: not|n['’]t) [a-z]+"
_RELATIVE = re.compile(r"\b(?:that|which|who)\b")


class Direction(Enum):
    PAST = "past"
    FUTURE = "future"
    UNSURE = "unsure"
    UNSAID = "unsaid"
    """No verb stands near."""


def direction_of(words: str, start: int, end: int) -> Direction:
    """Tell where the words of time at [start, end) look."""
    first, last = sentence_around(words, start, end)
    verbs = _verbs()
    before = None
    for before in verbs.finditer(words, first, start):  # noqa: B007  the last one is wanted
        pass
    found = before or verbs.search(words, end, _end_of_clause(words, end, last))
    return Direction(found.lastgroup) if found else Direction.UNSAID


def _end_of_clause(words: str, end: int, last: int) -> int:
    """Return where a relative clause begins, whose verb is another's, at the latest the sentence's end."""
    relative = _RELATIVE.search(words, end, min(last, end + FURTHEST_AFTER))
    return relative.start() if relative else min(last, end + FURTHEST_AFTER)


@cache
def _verbs() -> re.Pattern[str]:
    lists = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    kinds = {kind: _any_of(lists[kind]) for kind in ("unsure", "future", "past")}
    return re.compile(
        rf"(?:(?<=\w)|\b)(?P<future>{kinds['future']})\b"
        rf"|\b(?P<unsure>{kinds['unsure']}|{_INFINITIVE}|{_NOT_DONE})\b"
        rf"|\b(?P<past>{kinds['past']}|[a-z]{{2,}}ed)\b",
    )


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
