"""Copies: articles that share text, linked; those that are one text are grouped under the first of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from django.db.models import Count, Q

from articles.models import Article, Copy, Shingle, Source
from articles.models.batches import in_batches
from articles.reading import body_by_rules
from articles.reading.copies import likeness
from articles.reading.records_across import CopyKind

MOST_SHARING = 200
"""A number that more articles share is a phrase of the trade and no sign of a copy."""
ONE_TEXT = (CopyKind.EXACT, CopyKind.NEAR)
BODIES_AT_HAND = 500

Pair = tuple[int, int]


def relink_copies(articles: Iterable[int], freed: Counter[int] | None = None) -> set[str]:
    """Compare these articles (by row) with all that may share text with them, and group copies anew.

    `freed` counts the numbers that articles no longer have. Returns the keys of articles in another group.
    """
    touched = set(articles)
    touched |= _crossed_the_line(touched, freed or Counter())
    partners = _partners(touched)
    for some in in_batches(sorted(touched)):
        Copy.objects.filter(Q(article__in=some) | Q(other__in=some)).delete()
    for pairs in in_batches(sorted(_candidates(touched))):
        Copy.objects.bulk_create(_copies(pairs))
    return regroup_copies(touched | partners)


def regroup_copies(articles: Iterable[int]) -> set[str]:
    """Put each of these articles, and all that are one text with it, under the first of them."""
    left = _in_groups(articles)
    changed: set[str] = set()
    while left:
        group = _one_text_with(left.pop())
        left -= group
        changed |= _put_under_the_first(group)
    return changed


def _in_groups(articles: Iterable[int]) -> set[int]:
    """Keep those that are, or were, one text with another."""
    kept: set[int] = set()
    for some in in_batches(sorted(set(articles))):
        links = Copy.objects.filter(Q(article__in=some) | Q(other__in=some), kind__in=ONE_TEXT)
        kept.update(pk for pair in links.values_list("article", "other") for pk in pair)
        grouped = Article.objects.filter(Q(copy_of__isnull=False) | Q(followers__isnull=False), pk__in=some)
        kept.update(grouped.values_list("pk", flat=True))
    return kept


def _crossed_the_line(touched: set[int], freed: Counter[int]) -> set[int]:
    """Return the articles with a number that was a sign before and is none now, or the other way round."""
    crossed: set[int] = set()
    for numbers in in_batches(sorted(_numbers_of(touched) | freed.keys())):
        sharing = Shingle.objects.filter(number__in=numbers).order_by().values_list("number")
        for number, count in sharing.annotate(Count("pk")):
            was_a_sign = count - len(touched) <= MOST_SHARING < count
            if was_a_sign or count <= MOST_SHARING < count + freed[number]:
                members = Shingle.objects.filter(number=number).values_list("article", flat=True)
                crossed.update(members)
    return crossed


def _numbers_of(articles: set[int]) -> set[int]:
    numbers: set[int] = set()
    for some in in_batches(sorted(articles)):
        numbers.update(Shingle.objects.filter(article__in=some).values_list("number", flat=True))
    return numbers


def _candidates(touched: set[int]) -> set[Pair]:
    """Return the pairs of articles that share a number, one of them touched."""
    pairs: set[Pair] = set()
    for numbers in in_batches(sorted(_numbers_of(touched))):
        sharing: defaultdict[int, list[int]] = defaultdict(list)
        rows = Shingle.objects.filter(number__in=numbers).order_by("number", "article")
        for number, article in rows.values_list("number", "article"):
            sharing[number].append(article)
        for members in sharing.values():
            if 1 < len(members) <= MOST_SHARING:
                pairs.update(_pairs(members, touched))
    return pairs


def _pairs(members: list[int], touched: set[int]) -> Iterator[Pair]:
    for place, one in enumerate(members):
        for other in members[place + 1 :]:
            if one in touched or other in touched:
                yield one, other


def _copies(pairs: Iterable[Pair]) -> Iterator[Copy]:
    rows = {row for pair in pairs for row in pair}
    known = Article.objects.filter(pk__in=rows).values_list("pk", "key", "source__sha256")
    keys = {pk: (key, source) for pk, key, source in known}
    for one, other in pairs:
        first, second = sorted((one, other), key=lambda pk: keys[pk][0])
        like = likeness(_body(keys[first][1]), _body(keys[second][1]))
        if like:
            yield Copy(
                article_id=first,
                other_id=second,
                kind=like.kind.value,
                of_article=like.of_one,
                of_other=like.of_other,
                passages=list(like.passages),
            )


@lru_cache(maxsize=BODIES_AT_HAND)
def _body(sha256: str) -> str:
    """Return the body by the rules alone: lines that are learned later must not make or undo a copy."""
    return body_by_rules(Source.objects.get(sha256=sha256).raw)


def _partners(articles: set[int]) -> set[int]:
    partners: set[int] = set()
    for some in in_batches(sorted(articles)):
        pairs = Copy.objects.filter(Q(article__in=some) | Q(other__in=some))
        partners.update(pk for pair in pairs.values_list("article", "other") for pk in pair)
    return partners


def _one_text_with(article: int) -> set[int]:
    """Return the article and all that exact and near copies join to it, however far."""
    reached, waiting = {article}, {article}
    while waiting:
        links = Copy.objects.filter(Q(article__in=waiting) | Q(other__in=waiting), kind__in=ONE_TEXT)
        waiting = {pk for pair in links.values_list("article", "other") for pk in pair} - reached
        reached |= waiting
    return reached


def _put_under_the_first(group: set[int]) -> set[str]:
    articles = list(
        Article.objects.filter(pk__in=group)
        .only("key", "copy_of", "published_earliest", "published_is_borrowed")
        .order_by("key")
    )
    first = min(articles, key=_age)
    wanted = {article.pk: None if article is first else first.pk for article in articles}
    moved = [article for article in articles if article.copy_of_id != wanted[article.pk]]
    for article in moved:
        article.copy_of_id = wanted[article.pk]
    Article.objects.bulk_update(moved, ["copy_of"], batch_size=500)
    return {article.key for article in articles} if moved else set()


def _age(article: Article) -> tuple[date, str]:
    """Return what the first of several copies is chosen by; a date borrowed from other tellings is none."""
    own = None if article.published_is_borrowed else article.published_earliest
    return own or date.max, article.key
