"""The model's rules for single words, each asked once and then known by heart: the same in less time.

spaCy tries 179 patterns on every word to say what kind of word it is, and looks its base form up anew. Both
hang on little: on tag, dependency and, for some three hundred words, the word; on spelling, kind and form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.tokens import Doc

SET = ["POS", "MORPH", "LEMMA", "TAG", "DEP"]
MOST_LEMMAS = 300_000  # words; the vocabulary of some ten thousand articles, about 50 MB

Row = list[int]
"""Tag, dependency, small letters of a word, and whether it is space."""
Kind = list[int]
"""Part of speech, form, base form where a rule gives it, tag and dependency."""


def by_heart(name: str, part: Any) -> Any:
    """Return what stands for a part of the model, which is mostly the part itself."""
    stands_for = {"attribute_ruler": KindsByHeart, "lemmatizer": LemmasByHeart}
    return stands_for[name](part) if name in stands_for else part


class KindsByHeart:
    """Stands for the model's attribute ruler."""

    def __init__(self, ruler: Any) -> None:
        self.ruler = ruler
        self.known: dict[tuple[int, ...], Kind] = {}

    def pipe(self, docs: Iterable[Doc], **_: Any) -> Iterator[Doc]:
        for doc in docs:
            rows: list[Row] = doc.to_array(["TAG", "DEP", "LOWER", "IS_SPACE"]).tolist()
            kinds = [self._kind(doc, row) for row in rows]
            for start, end in self._stretches(doc):
                kinds[start:end] = self._asked(doc, rows[start:end])
            _write(doc, SET, kinds)
            yield doc

    def _kind(self, doc: Doc, row: Row) -> Kind:
        tag, dep, lower, is_space = row
        key = (tag, dep, lower if lower in self._words else 0, is_space)
        kind = self.known.get(key)
        if kind is None:
            (kind,) = self._asked(doc, [row])
            self.known[key] = kind
        return kind

    def _asked(self, doc: Doc, rows: list[Row]) -> list[Kind]:
        """Ask the ruler about these words, as if they were all of the text."""
        alone = Doc(doc.vocab, words=[doc.vocab.strings[lower] for _, _, lower, _ in rows])
        _write(alone, ["TAG", "DEP"], [row[:2] for row in rows])
        kinds: list[Kind] = self.ruler(alone).to_array(SET).tolist()
        return kinds

    def _stretches(self, doc: Doc) -> list[tuple[int, int]]:
        """Return where patterns of more than one word stand, those that overlap as one."""
        found: list[tuple[int, int]] = []
        for _, start, end in sorted(self._pairs(doc), key=itemgetter(1)):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    @cached_property
    def _words(self) -> frozenset[int]:
        """The words that a pattern names."""
        tokens = [token for rule in self.ruler.patterns for pattern in rule["patterns"] for token in pattern]
        named = [token["LOWER"] for token in tokens if "LOWER" in token]
        words = {word for each in named for word in ([each] if isinstance(each, str) else each.get("IN", []))}
        return frozenset(self.ruler.vocab.strings.add(word) for word in words)

    @cached_property
    def _pairs(self) -> Matcher:
        """The patterns of more than one word."""
        matcher = Matcher(self.ruler.vocab)
        for number, rule in enumerate(self.ruler.patterns):
            if longer := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                matcher.add(str(number), longer)
        return matcher


class LemmasByHeart:
    """Stands for the model's lemmatizer."""

    def __init__(self, lemmatizer: Any) -> None:
        self.lemmatizer = lemmatizer
        self.known: dict[tuple[int, ...], int] = {}

    def pipe(self, docs: Iterable[Doc], **_: Any) -> Iterator[Doc]:
        for doc in docs:
            if len(self.known) > MOST_LEMMAS:
                self.known.clear()
            rows = doc.to_array(["LEMMA", "ORTH", "POS", "MORPH"]).tolist()
            lemmas = [[row[0] or self._lemma(tuple(row), doc, at)] for at, row in enumerate(rows)]
            _write(doc, ["LEMMA"], lemmas)
            yield doc

    def _lemma(self, key: tuple[int, ...], doc: Doc, at: int) -> int:
        lemma = self.known.get(key)
        if lemma is None:
            written = self.lemmatizer.lemmatize(doc[at])[0]
            lemma = self.known[key] = doc.vocab.strings.add(written)
        return lemma


def _write(doc: Any, attributes: list[str], rows: list[list[int]]) -> None:
    doc.from_array(attributes, np.array(rows, dtype="uint64"))
