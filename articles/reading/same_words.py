"""How many words two wordings have in common, in the same order."""

from difflib import SequenceMatcher

from articles.reading.terms import fold


def same_words(one: str, other: str) -> float:
    """Return the share of the shorter wording's words that stand in the longer, in the same order."""
    ours, theirs = bare(one.split()), bare(other.split())
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    shorter = min(len(ours), len(theirs))
    return sum(block.size for block in blocks) / shorter if shorter else 0.0


def bare(words: list[str]) -> list[str]:
    """Return words as they are compared: without case, accents and the marks around them."""
    return [fold("".join(filter(str.isalnum, word))) for word in words]
