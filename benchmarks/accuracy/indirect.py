"""Is a clause that somebody is reported to have said, without marks, found and given to the right one?

Labelled are the clauses of kind "indirect" in `gold`; doubtful ones, boilerplate and those of nobody are left
out, found or not. A clause found is the labelled one when half the words of each stand in the other.
`with the right speaker` asks as `quotations` does: the labelled person, else words that name whoever spoke.
`of a person` counts only clauses that are given to a person, or labelled as a person's. The floor takes
"Name said" and what follows to the end of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.reading import read
from articles.reading.records import Certainty, NamedPerson, Quotation, QuotationKind, Source
from benchmarks.accuracy.figures import Score, table
from benchmarks.accuracy.found import Found
from benchmarks.accuracy.gold import GoldArticle, GoldQuotation, gold_articles
from benchmarks.accuracy.quotations_compared import Heard

SAME_CLAUSE = 0.5
WORD = re.compile(r"\w+")
NAME_SAID = re.compile(r"((?:[A-Z][\w.'’-]+ ){1,3})(said|says|warned|added) (?:that )?([^.!?\n]+)")
ASKED = ("clause", "with the right speaker", "of a person")


@dataclass(frozen=True)
class Reported:
    """An article's reported clauses, as labelled and as found."""

    heard: Heard

    def score(self, asked: str) -> Score:
        labels = [label for label in self._labels if _is_wanted(label) and _is_asked_of(label, asked)]
        given = [pair for pair in self.pairs if _is_given(pair[0], asked)]
        right = {id(label) for quotation, label in given if self._is_right(quotation, label, asked)}
        wrong = [pair for pair in given if not self._is_right(*pair, asked)]
        return Score(len(right), len(right) + len(wrong), len(labels))

    def mistakes(self) -> list[str]:
        asked, file, text = ASKED[1], self.heard.gold.file, self.heard.gold.text
        wrong = [pair for pair in self.pairs if not self._is_right(*pair, asked)]
        met = {id(label) for _, label in self.pairs}
        missed = [each for each in self._labels if _is_wanted(each) and id(each) not in met]
        return [
            *(f"{file} wrong {q.text[:70]!r} {q.speaker or q.speaker_text!r} by {q.rule}" for q, _ in wrong),
            *(f"{file} missed {text[each.start : each.end][:70]!r} {each.speaker!r}" for each in missed),
        ]

    @cached_property
    def pairs(self) -> list[tuple[Quotation, GoldQuotation | None]]:
        """Return each clause found with the one labelled; those that may be found or not are left out."""
        found = [q for q in self.heard.quotations if q.kind is QuotationKind.INDIRECT]
        pairs = [(quotation, self._labelled(quotation)) for quotation in found]
        return [(quotation, label) for quotation, label in pairs if label is None or _is_wanted(label)]

    @property
    def _labels(self) -> list[GoldQuotation]:
        return [label for label in self.heard.gold.quotations if label.kind == "indirect"]

    def _labelled(self, quotation: Quotation) -> GoldQuotation | None:
        """Return the label that is most the same clause; a report may stand within a report."""
        shares = [(_share(self.heard.gold.text, quotation, label), label) for label in self._labels]
        share, label = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        return label if share >= SAME_CLAUSE else None

    def _is_right(self, quotation: Quotation, label: GoldQuotation | None, asked: str) -> bool:
        if label is None or asked == "clause" or self.heard.is_right(quotation, label):
            return label is not None
        return not quotation.speaker and _are_initials(quotation.speaker_text, label.speaker or "")


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return precision and recall of reported clauses, beside "Name said …"."""
    articles = list(gold_articles(half))
    ours = [reported_in(article) for article in articles]
    floor = [Reported(_said_by_name(page.heard)) for page in ours]
    scores = {
        f"{name}, {asked}": sum((page.score(asked) for page in pages), Score(0, 0, 0))
        for name, pages in (("ours", ours), ("floor", floor))
        for asked in ASKED
    }
    print(f"\nindirect speech · gold · {half} half · {len(articles)} articles")
    print(table(["", "precision", "recall", "found", "labelled"], [_line(*each) for each in scores.items()]))
    for line in sorted(line for page in ours for line in page.mistakes())[: worst * (half == "develop")]:
        print(f"  worst: {line}")
    return {name: _kept(score) for name, score in scores.items()}


def reported_in(article: GoldArticle) -> Reported:
    """Read an article as the archive does."""
    reading = read(Source(article.file, article.text.encode(), is_news=True))
    found = Found(reading.text.content, (), reading.people)
    return Reported(Heard(article, found, reading.quotations))


def _said_by_name(heard: Heard) -> Heard:
    found = heard.found
    return Heard(heard.gold, found, tuple(_floor(match, found.people) for match in _said(found.content)))


def _said(content: str) -> Iterable[re.Match[str]]:
    return NAME_SAID.finditer(content)


def _floor(match: re.Match[str], people: Iterable[NamedPerson]) -> Quotation:
    name = match[1].strip()
    surname = name.split()[-1]
    return Quotation(
        text=match[3],
        start=match.start(3),
        end=match.end(3),
        kind=QuotationKind.INDIRECT,
        speaker=next((person.name for person in people if surname in person.name.split()), ""),
        speaker_text=name,
        verb=match[2],
        certainty=Certainty.STATED,
        rule="name said",
    )


def _is_wanted(label: GoldQuotation) -> bool:
    return not label.doubtful and label.where != "boilerplate" and label.speaker is not None


def _is_given(quotation: Quotation, asked: str) -> bool:
    if asked == "of a person":
        return bool(quotation.speaker)
    return asked == "clause" or quotation.certainty is not Certainty.UNKNOWN


def _is_asked_of(label: GoldQuotation, asked: str) -> bool:
    return asked != "of a person" or label.speaker_kind == "person"


def _share(text: str, quotation: Quotation, label: GoldQuotation) -> float:
    """Return how many words of the longer of two clauses both have, 0 to 1."""
    shared = _words(text, max(quotation.start, label.start), min(quotation.end, label.end))
    longest = max(_words(text, quotation.start, quotation.end), _words(text, label.start, label.end))
    return shared / longest if longest else 0.0


def _are_initials(letters: str, name: str) -> bool:
    """Say whether "DOT" is "Department of Transportation"."""
    return letters.removeprefix("the ") == "".join(word[0] for word in name.split() if word[0].isupper())


def _words(text: str, start: int, end: int) -> int:
    return len(WORD.findall(text[start : max(start, end)]))


def _line(name: str, score: Score) -> list[str]:
    return [name, f"{score.precision:.3f}", f"{score.recall:.3f}", str(score.given), str(score.true)]


def _kept(score: Score) -> dict[str, object]:
    return {"precision": score.precision, "recall": score.recall, "given": score.given, "true": score.true}
