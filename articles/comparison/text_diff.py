"""Two states of a text, paragraph by paragraph: what stayed, what changed word by word, what came or went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.comparison.word_diff import Run, same_words, word_diff

MOST_PARAGRAPHS = 2_000
"""More are no article: comparing takes the square of it."""
LONGEST_PARAGRAPH = 2_000
"""Words. A longer one that differs is shown whole, before and after."""
LOOKED_AHEAD = 8
"""Paragraphs among which the next state of one is looked for."""
ONE_PARAGRAPH = 0.4
"""Share of the shorter paragraph's words that two states of one paragraph have in common, at the least."""


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stayed (`same`), or one as it was and as it is; empty where it was not there."""

    same: tuple[str, ...] = ()
    before: tuple[Run, ...] = ()
    after: tuple[Run, ...] = ()


def text_diff(before: Sequence[str], after: Sequence[str]) -> list[Row]:
    """Lay two texts beside each other; of each the first `MOST_PARAGRAPHS` paragraphs."""
    ours, theirs = (list(map(_spaced, text[:MOST_PARAGRAPHS])) for text in (before, after))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    rows: list[Row] = []
    for step, start, end, other_start, other_end in matcher.get_opcodes():
        if step == "equal":
            rows.append(Row(same=tuple(ours[start:end])))
        else:
            rows.extend(_changed(ours[start:end], theirs[other_start:other_end]))
    return rows


def _spaced(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _changed(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Row]:
    """Put side by side what is one paragraph in two states; what is not stands alone."""
    left = list(theirs)
    for paragraph in ours:
        twin = next(
            (place for place, other in enumerate(left[:LOOKED_AHEAD]) if _is_one(paragraph, other)), None
        )
        if twin is None:
            yield Row(before=_whole(paragraph))
            continue
        yield from (Row(after=_whole(other)) for other in left[:twin])
        words_before, words_after = word_diff(paragraph, left[twin])
        yield Row(before=words_before, after=words_after)
        left = left[twin + 1 :]
    yield from (Row(after=_whole(other)) for other in left)


def _is_one(paragraph: str, other: str) -> bool:
    if max(len(paragraph.split()), len(other.split())) > LONGEST_PARAGRAPH:
        return False
    return same_words(paragraph, other) >= ONE_PARAGRAPH


def _whole(paragraph: str) -> tuple[Run, ...]:
    return (Run(paragraph, shared=False),)
