"""What of an article an outlet says itself: its text without the words in quotation marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.comparison.sentences import sentence_spans
from articles.reading.terms import located_tokens, tokens

Span = tuple[int, int]

_BETWEEN_PARAGRAPHS = "\n\n"


@dataclass(frozen=True, slots=True)
class Example:
    """A word in its sentence: `before` + `written` + `after` is that sentence."""

    before: str
    written: str
    after: str
    paragraph: int
    """From 1, as on the article's page."""


def quoted_spans(body: str, quoted: Iterable[str]) -> tuple[Span, ...]:
    """Find where quoted words stand in a body; `quoted` in the order of the text."""
    spans: list[Span] = []
    at = 0
    for words in quoted:
        start = body.find(words, at) if words else -1
        if start >= 0:
            at = start + len(words)
            spans.append((start, at))
    return tuple(spans)


def own_words(body: str, quoted: Sequence[Span]) -> frozenset[str]:
    """Return the words that stand outside the quoted spans, folded, each once; no figures, no initials."""
    found = frozenset(tokens("\n".join(_outside(body, quoted))))
    return frozenset(word for word in found if len(word) > 1 and word[0].isalpha())


def example_of(word: str, body: str, quoted: Sequence[Span]) -> Example | None:
    """Return the first sentence in which the outlet uses a word itself."""
    for start, end, written in located_tokens(body):
        if tokens(written) == [word] and not any(first <= start < last for first, last in quoted):
            return _in_sentence(body, start, end)
    return None


def _outside(body: str, quoted: Sequence[Span]) -> Iterable[str]:
    at = 0
    for start, end in quoted:
        yield body[at:start]
        at = end
    yield body[at:]


def _in_sentence(body: str, start: int, end: int) -> Example:
    top = body.rfind(_BETWEEN_PARAGRAPHS, 0, start)
    top = top + len(_BETWEEN_PARAGRAPHS) if top >= 0 else 0
    bottom = body.find(_BETWEEN_PARAGRAPHS, end)
    paragraph = body[top : bottom if bottom >= 0 else len(body)]
    around = ((first, last) for first, last in sentence_spans(paragraph) if first <= start - top < last)
    first, last = next(around, (0, len(paragraph)))
    number = body.count(_BETWEEN_PARAGRAPHS, 0, top) + 1
    return Example(body[top + first : start], body[start:end], body[end : top + last], number)
