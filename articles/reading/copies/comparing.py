"""How much of one text stands in another, and which sentences."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from articles.reading.copies.folded_texts import FoldedText, folded_text, runs_in_both
from articles.reading.copies.folding import FEWEST_WORDS
from articles.reading.copies.own_sentences import is_of_the_page, is_said
from articles.reading.records import CopyKind, Likeness

RUNS_OF_A_NEAR_COPY = 0.62
SENTENCES_OF_A_NEAR_COPY = 0.65
"""Share of what both texts have together. Among every other pair of neardup near copies have .85 of the runs
or more, partial ones .59 or less, and .86 against .56 of the sentences. One word in forty may be another;
paragraphs may stand in another order."""
SHARE_HELD = 0.785
SHARE_HELD_IN_SENTENCES = 0.82
"""A text is contained in another with so much of its runs and of its words in whole sentences. In neardup
those labelled so have .80 and .827 or more, and no partial copy has both: .76 and .86, .82 and .816."""
SHARE_HELD_WITH_EDITS = 0.88
"""With so much of its runs there, no sentence need be whole."""
OWN_WORDS_SHARED = 60
OWN_SENTENCES_SHARED = 3
"""Of 5,000 random articles those that share less share a statement, a post or an outlet's word to its
readers; those with so much took it from one agency's report, from one another, or from their own archive."""
MOST_PASSAGES = 5


def likeness(one: str, other: str) -> Likeness | None:
    """Return how much of one text stands in the other, None when too little does."""
    here, there = folded_text(one), folded_text(other)
    shared = runs_in_both(here, there)
    if not shared:
        return None
    both = here.sentences.keys() & there.sentences.keys()
    kind = _kind_of_copy(here, there, shared, both) or _kind_of_link(here, both)
    if not kind:
        return None
    passages = sorted({here.sentences[words] for words in both}, key=lambda written: (-len(written), written))
    return Likeness(kind, shared / len(here.runs), shared / len(there.runs), tuple(passages[:MOST_PASSAGES]))


def _kind_of_copy(here: FoldedText, there: FoldedText, runs: int, both: AbstractSet[str]) -> CopyKind | None:
    if here.words == there.words:
        return CopyKind.EXACT
    sentences = _length(both)
    if (
        _of_both(runs, len(here.runs), len(there.runs)) >= RUNS_OF_A_NEAR_COPY
        or _of_both(sentences, here.length, there.length) >= SENTENCES_OF_A_NEAR_COPY
    ):
        return CopyKind.NEAR
    held = runs / min(len(here.runs), len(there.runs))
    in_sentences = sentences / max(1, min(here.length, there.length))
    is_held = held >= SHARE_HELD and in_sentences >= SHARE_HELD_IN_SENTENCES
    if (is_held or held >= SHARE_HELD_WITH_EDITS) and not _is_only_the_page(here, both):
        return CopyKind.CONTAINS
    return None


def _is_only_the_page(here: FoldedText, both: AbstractSet[str]) -> bool:
    """Tell a text of which nothing is left but what its outlet tells the reader under every article."""
    of_the_page = {words for words in both if is_of_the_page(here.sentences[words])}
    return bool(of_the_page) and _length(both - of_the_page) < FEWEST_WORDS


def _of_both(shared: int, one: int, other: int) -> float:
    return shared / max(1, one + other - shared)


def _kind_of_link(here: FoldedText, both: AbstractSet[str]) -> CopyKind | None:
    own = [words for words in both if _is_own(here.sentences[words], here.body)]
    is_enough = len(own) >= OWN_SENTENCES_SHARED and _length(own) >= OWN_WORDS_SHARED
    return CopyKind.SHARED if is_enough else None


def _is_own(sentence: str, body: str) -> bool:
    return not is_of_the_page(sentence) and not is_said(sentence, body)


def _length(sentences: Collection[str]) -> int:
    return sum(words.count(" ") + 1 for words in sentences)
