"""Which words make a line the page's own: data/page_words.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from articles.reading.house_marks.stretches import places

PAGE_WORDS_FILE = Path(__file__).parents[1] / "data" / "page_words.toml"

_BEFORE = ("", "(", "[", "“", '"', "*", "»")
_AFTER = ("", ":", ",", ".", ";", "!", "?", ")", "]", "”", '"', "…", "*")


def speaks_as_page(words: str) -> bool:
    """Tell whether a short line has a word of pages in it."""
    return bool(_as_written("of_short_lines").keys() & _split(words))


def talks_of_page(words: str) -> bool:
    """Tell whether a paragraph speaks to readers, of its page or its writers: by a phrase, or two words."""
    found, spoken = _split(words), _as_written("of_paragraphs")
    if len({spoken[word] for word in spoken.keys() & found}) > 1:
        return True
    if _phrase_words().isdisjoint(found):
        return False
    lowered = " ".join(words.replace("’", "'").lower().split())
    return any(phrase in lowered for phrase in _file()["phrases"])


def hint_places(content: str, start: int, end: int) -> Iterator[int]:
    """Yield where a paragraph amid this stretch of a text may speak to readers."""
    for hint in page_words("hints"):
        yield from places(content, hint, start, end)


def has_edge_word(words: str) -> bool:
    """Tell whether one of these first or last words is one that paragraphs open or end with by custom."""
    return bool(_as_written("of_edges").keys() & _split(words))


@cache
def page_words(table: str) -> frozenset[str]:
    return frozenset(_file()[table])


@cache
def _as_written(table: str) -> dict[str, str]:
    """Return each word by every way it may stand between spaces."""
    return {written: word for word in page_words(table) for written in _ways_to_write(word)}


@cache
def _phrase_words() -> frozenset[str]:
    """Return the longest word of each phrase: without one of them no phrase stands in a paragraph."""
    longest = (max(phrase.split(), key=len) for phrase in _file()["phrases"])
    return frozenset(written for word in longest for written in _ways_to_write(word))


def _ways_to_write(word: str) -> Iterator[str]:
    return (f"{before}{word}{after}" for before in _BEFORE for after in _AFTER)


def _split(words: str) -> set[str]:
    return set(words.replace("’", "'").lower().split())


@cache
def _file() -> dict[str, list[str]]:
    return tomllib.loads(PAGE_WORDS_FILE.read_text(encoding="utf-8"))
