"""The traces of a reading that other articles are met by: marks of its outlet, numbers of its sketch."""

from collections import Counter
from collections.abc import Iterator, Mapping

from articles.deciding import RULED_KIND
from articles.models import MarkUse, Shingle
from articles.models.batches import in_batches
from articles.reading.house_marks import LINE_KINDS, number_of
from articles.reading.line_folds import fold_line
from articles.reading.records import LineRulings, Reading


def write_traces(readings: Mapping[int, Reading], known: LineRulings) -> tuple[set[int], Counter[int]]:
    """Replace marks and sketches of these articles (by row), read while this was known everywhere of lines.

    Returns the numbers of all marks they had before, and how many of them had each number of a sketch.
    """
    marks: set[int] = set()
    shingles: Counter[int] = Counter()
    for some in in_batches(readings):
        marks.update(MarkUse.objects.filter(article__in=some).values_list("number", flat=True))
        shingles.update(Shingle.objects.filter(article__in=some).values_list("number", flat=True))
        MarkUse.objects.filter(article__in=some).delete()
        Shingle.objects.filter(article__in=some).delete()
    MarkUse.objects.bulk_create(_all_uses(readings, known), batch_size=500)
    Shingle.objects.bulk_create(_shingles(readings), batch_size=500)
    return marks, shingles


def _shingles(readings: Mapping[int, Reading]) -> Iterator[Shingle]:
    for article, reading in readings.items():
        for number in dict.fromkeys(reading.sketch):
            yield Shingle(article_id=article, number=number)


def _all_uses(readings: Mapping[int, Reading], known: LineRulings) -> Iterator[MarkUse]:
    for article, reading in readings.items():
        yield from {use.number: use for use in _uses(article, reading, known)}.values()


def _uses(article: int, reading: Reading, known: LineRulings) -> Iterator[MarkUse]:
    """Yield the marks, and a mark for each other line that something is known of."""
    lines: set[str] = set()
    for mark in reading.marks:
        number = number_of(mark.kind, mark.words)
        applied = known.kind_of(mark.words) if mark.kind in LINE_KINDS else ""
        lines.update([mark.words] if mark.kind in LINE_KINDS else ())
        yield MarkUse(
            article_id=article, number=number, kind=mark.kind, start=mark.start, end=mark.end, applied=applied
        )
    for start, end, line in _folded(reading, known):
        if line not in lines and (applied := known.kind_of(line)):
            number = number_of(RULED_KIND, line)
            yield MarkUse(
                article_id=article, number=number, kind=RULED_KIND, start=start, end=end, applied=applied
            )


def _folded(reading: Reading, known: LineRulings) -> Iterator[tuple[int, int, str]]:
    if known.house or known.own:
        for block in reading.blocks:
            yield block.start, block.end, fold_line(reading.text.content[block.start : block.end])
