"""Sources: the clause that "according to" names the speaker of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.reading.quotations.indirect.reported import Reported
from articles.reading.quotations.indirect.tables import NO_SOURCES
from articles.reading.quotations.tables import SOURCES_WRITTEN

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from articles.reading.quotations.cues import Cue
    from articles.reading.quotations.scenes import Scene

SPEAKING_BARE = {
    "police",
    "data",
    "research",
    "testimony",
    "management",
    "intelligence",
    "analysis",
    "polling",
}
RELATIVES = {"that", "which", "who", "whom"}
OPENERS = {"but", "and", "yet", "however", "so", "still", "also", "meanwhile"}


def is_a_source(cue: Cue) -> bool:
    return cue.verb.lower() in SOURCES_WRITTEN


def clause_with_source(scene: Scene, cue: Cue) -> Reported | None:
    """Return the clause that a named source tells: what follows, what precedes, or both around it."""
    if cue.token.lemma_.lower() in NO_SOURCES or _is_a_measure(cue.token):
        return None
    sentence = cue.token.sent
    phrase_end = _end_of_phrase(cue.token)
    before = [token for token in sentence if token.idx < cue.start and not token.is_punct]
    after = [token for token in sentence if token.i > phrase_end and not token.is_punct]
    if all(token.lower_ in OPENERS for token in before):
        return _after(scene, cue, sentence, phrase_end)
    if before[-1].lower_ in RELATIVES:
        return None
    if not after or _says_it_all(cue, sentence):
        return Reported(cue, before[0].idx, cue.start, "source after its clause")
    if not _is_an_aside(scene, cue, phrase_end):
        return None
    return Reported(cue, before[0].idx, sentence.end_char, "clause around its source")


def _is_an_aside(scene: Scene, cue: Cue, phrase_end: int) -> bool:
    """Say whether commas stand on either side: not so in "the order, which according to Holt was late"."""
    last = cue.token.doc[phrase_end]
    after = scene.text[last.idx + len(last) :].lstrip()
    return scene.text[: cue.start].rstrip().endswith(",") and after.startswith(",")


def _is_a_measure(noun: Token) -> bool:
    """Say whether a bare noun is a way to sort and no source: "according to age and education level"."""
    if noun.tag_ != "NN" or noun.lower_ in SPEAKING_BARE:
        return False
    return not any(child.dep_ in {"det", "poss", "amod", "nummod", "appos"} for child in noun.children)


def _after(scene: Scene, cue: Cue, sentence: Span, phrase_end: int) -> Reported | None:
    comma = scene.text.find(",", cue.token.doc[phrase_end].idx, sentence.end_char)
    if comma < 0 or comma > cue.token.doc[phrase_end].idx + len(cue.token.doc[phrase_end]) + 1:
        return None
    return Reported(cue, comma + 1, sentence.end_char, "clause after its source")


def _end_of_phrase(noun: Token) -> int:
    """Return where the words that name the source end: "the mayor, Vera Holt, who leads the council"."""
    last = noun.right_edge
    return last.i - 1 if last.is_punct else last.i


def _says_it_all(cue: Cue, sentence: Span) -> bool:
    """Say whether the clause is whole before its source is named: what follows is another thought."""
    return any(
        token.dep_ in {"ROOT", "ccomp", "conj"} and token.pos_ in {"VERB", "AUX"}
        for token in sentence
        if token.idx < cue.start
    )
