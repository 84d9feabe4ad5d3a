"""Quotations as labelled beside those found: which are one, and whether the speaker is the one labelled."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from benchmarks.accuracy.figures import Score
from benchmarks.accuracy.found import Found
from benchmarks.accuracy.gold import GoldArticle, GoldQuotation

DIRECT = {"full", "fragment"}
PRONOUNS = {"he", "she"}
WORD = re.compile(r"\w{3,}")
SMALL = {"the", "and", "for", "report", "statement"}
UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


@dataclass(frozen=True)
class Heard:
    """An article, as labelled and as found."""

    gold: GoldArticle
    found: Found
    quotations: tuple[Quotation, ...] = field(default=())

    @cached_property
    def pairs(self) -> list[tuple[Quotation, GoldQuotation | None]]:
        """Return each quotation found with the one labelled that it mostly is."""
        direct = [q for q in self.quotations if q.kind is not QuotationKind.INDIRECT]
        return [(quotation, self._labelled(quotation)) for quotation in direct]

    def _labelled(self, quotation: Quotation) -> GoldQuotation | None:
        marked = [each for each in self.gold.quotations if each.kind != "indirect"]
        best = max(marked, key=lambda each: _overlap(quotation, each), default=None)
        return best if best is not None and 2 * _overlap(quotation, best) >= best.end - best.start else None

    @cached_property
    def wanted(self) -> list[GoldQuotation]:
        """Return the direct quotations that somebody by name speaks."""
        return [each for each in self.gold.quotations if _is_wanted(each)]

    @cached_property
    def people(self) -> dict[str, str]:
        """Return whom each found person is, by most of their mentions."""
        whose = {(m.start, m.end): m.name for m in self.gold.mentions}
        names = {}
        for person in self.found.people:
            meant = Counter(whose[m.start, m.end] for m in person.mentions if (m.start, m.end) in whose)
            names[person.name] = meant.most_common(1)[0][0] if meant else person.name
        return names

    def score(self) -> Score:
        right = {id(label) for q, label in self.pairs if label in self.wanted and self.is_right(q, label)}
        given = [q for q, label in self.pairs if self.counts(q, label)]
        return Score(len(right), len(given), len(self.wanted))

    def pronouns(self) -> Score:
        given = [(q, label) for q, label in self.pairs if self.counts(q, label) and _by_pronoun(q)]
        return Score(sum(self.is_right(q, label) for q, label in given), len(given), len(given))

    def counts(self, quotation: Quotation, label: GoldQuotation | None) -> bool:
        """Say whether a speaker is judged: given to somebody's speech, or a person given to any words."""
        if quotation.certainty is Certainty.UNKNOWN or (label is not None and _is_left_out(label)):
            return False
        if label is not None and label not in self.wanted and self.is_right(quotation, label):
            return False  # a term given to the one who used it: neither wanted nor wrong
        return bool(quotation.speaker) or label in self.wanted

    def is_right(self, quotation: Quotation, label: GoldQuotation | None) -> bool:
        if label is None or label.speaker is None or quotation.certainty is Certainty.UNKNOWN:
            return False
        if label.speaker_kind == "person" or quotation.speaker:
            return self.people.get(quotation.speaker) == label.speaker
        return label.reference != "name" or shares_words(quotation.speaker_text, label.speaker)


def heard_in(gold: GoldArticle, found: Found) -> Heard:
    return Heard(gold, found, find_quotations(found.paragraphs, found.people, UNDATED))


def shares_words(one: str, other: str) -> bool:
    mine, theirs = (set(WORD.findall(words.lower())) - SMALL for words in (one, other))
    return bool(mine & theirs)


def _overlap(one: Quotation, other: GoldQuotation) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _is_wanted(label: GoldQuotation) -> bool:
    by_name = label.speaker_kind in {"person", "organisation", "document"}
    return label.kind in DIRECT and by_name and not _is_left_out(label)


def _is_left_out(label: GoldQuotation) -> bool:
    return label.doubtful or label.where == "boilerplate"


def _by_pronoun(quotation: Quotation) -> bool:
    return quotation.speaker_text.lower() in PRONOUNS and bool(quotation.verb)
