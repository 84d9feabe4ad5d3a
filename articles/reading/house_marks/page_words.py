"""Which words make a line the page's own: data/page_words.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from articles.reading.house_marks.stretches import places

PAGE_WORDS_FILE = Path(__file__).parents[1] / "data" / "page_words.toml"
_MARKS = ".,:;!?()[]{}<>\"'“”‘’*|-–—…»«>"


def speaks_as_page(words: str) -> bool:
    """Tell whether a short line has a word of pages in it."""
    return not page_words("of_short_lines").isdisjoint(_words(words))


def talks_of_page(words: str) -> bool:
    """Tell whether a paragraph speaks to readers, of its page or its writers: by a phrase, or two words."""
    lowered = words.replace("’", "'").lower()
    if any(phrase in lowered for phrase in page_phrases()):
        return True
    return len(page_words("of_paragraphs").intersection(_words(words))) > 1


def hint_places(content: str, start: int, end: int) -> Iterator[int]:
    """Yield where a paragraph amid this stretch of a text may speak to readers."""
    for hint in page_words("hints"):
        yield from places(content, hint, start, end)


def is_edge_word(word: str) -> bool:
    """Tell whether paragraphs that open or end with this word may do so by custom."""
    return word.strip(_MARKS).replace("’", "'").lower() in page_words("of_edges")


@cache
def page_words(table: str) -> frozenset[str]:
    return frozenset(_file()[table])


@cache
def page_phrases() -> tuple[str, ...]:
    return tuple(_file()["phrases"])


def _words(words: str) -> set[str]:
    return {word.strip(_MARKS) or word for word in words.replace("’", "'").lower().split()}


@cache
def _file() -> dict[str, list[str]]:
    return tomllib.loads(PAGE_WORDS_FILE.read_text(encoding="utf-8"))
