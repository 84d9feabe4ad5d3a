"""How much of one text stands in another, and which sentences."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from articles.reading.copies.folded_texts import FoldedText, folded_text, in_both
from articles.reading.copies.own_sentences import is_of_the_page, is_said
from articles.reading.records_across import CopyKind, Likeness

SENTENCES_OF_A_NEAR_COPY = 0.70
SHORT_RUNS_OF_A_NEAR_COPY = 0.82
"""Share of what both texts have together, in letters of whole sentences or in short runs of words: half way
between the near copies of neardup (every other pair: .82 and .90 or more) and its partial ones (.58 and .73
or less). By sentences, paragraphs may stand in another order; by runs, one word in sixty may be another."""
SENTENCES_HELD = 0.824
RUNS_HELD = 0.785
"""A text is contained in another that has so much of it, in both ways of counting: half way, again, between
those labelled so (.83, .80) and the partial copies (.818, or .76 of the runs)."""
RUNS_HELD_WITH_EDITS = 0.91
"""With so many of its runs there, no sentence need be whole."""
OWN_LETTERS_SHARED = 350
OWN_SENTENCES_SHARED = 3
"""Of 5,000 random articles those that share less share a statement, a post or an outlet's word to its
readers; those with so much took it from one agency's report, from one another, or from their own archive."""
LETTERS_OF_A_NOTICE = 250
"""A text that has less of its own, beside its outlet's word to the reader, is no article."""
MOST_PASSAGES = 5


def likeness(one: str, other: str) -> Likeness | None:
    """Return how much of one text stands in the other, None when too little does."""
    here, there = folded_text(one), folded_text(other)
    shared = in_both(here.runs, there.runs)
    if not shared:
        return None
    both = here.sentences.keys() & there.sentences.keys()
    kind = _kind_of_copy(here, there, shared, both) or _kind_of_link(here, both)
    if not kind:
        return None
    passages = sorted({here.sentences[words] for words in both}, key=lambda written: (-len(written), written))
    return Likeness(kind, shared / len(here.runs), shared / len(there.runs), tuple(passages[:MOST_PASSAGES]))


def _kind_of_copy(here: FoldedText, there: FoldedText, runs: int, both: AbstractSet[str]) -> CopyKind | None:
    sentences = _letters(both)
    if here.words == there.words:
        return CopyKind.EXACT
    if _of_both(sentences, here.letters, there.letters) >= SENTENCES_OF_A_NEAR_COPY:
        return CopyKind.NEAR
    if _share_of_short_runs(here, there) >= SHORT_RUNS_OF_A_NEAR_COPY:
        return CopyKind.NEAR
    runs_held = runs / min(len(here.runs), len(there.runs))
    sentences_held = sentences / max(1, min(here.letters, there.letters))
    is_held = sentences_held >= SENTENCES_HELD and runs_held >= RUNS_HELD
    if (is_held or runs_held >= RUNS_HELD_WITH_EDITS) and not _is_only_the_page(here, both):
        return CopyKind.CONTAINS
    return None


def _is_only_the_page(here: FoldedText, both: AbstractSet[str]) -> bool:
    """Tell a text of which nothing is left but what its outlet tells the reader under every article."""
    of_the_page = {words for words in both if is_of_the_page(here.sentences[words])}
    return bool(of_the_page) and _letters(both - of_the_page) < LETTERS_OF_A_NOTICE


def _share_of_short_runs(here: FoldedText, there: FoldedText) -> float:
    shared = in_both(here.short_runs, there.short_runs)
    return _of_both(shared, len(here.short_runs), len(there.short_runs))


def _of_both(shared: int, one: int, other: int) -> float:
    return shared / max(1, one + other - shared)


def _kind_of_link(here: FoldedText, both: AbstractSet[str]) -> CopyKind | None:
    own = [words for words in both if _is_own(here.sentences[words], here.body)]
    is_enough = len(own) >= OWN_SENTENCES_SHARED and _letters(own) >= OWN_LETTERS_SHARED
    return CopyKind.SHARED if is_enough else None


def _is_own(sentence: str, body: str) -> bool:
    return not is_of_the_page(sentence) and not is_said(sentence, body)


def _letters(sentences: Collection[str]) -> int:
    return sum(map(len, sentences))
