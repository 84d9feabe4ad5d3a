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
    if QUOTATION_MARK.search(words) or TURN.match(words) or VERB_OF_SAYING.search(words):
        return True
    return words.rstrip().endswith(":")


def _verbs_of_saying() -> re.Pattern[str]:
    cues = tomllib.loads((Path(__file__).parent / "data" / "cues.toml").read_text(encoding="utf-8"))
    words = map(re.escape, [*cues["plain_forms"], *cues["sources"]])
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


VERB_OF_SAYING = _verbs_of_saying()
