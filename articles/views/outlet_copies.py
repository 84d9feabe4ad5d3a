"""Text that outlets share with others, wire copy above all: how much, with whom, who ran it first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from articles.models import Article, Copy, Outlet
from articles.views.article_copies import share_words
from articles.views.outlet_matrix import First, first_of


@dataclass(frozen=True, slots=True)
class Shared:
    """An article of one outlet and one of another with text in common. Shares are 0 to 1."""

    ours: Article
    theirs: Article
    of_ours: float
    of_theirs: float
    first: First | None
    """Its place is 0 when ours came out first, 1 when theirs did; None when the dates do not say."""

    @property
    def says(self) -> str:
        return f"{share_words(self.of_ours)} of the one, {share_words(self.of_theirs)} of the other"

    @property
    def slugs(self) -> set[str]:
        return {article.outlet.slug for article in (self.ours, self.theirs) if article.outlet}

    @property
    def most(self) -> float:
        return max(self.of_ours, self.of_theirs)


@dataclass(frozen=True, slots=True)
class With:
    """What one outlet shares with another; `outlet` is None for those unknown."""

    outlet: Outlet | None
    articles: int
    first: int
    """Of these, those that stood here before they stood there."""
    later: int


@dataclass(frozen=True, slots=True)
class Copied:
    outlet: Outlet
    articles: int
    """That share text with an article of another outlet."""
    of: int
    others: tuple[With, ...]
    """Those with most in common first."""


@dataclass(frozen=True, slots=True)
class Copies:
    copied: tuple[Copied, ...]
    pairs: tuple[Shared, ...]
    """Each pair once, the most shared first."""

    def of(self, slug: str) -> list[Shared]:
        """Return the pairs of which one article is this outlet's; all pairs for an empty slug."""
        return [pair for pair in self.pairs if not slug or slug in pair.slugs]


def copies_among(outlets: Sequence[Outlet], articles: QuerySet[Article], totals: Sequence[int]) -> Copies:
    """Find the text that these outlets share with any other outlet of the archive; one query."""
    own = articles.filter(outlet__in=outlets).values("pk")
    pairs = Copy.objects.filter(Q(article__in=own) | Q(other__in=own)).select_related(
        "article__outlet", "other__outlet"
    )
    looked_at = set(own.values_list("pk", flat=True))
    both_ways = [
        shared
        for pair in pairs.only(*_SHOWN).order_by("pk")
        for shared in _both_ways(pair)
        if _differ(shared)
    ]
    seen = [shared for shared in both_ways if shared.ours.pk in looked_at]
    copied = tuple(_copied(outlet, of, seen) for outlet, of in zip(outlets, totals, strict=True))
    return Copies(copied, tuple(sorted(_once(seen), key=lambda each: (-each.most, each.ours.key))))


_OF_ARTICLES = (
    "key",
    "title",
    "outlet__name",
    "outlet__slug",
    "outlet__hue",
    "published_earliest",
    "published_latest",
    "published_on",
    "published_certainty",
    "published_is_borrowed",
)
_SHOWN = (
    "of_article",
    "of_other",
    *(f"article__{name}" for name in _OF_ARTICLES),
    *(f"other__{name}" for name in _OF_ARTICLES),
)


def _both_ways(pair: Copy) -> Iterable[Shared]:
    one, other = pair.article, pair.other
    yield Shared(one, other, pair.of_article, pair.of_other, first_of([[one], [other]]))
    yield Shared(other, one, pair.of_other, pair.of_article, first_of([[other], [one]]))


def _differ(shared: Shared) -> bool:
    """Tell other outlets' articles from copies within one outlet. Of two unknown ones nobody can tell."""
    return shared.ours.outlet_id != shared.theirs.outlet_id


def _copied(outlet: Outlet, of: int, shared: Iterable[Shared]) -> Copied:
    own = [each for each in shared if each.ours.outlet_id == outlet.pk]
    by_other: defaultdict[int, list[Shared]] = defaultdict(list)
    for each in own:
        by_other[each.theirs.outlet_id or 0].append(each)
    others = sorted(
        (_with(pairs) for pairs in by_other.values()), key=lambda each: (-each.articles, _name(each))
    )
    return Copied(outlet, len({each.ours.pk for each in own}), of, tuple(others))


def _with(pairs: Sequence[Shared]) -> With:
    firsts = {each.ours.pk for each in pairs if each.first and each.first.place == 0}
    laters = {each.ours.pk for each in pairs if each.first and each.first.place == 1}
    return With(pairs[0].theirs.outlet, len({each.ours.pk for each in pairs}), len(firsts), len(laters))


def _name(other: With) -> str:
    return other.outlet.name if other.outlet else ""


def _once(shared: Iterable[Shared]) -> Iterable[Shared]:
    """Keep a pair of which both sides are looked at once: from the side of the older, or of the lower key."""
    seen: set[frozenset[int]] = set()
    for each in sorted(shared, key=lambda pair: (pair.first is not None and pair.first.place, pair.ours.key)):
        pair = frozenset({each.ours.pk, each.theirs.pk})
        if pair not in seen:
            seen.add(pair)
            yield each
