"""Lines that many articles carry, as pages show them: where they stand and whom they give away."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from articles.models import Article, HouseMark, MarkUse
from articles.reading.house_marks.kinds import KIND_WORDS, LINE

EXAMPLES = 3
_BITS = 64


@dataclass(frozen=True, slots=True)
class KnownBy:
    """A mark that gives an article's outlet away, and other articles with it."""

    start: int
    """Where it stands in the article."""
    mark: HouseMark
    examples: tuple[Article, ...]


def known_by(article: Article, finding: Mapping[str, Any]) -> tuple[KnownBy, ...]:
    """Return the marks that a learned outlet rests on, in the order of the text."""
    spans = {(evidence["start"], evidence["end"]) for evidence in finding["evidence"]}
    beginning = article.marks.filter(start__in=[start for start, _ in spans]).order_by("start", "number")
    uses = {use.number: use for use in beginning if (use.start, use.end) in spans}
    marks = {mark.number: mark for mark in HouseMark.objects.filter(outlet=finding["value"], number__in=uses)}
    others = examples_of(marks, but=article)
    return tuple(
        KnownBy(use.start, marks[number], others[number]) for number, use in uses.items() if number in marks
    )


def examples_of(numbers: Iterable[int], but: Article | None = None) -> Mapping[int, tuple[Article, ...]]:
    """Return, by the mark's number, the first articles that carry it: one query, however many marks."""
    uses = MarkUse.objects.filter(number__in=list(numbers)).exclude(article=but)
    examples: defaultdict[int, tuple[Article, ...]] = defaultdict(tuple)
    for use in _first_of_each(uses):
        examples[use.number] += (use.article,)
    return examples


def line_address(number: int) -> str:
    """Return the address of a mark's page: its number in sixteen hex digits."""
    return reverse("line", args=[f"{number % 2**_BITS:0{_BITS // 4}x}"])


def kind_words(kind: str) -> str:
    """Say what a mark is: "a line", "a form of credit"; a line that is only ruled on is a line too."""
    return KIND_WORDS.get(kind, KIND_WORDS[LINE])


def number_in(address: str) -> int:
    """Return the number that an address names, signed as databases have it."""
    number = int(address, 16)
    return number - 2**_BITS if number >= 2 ** (_BITS - 1) else number


def _first_of_each(uses: QuerySet[MarkUse]) -> QuerySet[MarkUse]:
    place = Window(RowNumber(), partition_by=F("number"), order_by=F("article__key").asc())
    first = uses.annotate(place=place).filter(place__lte=EXAMPLES)
    with_articles = first.select_related("article__outlet").defer("article__reading", "article__body")
    return with_articles.order_by("number", "article__key")
