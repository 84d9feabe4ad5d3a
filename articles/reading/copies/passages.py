"""Which sentences of a text stand in another, and where."""

from collections.abc import Iterable, Iterator

from articles.reading.copies.folded_texts import LETTERS_OF_A_SENTENCE
from articles.reading.copies.folding import sentences_of, visible, words_of


def shared_sentences(text: str, spans: Iterable[tuple[int, int]], other: str) -> list[tuple[int, int]]:
    """Return the longer sentences within these spans of a text that stand in another, word by word.

    They are compared as copies are: case, quotation marks and line ends make no difference.
    """
    paragraphs = (_one_line(paragraph) for paragraph in visible(other).split("\n\n"))
    sentences = (sentence for paragraph in paragraphs for sentence in sentences_of(paragraph))
    theirs = {folded for sentence in sentences if (folded := _folded(sentence))}
    return [
        (start, end)
        for first, last in spans
        for start, end in _sentences(text, first, last)
        if _folded(visible(text[start:end])) in theirs
    ]


def _sentences(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for sentence in sentences_of(_one_line(text[first:last])):
        end = start + len(sentence)
        yield start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
        start = end


def _one_line(paragraph: str) -> str:
    """Return a hard-wrapped paragraph without its line ends, as long as before."""
    return paragraph.replace("\n", " ")


def _folded(sentence: str) -> str:
    """Return a sentence as it is compared; empty when it is too short to say anything."""
    folded = " ".join(words_of(sentence))
    return folded if len(folded) >= LETTERS_OF_A_SENTENCE else ""
