"""Where an article's text stands again: how much of it, in words, and which came first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from articles.models import Article, Copy
from articles.reading.copies import shared_sentences
from articles.reading.records import Certainty
from articles.reading.records_across import CopyKind
from articles.views.marked_text import SHARED, Mark

TENTHS = (
    "less than a tenth",
    "a tenth",
    "two tenths",
    "three tenths",
    "four tenths",
    "half",
    "six tenths",
    "seven tenths",
    "eight tenths",
    "nine tenths",
    "nearly all",
)
BY_WAY_OF_ANOTHER = ""
"""`Alike.kind` of two articles that are one text with a third, and hardly with each other."""
ALL = 0.995
"""Of a text: less than one word in two hundred is missing, which nobody would notice."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Another article with the same text, whole or in part. Shares are 0 to 1."""

    article: Article
    kind: str
    of_this: float
    of_other: float
    passages: tuple[str, ...]
    order: str
    """Which came first, in words."""

    @property
    def says(self) -> str:
        """Say what the two have to do with each other, as seen from this article."""
        return _SAYINGS.get(self.kind, _saying_by_shares)(self)

    @property
    def is_one_text(self) -> bool:
        return self.kind in (CopyKind.EXACT, CopyKind.NEAR, BY_WAY_OF_ANOTHER)


def copies_of(shown: Article) -> list[Alike]:
    """Return all that shares text with an article: what is one text with it first, then the most shared."""
    pairs = Copy.objects.filter(Q(article=shown) | Q(other=shown)).select_related(
        "article__outlet", "other__outlet"
    )
    light = pairs.defer("article__reading", "article__body", "other__reading", "other__body")
    found = [_alike(shown, pair) for pair in light.order_by("pk")]
    through = [_alike_through_others(shown, article) for article in _same_group(shown, found)]
    return sorted(
        [*found, *through],
        key=lambda each: (not each.is_one_text, -max(each.of_this, each.of_other), each.article.key),
    )


def share_words(share: float) -> str:
    """Say a share of a text: "all", "nine tenths", "half", "less than a tenth"."""
    if share >= ALL:
        return "all"
    return TENTHS[round(share * 10)]


def shared_marks(content: str, spans: Iterable[tuple[int, int]], other: str) -> list[Mark]:
    """Mark the longer sentences within these spans of a text that stand in another, word by word."""
    return [Mark(start, end, SHARED, f"s{start}") for start, end in shared_sentences(content, spans, other)]


def _alike(shown: Article, pair: Copy) -> Alike:
    is_first = pair.article_id == shown.pk
    other = pair.other if is_first else pair.article
    shares = (pair.of_article, pair.of_other) if is_first else (pair.of_other, pair.of_article)
    return Alike(other, pair.kind, *shares, tuple(pair.passages), came_out(shown, other))


def _alike_through_others(shown: Article, other: Article) -> Alike:
    return Alike(other, BY_WAY_OF_ANOTHER, 0, 0, (), came_out(shown, other))


def _same_group(shown: Article, found: Iterable[Alike]) -> list[Article]:
    """Return the articles that are one text with this one only by way of a third."""
    first = shown.copy_of_id or shown.pk
    group = Article.objects.filter(Q(copy_of=first) | Q(pk=first)).exclude(pk=shown.pk)
    known = {each.article.pk for each in found}
    return [article for article in group.for_cards().defer("reading", "body") if article.pk not in known]


def came_out(shown: Article, other: Article) -> str:
    """Say when another article came out, as seen from this one; only what the two dates bear."""
    ours, theirs = _days(shown), _days(other)
    if ours is None or theirs is None:
        return "" if theirs is None else "which came first is not known"
    doubt = "" if {shown.published_certainty, other.published_certainty} == {Certainty.STATED} else "≈ "
    if theirs[1] < ours[0]:
        return f"{doubt}{_days_apart((ours[0] - theirs[1]).days, ours, theirs)} before this one"
    if theirs[0] > ours[1]:
        return f"{doubt}{_days_apart((theirs[0] - ours[1]).days, ours, theirs)} after this one"
    if ours == theirs and ours[0] == ours[1]:
        return f"{doubt}the same day"
    return "about the same time"


def _days(article: Article) -> tuple[date, date] | None:
    if article.published_on:
        return article.published_on, article.published_on
    if article.published_earliest is None or article.published_latest is None:
        return None
    return article.published_earliest, article.published_latest


def _days_apart(days: int, *periods: tuple[date, date]) -> str:
    is_exact = all(first == last for first, last in periods)
    counted = "a day" if days == 1 else f"{days:,} days"
    return counted if is_exact else f"at least {counted}"


def _saying_exact(_alike: Alike) -> str:
    return "word for word the same"


def _saying_near(alike: Alike) -> str:
    if alike.of_this >= ALL and alike.of_other >= ALL:
        return "the same but for a few words"
    return f"nearly the same: {_shares(alike)}"


def _saying_contains(alike: Alike) -> str:
    if alike.of_this >= alike.of_other:
        return f"{share_words(alike.of_this)} of this text, and more"
    return f"a part of this text: {share_words(alike.of_this)} of it"


def _saying_through_others(_alike: Alike) -> str:
    return "the same text by way of another copy"


def _saying_by_shares(alike: Alike) -> str:
    return f"passages in common: {_shares(alike)}"


def _shares(alike: Alike) -> str:
    return f"{share_words(alike.of_this)} of this text, {share_words(alike.of_other)} of that one"


_SAYINGS = {
    CopyKind.EXACT: _saying_exact,
    CopyKind.NEAR: _saying_near,
    CopyKind.CONTAINS: _saying_contains,
    BY_WAY_OF_ANOTHER: _saying_through_others,
}
