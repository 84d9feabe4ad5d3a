"""What is said of a source from outside it, as `Revision.given` keeps it: the strongest first."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from articles.reading.records import FILE_NAME, Given, Source

GivenWords = list[dict[str, Any]]

RANKS = ("sidecar", "manifest", "folder", "option", FILE_NAME)
"""What speaks of one file outranks what speaks of many; a name is the weakest witness."""


def given_words(given: Iterable[Given]) -> GivenWords:
    """Return what was said, without what was not: empty when nothing was."""
    return [words for each in given if set(words := _words(each)) != {"rule"}]


def merged(before: GivenWords, given: GivenWords) -> GivenWords:
    """Return what was said before with what is said now, which replaces it field by field."""
    by_rule = {words["rule"]: words for words in before}
    for words in given:
        by_rule[words["rule"]] = by_rule.get(words["rule"], {}) | words
    return sorted(by_rule.values(), key=lambda words: RANKS.index(words["rule"]))


def source_of(place: str, raw: bytes, given: GivenWords, seen_on: date | None) -> Source:
    """Return the source with what was said of it."""
    said = tuple(Given(**words | {"authors": tuple(words.get("authors", ()))}) for words in given)
    return Source(place, raw, said, first_seen_on=seen_on)


def _words(given: Given) -> dict[str, Any]:
    said = {name: words for name, words in asdict(given).items() if words}
    return said | {"authors": list(given.authors)} if given.authors else said
