"""Are words in quotation marks given to the one who says them, and to nobody when the text does not tell?

`gold`: direct quotations (full, and fragments of two words or more) of a person, organisation or document.
Right is the labelled person; for the others no person but words that name them, or any noun where the text
itself has a noun or a pronoun. A person given to words of nobody, to a term of another or to a title is
wrong. Left out are doubtful ones, boilerplate, and terms and words without marks that are given to the very
one who is labelled as using them. The floor gives the same quotations to the nearest name in the paragraph.

`gum_news` labels the cue, so that only quotations with a labelled speaker count: right when the person's
surname, or a word of the organisation, stands in the labelled speaker or cue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Quotation
from benchmarks.accuracy.corpora import labelled
from benchmarks.accuracy.figures import Score, table
from benchmarks.accuracy.found import Found, found_in
from benchmarks.accuracy.gold import gold_articles
from benchmarks.accuracy.quotations_compared import UNDATED, Heard, heard_in, shares_words

KINDS = ("full", "fragment", "scare", "title", "unmarked")
WORD = re.compile(r"\w+")
FEWEST_WORDS = 5  # of a labelled stretch that is looked for within the words found
SAME_WORDS = 0.8  # of the words found, in the labelled stretch, which may hold the clause around them


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return precision and recall of speakers, beside the nearest name's."""
    pages = [heard_in(article, found_in(article.text)) for article in gold_articles(half)]
    floor = [replace(page, quotations=nearest_names(page.found, page.quotations)) for page in pages]
    scores = {
        "our speakers": _total(p.score() for p in pages),
        "nearest name": _total(p.score() for p in floor),
    }
    pronouns = _total(page.pronouns() for page in pages)
    print(
        f"\nquotations · gold · {half} half · {len(pages)} articles, {scores['our speakers'].true} quotations"
    )
    _print_scores(scores)
    print(f"pronouns given: {pronouns.given}, right {pronouns.precision:.3f}")
    _print_kinds(pages)
    if half == "develop":
        _print_worst(pages, worst)
    results: dict[str, object] = {name: _kept(score) for name, score in scores.items()}
    results["pronouns"] = {"right": pronouns.precision, "given": pronouns.given}
    return results | {"gum_news": _gum_news(half, worst)}


def nearest_names(found: Found, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Give every quotation to who is named nearest to it in its paragraph."""
    return tuple(_with_nearest_name(found, quotation) for quotation in quotations)


def _with_nearest_name(found: Found, quotation: Quotation) -> Quotation:
    [paragraph] = [p for p in found.paragraphs if p.start <= quotation.start < p.end]
    away = [
        (max(quotation.start - mention.end, mention.start - quotation.end), person.name)
        for person in found.people
        for mention in person.mentions
        if paragraph.start <= mention.start < paragraph.end
    ]
    outside = [(distance, name) for distance, name in away if distance >= 0]
    name = min(outside)[1] if outside else ""
    certainty = Certainty.STATED if name else Certainty.UNKNOWN
    return replace(quotation, speaker=name, speaker_text=name, certainty=certainty)


def _gum_news(half: str, worst: int) -> dict[str, object]:
    ours, floor, wrong = Score(0, 0, 0), Score(0, 0, 0), []
    for page in labelled("gum_news", half):
        labels = [quote for quote in page.gold.get("quotes", ()) if quote["direct"] and quote["speaker"]]
        if labels:
            found = found_in(page.text)
            quotations = find_quotations(found.paragraphs, found.people, UNDATED)
            ours += _gum_score(quotations, labels)
            floor += _gum_score(nearest_names(found, quotations), labels)
            wrong += [(page.file, q["attribution"]) for q in labels if _gum_score(quotations, [q]).right == 0]
    print(f"\nquotations · gum_news · {half} half")
    _print_scores({"our speakers": ours, "nearest name": floor})
    for file, cue in wrong[:worst] if half == "develop" else ():
        print(f"  worst: {file}  {cue!r}")
    return {"our speakers": _kept(ours), "nearest name": _kept(floor)}


def _gum_score(quotations: Iterable[Quotation], labels: list[dict[str, Any]]) -> Score:
    right = given = 0
    for label in labels:
        mine = [quotation for quotation in quotations if _is_within(quotation.text, label["text"])]
        clear = [quotation for quotation in mine if quotation.certainty is not Certainty.UNKNOWN]
        given += bool(clear)
        right += bool(clear) and all(_is_named(quotation, label) for quotation in clear)
    return Score(right, given, len(labels))


def _is_within(words: str, label: str) -> bool:
    """Say whether words found stand in a labelled stretch, or hold it: some labels are a sentence each."""
    mine, theirs = WORD.findall(words.lower()), WORD.findall(label.lower())
    if len(theirs) >= FEWEST_WORDS and " ".join(theirs) in " ".join(mine):
        return True
    return len(mine) > 1 and (Counter(mine) & Counter(theirs)).total() >= SAME_WORDS * len(mine)


def _is_named(quotation: Quotation, label: dict[str, Any]) -> bool:
    named = f"{label['speaker']} {label['attribution']}"
    return shares_words((quotation.speaker or quotation.speaker_text).split()[-1], named)


def _print_kinds(pages: list[Heard]) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for page in pages:
        counted.update((label.kind if label else "", quotation.kind.value) for quotation, label in page.pairs)
        met = {id(label) for _, label in page.pairs}
        counted.update((q.kind, "") for q in page.gold.quotations if q.kind in KINDS and id(q) not in met)
    found = ["full", "fragment", "scare", ""]
    lines = [[kind or "none", *(str(counted[kind, each]) for each in found)] for kind in (*KINDS, "")]
    print(table(["labelled as, found as", *found[:-1], "missed"], lines))


def _print_worst(pages: list[Heard], worst: int) -> None:
    lines = [line for page in pages for line in _mistakes(page)]
    for line in sorted(lines)[:worst]:
        print(f"  worst: {line}")


def _mistakes(page: Heard) -> list[str]:
    wrong = [(q, label) for q, label in page.pairs if page.counts(q, label) and not page.is_right(q, label)]
    right = {id(label) for q, label in page.pairs if page.is_right(q, label)}
    told = {id(label) for _, label in wrong}
    missed = [label for label in page.wanted if id(label) not in right | told]
    return [
        *(
            f"{page.gold.file} wrong {q.text[:60]!r} {q.speaker or q.speaker_text!r} by {q.rule}"
            for q, _ in wrong
        ),
        *(f"{page.gold.file} {page.gold.text[q.start : q.end][:60]!r} missed {q.speaker!r}" for q in missed),
    ]


def _print_scores(scores: dict[str, Score]) -> None:
    lines = [
        [n, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f:.3f}", str(s.true)] for n, s in scores.items()
    ]
    print(table(["", "precision", "recall", "F", "quotations"], lines))


def _total(scores: Iterable[Score]) -> Score:
    return sum(scores, Score(0, 0, 0))


def _kept(score: Score) -> dict[str, object]:
    return {"precision": score.precision, "recall": score.recall, "true": score.true}
