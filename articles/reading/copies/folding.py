"""One form for texts that differ in case, spacing, quotation marks, hyphens and marks nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_BODY = 1_000_000
"""Characters looked at: a text of 50 MB is no article, and is not to take a minute."""
FEWEST_WORDS = 40
"""A shorter text is a notice, a caption, an empty page: that two are alike says nothing of an article."""
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_WIDE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[^\W_{_WIDE}]+|[{_WIDE}]")
"""In Thai, Chinese and Japanese, which part no words, a letter is a word."""
_END_OF_SENTENCE = re.compile(r"[.!?…\"”»]\s+|[。！？][”」』]?|\n+")
"""Words that are said are a sentence apart from "she said": two papers may tell it differently."""


def visible(body: str) -> str:
    """Return what is looked at of a text: one encoding of its letters, no soft hyphens and the like."""
    seen = body[:LONGEST_BODY]
    return seen if seen.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", seen))


def sentences_of(body: str) -> Iterator[str]:
    """Yield the sentences; where one is taken for two, it is so in every copy."""
    start = 0
    for match in _END_OF_SENTENCE.finditer(body):
        yield body[start : match.end()]
        start = match.end()
    yield body[start:]


def words_of(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold())
