"""Everything that an article's page shows, gathered: as many questions to the database for any article."""

from collections.abc import Iterable, Sequence

from django.http import HttpRequest

from articles.models import Appearance, Article, Quotation
from articles.reading.records import BlockKind
from articles.search.alike import like
from articles.views.article_aside import named, numbered, reported, spoken
from articles.views.article_copies import Alike, copies_of, shared_marks
from articles.views.article_findings import FINDINGS, clock, listed, own_finding
from articles.views.article_found import among_results
from articles.views.article_looking import Looking, looking_at
from articles.views.article_moments import happenings, moment_marks
from articles.views.article_text import Passage, content_of, marks_of, passages_of, stretches_of
from articles.views.article_why import why, why_marks
from articles.views.citations import citations_of
from articles.views.coins import coins
from articles.views.kept import kept_article
from articles.views.line_rulings import Line, may_curate, rulings_on, sign_in_address
from articles.views.marked_text import Mark
from articles.views.references import reference_of

MORE_LIKE_IT = 5


def article_context(request: HttpRequest, shown: Article) -> dict[str, object]:
    looking = looking_at(request.GET)
    content = content_of(shown)
    appearances = appearances_of(shown)
    quotations = list(shown.quotations.select_related("appearance__person").in_text_order())
    copies = copies_of(shown)
    beside = next((each for each in copies if each.article.key == looking.beside), None)
    shared = _shared(shown, content, beside)
    marks = [
        *marks_of(appearances, quotations, shown.reading["numbers"]),
        *_marks_on_demand(shown, looking, content),
        *shared,
    ]
    passages = passages_of(shown, content, marks)
    return {
        "article": shown,
        "kept": kept_article(request, shown),
        "among": among_results(request, shown),
        "looking": looking,
        "stretches": stretches_of(passages),
        "why": why(shown, looking.why, content, passages) if looking.why else None,
        "findings": FINDINGS,
        **_head(shown),
        "may_curate": may_curate(request.user),
        "rulings": _rulings(request, shown, content, _may_be_ruled_on(passages, looking)),
        "sign_in": sign_in_address(shown),
        **_aside(shown, appearances, quotations, passages),
        "copies": copies,
        "one_text": sum(each.is_one_text for each in copies),
        "beside": beside,
        "shared": shared,
        "others": _others(shown),
        "alike": like(shown, at_most=MORE_LIKE_IT),
        "places": shown.places.order_by("path"),
        "revisions": shown.revisions.order_by("-number"),
        **_cited(request, shown),
    }


def appearances_of(shown: Article) -> list[Appearance]:
    return list(shown.appearances.select_related("person").order_by("-count", "name"))


def _marks_on_demand(shown: Article, looking: Looking, content: str) -> Iterable[Mark]:
    yield from moment_marks(shown.reading.get("moments", ()), are_noted=looking.dates)
    if looking.why:
        yield from why_marks(shown, looking.why, content)


def _shared(shown: Article, content: str, beside: Alike | None) -> list[Mark]:
    """Mark what the article's own text has in common with the copy that was asked for."""
    if beside is None:
        return []
    spans = (
        (block["start"], block["end"]) for block in shown.reading["blocks"] if block["kind"] == BlockKind.BODY
    )
    other = Article.objects.values_list("body", flat=True).get(pk=beside.article.pk)
    return shared_marks(content, spans, other)


def _may_be_ruled_on(passages: Sequence[Passage], looking: Looking) -> list[Passage]:
    """Keep what was removed, and the article's own text only beside it: its page is for reading."""
    kinds = (BlockKind.BOILERPLATE, *([BlockKind.BODY] if looking.removed else []))
    return [passage for passage in passages if passage.kind in kinds]


def _rulings(
    request: HttpRequest, shown: Article, content: str, passages: Sequence[Passage]
) -> dict[int, Line]:
    return rulings_on(shown, passages, content) if passages and may_curate(request.user) else {}


def _cited(request: HttpRequest, shown: Article) -> dict[str, object]:
    authors = own_finding(shown, "authors")
    address = request.build_absolute_uri(shown.get_absolute_url())
    return {
        "citations": citations_of(shown, authors, address),
        "coins": coins(reference_of(shown, authors, address)),
    }


def _head(shown: Article) -> dict[str, object]:
    """Return what a text says of itself beside title, outlet and date."""
    authors = own_finding(shown, "authors")
    return {
        "clock": clock(shown),
        "authors": {"names": listed(authors["value"] or []), "certainty": authors["certainty"]},
        "placed": own_finding(shown, "place"),
        "lay_at": own_finding(shown, "address"),
    }


def _aside(
    shown: Article,
    appearances: Sequence[Appearance],
    quotations: Sequence[Quotation],
    passages: Sequence[Passage],
) -> dict[str, object]:
    return {
        "removed_count": sum(passage.kind == "boilerplate" for passage in passages),
        "people": named(appearances, passages),
        "speakers": spoken(quotations),
        "reported": reported(quotations),
        "numbers": numbered(shown.reading["numbers"], passages),
        "happenings": happenings(shown.reading.get("moments", ()), passages),
    }


def _others(shown: Article) -> list[Article]:
    """Return the other tellings of the same event."""
    if shown.event is None:
        return []
    return list(shown.event.articles.exclude(pk=shown.pk).for_cards().oldest_first())
