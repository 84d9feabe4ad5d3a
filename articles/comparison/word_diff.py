"""Two wordings word by word: which words both have, which only one."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.reading.same_words import bare


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words. `shared` when the other wording has them too, at this place."""

    text: str
    shared: bool


def word_diff(one: str, other: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return both wordings in runs; joined by spaces they are the wordings again."""
    ours, theirs = one.split(), other.split()
    matcher = SequenceMatcher(None, bare(ours), bare(theirs), autojunk=False)
    steps = matcher.get_opcodes()
    return (
        _runs((ours[start:end], tag == "equal") for tag, start, end, _, _ in steps),
        _runs((theirs[start:end], tag == "equal") for tag, _, _, start, end in steps),
    )


def _runs(steps: Iterable[tuple[list[str], bool]]) -> tuple[Run, ...]:
    return tuple(Run(" ".join(words), shared) for words, shared in steps if words)
