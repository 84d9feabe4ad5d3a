"""Signs that someone speaks in a paragraph: cheap to see, so that grammar is parsed only where they stand."""

import re
import tomllib
from pathlib import Path

QUOTATION_MARK = re.compile(r"[“”„‟″＂«»‹›\"]|``|''|[‘‚](?=\w)|(?<!\w)'(?=\w)")
TURN = re.compile(
    r"\s*(?:[QA]|(?:[A-Z][\w.’'-]{0,40} ){0,4}[A-Z][\w.’'-]{0,40})(?: \([^()\n]{1,60}\))? ?:(?=\s)"
)
"""Who speaks at the head of a paragraph: "Q:", "VERA HOLT:", "Ms Holt (in Lisk):"."""


def someone_speaks(words: str) -> bool:
    """Say whether a paragraph may hold or announce somebody's words; when in doubt, it may."""
    if QUOTATION_MARK.search(words) or TURN.match(words) or _has_a_verb_of_saying(words):
        return True
    return words.rstrip().endswith(":")


def _has_a_verb_of_saying(words: str) -> bool:
    """Look words up first: the pattern takes ten times as long."""
    small = words.lower()
    seen = set(WORD.findall(small))
    if not PLAIN_WORDS.isdisjoint(seen):
        return True
    if any(phrase in small for phrase in PHRASES) or ("that" in seen and not WITH_THAT.isdisjoint(seen)):
        return bool(VERB_OF_SAYING.search(words))
    return False


def _verbs_of_saying() -> re.Pattern[str]:
    plain = "|".join(map(re.escape, [*PLAIN_WORDS, *PHRASES]))
    with_that = "|".join(map(re.escape, WITH_THAT))
    near = rf"[^.!?\n]{{0,{FURTHEST_THAT}}}?\bthat"
    return re.compile(rf"\b(?:{plain})\b|\b(?:{with_that})\b{near}\b", re.IGNORECASE)


CUES = tomllib.loads((Path(__file__).parent / "data" / "cues.toml").read_text(encoding="utf-8"))
WORD = re.compile(r"\w+")
PLAIN_WORDS = frozenset(form for form in (*CUES["plain_forms"], *CUES["sources"]) if form.isalpha())
PHRASES = frozenset((*CUES["plain_forms"], *CUES["sources"])) - PLAIN_WORDS
WITH_THAT = frozenset(CUES["indirect"]["forms_with_that"])
FURTHEST_THAT = 60  # characters: "noted at a meeting of the council on Friday that"
VERB_OF_SAYING = _verbs_of_saying()
