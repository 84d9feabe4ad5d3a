"""What stands around a quotation: its sentence, and who else is named there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from articles.models import Appearance, Quotation
from articles.reading.records import BlockKind
from articles.reading.sentences import sentence_around

ReadingJson = Mapping[str, Any]
Paragraph = tuple[int, int, str]
"""(start, end, words) of a paragraph of the body."""


def write_surroundings(
    readings: Mapping[int, ReadingJson], quotations: Sequence[Quotation], appearances: Sequence[Appearance]
) -> None:
    """Write the sentence of each quotation of these articles (by row), and who is named in it."""
    paragraphs = {article: list(_paragraphs(reading)) for article, reading in readings.items()}
    named = _by_article(appearances)
    beside = []
    for quotation in quotations:
        start, end, words = _sentence(quotation, paragraphs[quotation.article_id])
        quotation.sentence = words
        beside += list(_named_in(quotation, start, end, named[quotation.article_id]))
    Quotation.objects.bulk_update(quotations, ["sentence"], batch_size=500)
    Quotation.named.through.objects.bulk_create(beside, batch_size=500)


def _paragraphs(reading: ReadingJson) -> Iterator[Paragraph]:
    """Cut the body, whose paragraphs stand a blank line apart, as the blocks say."""
    at = 0
    for block in reading["blocks"]:
        if block["kind"] == BlockKind.BODY:
            length = block["end"] - block["start"]
            yield block["start"], block["end"], reading["body"][at : at + length]
            at += length + len("\n\n")


def _sentence(quotation: Quotation, paragraphs: Iterable[Paragraph]) -> Paragraph:
    """Return where the sentence of a quotation stands; outside the body, the bare quotation without words."""
    for start, end, words in paragraphs:
        if start <= quotation.start < end:
            inner = (quotation.start - start, min(quotation.end, end) - start)
            first, last = sentence_around(words, *inner)
            first, last = min(first, inner[0]), max(last, inner[1])
            return start + first, start + last, words[first:last].strip()
    return quotation.start, quotation.end, ""


def _named_in(quotation: Quotation, start: int, end: int, appearances: Iterable[Appearance]) -> Iterator[Any]:
    through = Quotation.named.through
    for named in appearances:
        if named.pk == quotation.appearance_id:
            continue
        if any(start <= mention["start"] < end for mention in named.mentions):
            yield through(quotation_id=quotation.pk, appearance_id=named.pk)


def _by_article(appearances: Iterable[Appearance]) -> defaultdict[int, list[Appearance]]:
    by_article: defaultdict[int, list[Appearance]] = defaultdict(list)
    for named in appearances:
        by_article[named.article_id].append(named)
    return by_article
