"""Is everyone who is named found, at the very words, and nobody else?

Mentions are compared by exact spans in headline, body and caption. A lone name counts as found when the
reader finds it, as `lone` or as somebody's. Left out of both counts: doubtful mentions, boilerplate, and
names that stand before a noun ("the Brandt government"), whose recall is told apart. A byline or a credit
that is found is a wrong mention; so is everything that is not labelled. "Whose" counts, of the mentions
found, those given to the person they mean. A found person is right when most of its mentions are one
labelled person's who is found in nobody else; lone names are no persons here.

`newsfair` labels only the stretch it calls its evaluation span, not everybody in it, and keeps titles in some
spans: recall by overlap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.names import is_title
from articles.reading.records import NamedPerson
from benchmarks.accuracy.corpora import labelled
from benchmarks.accuracy.figures import Score, table
from benchmarks.accuracy.found import Found, found_in
from benchmarks.accuracy.gold import GoldArticle, GoldMention, gold_articles

Span = tuple[int, int]
POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Compared:
    """An article, as labelled and as found."""

    gold: GoldArticle
    found: Found

    @property
    def true(self) -> set[Span]:
        return {span_of(mention) for mention in self.gold.mentions if _counts(mention)}

    @property
    def attributive(self) -> set[Span]:
        mentions = self.gold.mentions
        return {span_of(each) for each in mentions if each.attributive and not each.doubtful}

    @property
    def left_out(self) -> list[Span]:
        people = [mention for mention in self.gold.mentions if mention.kind == "person"]
        return [span_of(mention) for mention in people if not _counts(mention)]

    @property
    def whose(self) -> dict[Span, str]:
        people = [mention for mention in self.gold.mentions if mention.kind == "person"]
        return {span_of(mention): mention.name for mention in people if not mention.lone}

    def given(self, spans: Iterable[Span]) -> set[Span]:
        """Return the spans that count: those over what is left out do not."""
        return {span for span in spans if not any(overlap(span, other) for other in self.left_out)}

    def score(self, spans: Iterable[Span]) -> Score:
        given = self.given(spans)
        return Score(len(given & self.true), len(given), len(self.true))


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return precision and recall of mentions and persons, beside the bare model's."""
    pages = [Compared(article, found_in(article.text)) for article in gold_articles(half)]
    scores = {
        "our mentions": _total(page.score(ours(page.found)) for page in pages),
        "the model's spans": _total(page.score(by_model(page.found)) for page in pages),
        "the same, trimmed": _total(page.score(trimmed(page.found)) for page in pages),
        "mentions, whose": _total(map(whose_score, pages)),
        "our persons": _total(map(person_score, pages)),
    }
    attributive = _total(
        Score(len(page.attributive & set(ours(page.found))), 0, len(page.attributive)) for page in pages
    )
    print(f"\npeople · gold · {half} half · {len(pages)} articles, {scores['our mentions'].true} mentions")
    print(table(["", "precision", "recall", "F"], [[name, *_figures(each)] for name, each in scores.items()]))
    print(f"names before a noun found: {attributive.right} of {attributive.true}")
    _print_worst(pages, worst)
    results: dict[str, object] = {name: _kept(score) for name, score in scores.items()}
    results["names before a noun"] = {"recall": attributive.recall, "true": attributive.true}
    return results | {"newsfair": _newsfair(half, worst)}


def ours(found: Found) -> list[Span]:
    return [(mention.start, mention.end) for person in found.people for mention in person.mentions]


def by_model(found: Found) -> list[Span]:
    """Return what spaCy calls a person, as it is."""
    return [
        (paragraph.start + entity.start_char, paragraph.start + entity.end_char)
        for paragraph in found.paragraphs
        for entity in paragraph.doc.ents
        if entity.label_ == "PERSON"
    ]


def trimmed(found: Found) -> list[Span]:
    """Return the same without titles before and possessives after."""
    return [_trimmed(found.content, start, end) for start, end in by_model(found)]


def person_score(page: Compared) -> Score:
    """Count found persons who are one labelled person each."""
    true = {mention.name for mention in page.gold.mentions if _counts(mention) and not mention.lone}
    persons = [person for person in page.found.people if not person.lone]
    meant = [_meant(person, page.whose) for person in persons if page.given(_spans(person))]
    return Score(len(set(meant) & true), len(meant), len(true))


def whose_score(page: Compared) -> Score:
    """Count mentions at the very words that are given to the person whom they mean."""
    true = {span: name for span, name in page.whose.items() if span in page.true}
    given = {
        span: _meant(person, page.whose)
        for person in page.found.people
        if not person.lone
        for span in _spans(person)
        if span in page.true
    }
    right = sum(true.get(span) == name for span, name in given.items())
    return Score(right, len(given), len(true))


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def span_of(mention: GoldMention) -> Span:
    return mention.start, mention.end


def _counts(mention: GoldMention) -> bool:
    left_out = mention.doubtful or mention.attributive or mention.where == "boilerplate"
    return mention.kind == "person" and not left_out


def _spans(person: NamedPerson) -> list[Span]:
    return [(mention.start, mention.end) for mention in person.mentions]


def _meant(person: NamedPerson, whose: dict[Span, str]) -> str:
    names = Counter(whose[span] for span in _spans(person) if span in whose)
    return names.most_common(1)[0][0] if names else ""


def _trimmed(content: str, start: int, end: int) -> Span:
    words = content[start:end].split(" ")
    while len(words) > 1 and is_title(words[0]):
        start += len(words.pop(0)) + 1
    kept = content[start:end]
    end -= next((len(mark) for mark in POSSESSIVES if kept.endswith(mark)), 0)
    return start, end


def _newsfair(half: str, worst: int) -> dict[str, object]:
    right, missed = 0, []
    for page in labelled("newsfair", half):
        spans = [span for person in page.gold.get("persons", ()) for span in person["spans"]]
        mine = ours(found_in(page.text)) if spans else []
        lost = [span for span in spans if not any(overlap(tuple(span), other) for other in mine)]
        right += len(spans) - len(lost)
        missed += [(page.file, page.text[slice(*span)]) for span in lost]
    score = Score(right, 0, right + len(missed))
    print(f"\npeople · newsfair · {half} half · {score.true} spans · recall by overlap {score.recall:.3f}")
    for file, words in missed[:worst]:
        print(f"  worst: {file}  missed {words!r}")
    return {"recall by overlap": score.recall, "true": score.true}


def _print_worst(pages: list[Compared], worst: int) -> None:
    def mistakes(page: Compared) -> int:
        return len(page.given(ours(page.found)) ^ page.true)

    for page in sorted(pages, key=mistakes, reverse=True)[:worst]:
        given = page.given(ours(page.found))
        wrong = [page.gold.text[slice(*span)] for span in sorted(given - page.true)]
        missed = [page.gold.text[slice(*span)] for span in sorted(page.true - given)]
        if wrong or missed:
            print(f"  worst: {page.gold.file}  wrong {wrong}  missed {missed}")


def _total(scores: Iterable[Score]) -> Score:
    return sum(scores, Score(0, 0, 0))


def _figures(score: Score) -> list[str]:
    return [f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f:.3f}"]


def _kept(score: Score) -> dict[str, object]:
    return {"precision": score.precision, "recall": score.recall, "true": score.true}
