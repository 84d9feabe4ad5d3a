"""Two texts word by word: two revisions of an article, or an article and its copy."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.comparison.text_diff import MOST_PARAGRAPHS, Row, text_diff
from articles.models import Article, Revision, Source
from articles.reading.cleaning import clean
from articles.reading.records import BlockKind
from articles.reading.sources import decode
from articles.views.article_copies import copies_of


@dataclass(frozen=True, slots=True)
class Beside:
    """Two texts laid beside each other."""

    rows: tuple[Row, ...]
    is_cut: bool
    """One of them is too long to be compared to its end."""

    @property
    def changed(self) -> int:
        return sum(not row.same for row in self.rows)


def revisions(request: HttpRequest, key: str, slug: str) -> HttpResponse:  # noqa: ARG001  an address has it for people
    """Show what changed from one revision to another: from the last but one to the last, unless asked."""
    article = get_object_or_404(Article.objects.select_related("outlet"), key=key)
    known = list(article.revisions.select_related("source").order_by("number"))
    after = _asked(known, request.GET.get("to", ""), known[-1])
    before = _asked(known, request.GET.get("from", ""), _one_before(known, after))
    context = {
        "article": article,
        "known": known,
        "before": before,
        "after": after,
        "heads": (f"Revision {before.number}", f"Revision {after.number}"),
        "is_one_source": before.source_id == after.source_id,
        "beside": beside(before.source, after.source),
    }
    return TemplateResponse(request, "articles/revisions.html", context)


def copies(request: HttpRequest, key: str, slug: str, other: str) -> HttpResponse:  # noqa: ARG001
    """Show an article and another with the same text, what is not in both marked."""
    rows = Article.objects.select_related("outlet", "source")
    article, copy = get_object_or_404(rows, key=key), get_object_or_404(rows, key=other)
    context = {
        "article": article,
        "copy": copy,
        "alike": next((each for each in copies_of(article) if each.article.pk == copy.pk), None),
        "beside": beside(article.source, copy.source),
    }
    return TemplateResponse(request, "articles/beside.html", context)


def beside(one: Source, other: Source) -> Beside:
    """Compare what two sources say, without the lines of their pages."""
    before, after = _paragraphs(one), _paragraphs(other)
    is_cut = max(len(before), len(after)) > MOST_PARAGRAPHS
    return Beside(tuple(text_diff(before, after)), is_cut)


def _paragraphs(source: Source) -> list[str]:
    """Return the blocks of a text by the rules alone: what was learned later is no change of the text."""
    text = decode(source.raw)
    return [
        text.content[block.start : block.end]
        for block in clean(text)
        if block.kind is not BlockKind.BOILERPLATE
    ]


def _asked(known: list[Revision], number: str, usual: Revision) -> Revision:
    return next((revision for revision in known if str(revision.number) == number), usual)


def _one_before(known: list[Revision], after: Revision) -> Revision:
    earlier = [revision for revision in known if revision.number < after.number]
    return earlier[-1] if earlier else after
