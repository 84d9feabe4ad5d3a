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
    plain = "|".join(map(re.escape, [*cues["plain_forms"], *cues["sources"]]))
    with_that = "|".join(map(re.escape, cues["indirect"]["forms_with_that"]))
    near = rf"[^.!?\n]{{0,{FURTHEST_THAT}}}?\bthat"
    return re.compile(rf"\b(?:{plain})\b|\b(?:{with_that})\b{near}\b", re.IGNORECASE)


FURTHEST_THAT = 60  # characters: "noted at a meeting of the council on Friday that"
VERB_OF_SAYING = _verbs_of_saying()
