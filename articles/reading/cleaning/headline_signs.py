"""What makes a line a headline, or a label that stands over one."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from articles.reading.outlet_table import outlet_called

HEADLINES_FILE = Path(__file__).parents[1] / "data" / "headlines.toml"
LONGEST_HEADLINE = 220
LONGEST_QUESTION = 100
"""A headline may say something and then ask: "The bridge is closed. Who pays?" A longer line is prose."""
WORDS_OF_A_LABEL = 3
SHARE_OF_CAPITALS = 0.75
"""Of the longer words. Of 7,930 leads that end with a full stop (abp, develop half) 4 in 1,000 have it,
and 37 in 100 of the headlines that do."""
LETTERS_OF_A_STEM = 5

_KICKED = re.compile(r"^(?P<kicker>[^\W\d_][\w/&’' -]{2,24}?)\s?[:|–—]\s{0,4}(?P<rest>\S.*)$", re.DOTALL)
_LONGER_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{2,}")
"""Runs of scripts that part no words: Thai, Japanese, Chinese."""
_ENDS_A_SENTENCE = re.compile(r"[^.]\.[\"'”’)\]]*$|。$|[.!?][\"'”’]? [A-Z“].*[.!?][\"'”’)]*$")
_ENDS_WITH_SHORT_FORM = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Ltd|Gen|Gov|Sen|Rep|vs)\.$")


def could_be_headline(words: str) -> bool:
    """Tell a headline by its length and its end; a sentence is one only Written With Capitals."""
    if not has_length_of_headline(words) or words.endswith((":", ",", ";")):
        return False
    return not _is_sentence(words) or _is_capitalised(words)


def has_length_of_headline(words: str) -> bool:
    return 8 <= len(words) <= LONGEST_HEADLINE and (" " in words or bool(_WITHOUT_SPACES.search(words)))


def opens_with_kicker(words: str) -> bool:
    """Tell a headline that says what it is: "EXCLUSIVE: Old bridge closes"."""
    match = _KICKED.match(words) if len(words) <= LONGEST_HEADLINE else None
    return match is not None and folded(match["kicker"]) in _listed("kickers") and " " in match["rest"]


def is_known_label(words: str) -> bool:
    """Tell a section's or an outlet's name that an editor has listed."""
    return (
        folded(words).strip(" :|»") in _listed("labels") | _listed("kickers")
        or outlet_called(words) is not None
    )


def is_name_like(words: str) -> bool:
    """Tell a line that may be a label: "Harrow Valley", "world news", not "Old bridge closes"."""
    longer = _LONGER_WORD.findall(words)
    return is_short(words) and (words[0].islower() or all(word[0].isupper() for word in longer))


def is_short(words: str) -> bool:
    """Tell a line of a few words."""
    return len(words.split()) <= WORDS_OF_A_LABEL and len(words) <= 30 and not words.endswith(("?", "!", "."))


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the longer words, by which a headline is told in its article."""
    return frozenset(_stems(words.lower()))


def folded(words: str) -> str:
    return " ".join(words.replace("’", "'").lower().split())


def _stems(words: str) -> Iterator[str]:
    for match in _LONGER_WORD.finditer(words):
        yield match[0][:LETTERS_OF_A_STEM]
    for match in _WITHOUT_SPACES.finditer(words):
        yield from (match[0][n : n + 2] for n in range(len(match[0]) - 1))


def _is_sentence(words: str) -> bool:
    if len(words) <= LONGEST_QUESTION and words.endswith("?"):
        return False
    return bool(_ENDS_A_SENTENCE.search(words)) and not _ENDS_WITH_SHORT_FORM.search(words)


def _is_capitalised(words: str) -> bool:
    longer = _LONGER_WORD.findall(words)
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= SHARE_OF_CAPITALS * len(longer)


@cache
def _listed(table: str) -> frozenset[str]:
    return frozenset(tomllib.loads(HEADLINES_FILE.read_text(encoding="utf-8"))[table])
