"""Which sentences are an article's own: not what somebody says, not the page's word to its readers."""

import re
import tomllib
from functools import cache
from pathlib import Path

COPIES_FILE = Path(__file__).parents[1] / "data" / "copies.toml"

_SAID = re.compile(r"[“„«][^”»\n]*(?:[”»]|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


def is_of_the_page(sentence: str) -> bool:
    """Tell an outlet's word to its readers, about its authors or its pictures."""
    return bool(_words_of_the_page().search(sentence))


def is_said(sentence: str, body: str) -> bool:
    """Tell whether most of a sentence stands in quotation marks, its own or its paragraph's."""
    start = body.index(sentence)
    opening = body.rfind("\n", 0, start) + 1
    end = start + len(sentence)
    said = sum(
        max(0, min(end, opening + match.end()) - max(start, opening + match.start()))
        for match in _SAID.finditer(body[opening : end + 1])
    )
    return said * 2 > len(sentence)


@cache
def _words_of_the_page() -> re.Pattern[str]:
    words = tomllib.loads(COPIES_FILE.read_text(encoding="utf-8"))["words_of_the_page"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
