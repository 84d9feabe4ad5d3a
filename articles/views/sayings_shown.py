"""Sayings as a list of quotations shows them: once, with every rendering and who carries it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.comparison.word_diff import Run, word_diff
from articles.models import Article, Quotation
from articles.reading.same_words import bare


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording of a saying, set against the one shown, and the quotations that have it."""

    runs: tuple[Run, ...]
    tellings: tuple[Quotation, ...]
    is_indirect: bool


@dataclass(frozen=True, slots=True)
class Told:
    """All tellings of a saying. `outlets` counts those that are known."""

    is_verbatim: bool
    reasons: tuple[str, ...]
    outlets: int
    unknown: int
    """Articles whose outlet is not known."""
    articles: int
    renderings: tuple[Rendering, ...]

    @property
    def in_words(self) -> str:
        """Say "in 3 outlets, 2 renderings"."""
        places = f"{self.outlets} outlets" if self.outlets > 1 else f"{self.articles} articles"
        unknown = f" and {self.unknown} of unknown outlet" if self.unknown and self.outlets > 1 else ""
        wordings = len(self.renderings)
        how = f"{wordings} renderings" if wordings > 1 else "in the same words"
        return f"in {places}{unknown}, {how}"


def once_each(quotations: QuerySet[Quotation]) -> QuerySet[Quotation]:
    """Keep of each saying the first telling among these quotations; what is no saying stays."""
    same = quotations.filter(saying=OuterRef("saying")).order_by()
    earlier = same.filter(
        Q(grouped_on__lt=OuterRef("grouped_on"))
        | Q(grouped_on=OuterRef("grouped_on"), article__key__lt=OuterRef("article__key"))
        | Q(grouped_on=OuterRef("grouped_on"), article=OuterRef("article"), start__lt=OuterRef("start"))
    )
    return quotations.filter(Q(saying=None) | ~Exists(earlier))


def tellings_of(shown: Sequence[Quotation]) -> dict[int, Told]:
    """Return, by the quotation shown, all tellings of its saying."""
    leads = {said.saying_id: said for said in shown if said.saying_id}
    members: defaultdict[int | None, list[Quotation]] = defaultdict(list)
    told = Quotation.objects.filter(saying__in=leads.keys()).with_speakers().select_related("saying")
    for said in told.order_by("grouped_on", "article__key", "start"):
        members[said.saying_id].append(said)
    return {lead.pk: _told(lead, members[saying]) for saying, lead in leads.items()}


def _told(lead: Quotation, members: list[Quotation]) -> Told:
    articles: dict[int, Article] = {said.article_id: said.article for said in members}
    outlets = [article.outlet_id for article in articles.values()]
    saying = lead.saying
    return Told(
        is_verbatim=saying is not None and saying.is_verbatim,
        reasons=tuple(saying.reasons) if saying else (),
        outlets=len({outlet for outlet in outlets if outlet}),
        unknown=outlets.count(None),
        articles=len(articles),
        renderings=tuple(_renderings(lead, members)),
    )


def _renderings(lead: Quotation, members: Iterable[Quotation]) -> Iterable[Rendering]:
    by_wording: defaultdict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for said in sorted(members, key=lambda said: said.pk != lead.pk):
        by_wording[tuple(bare(said.text.split()))].append(said)
    for same in by_wording.values():
        runs, _ = word_diff(same[0].text, lead.text)
        yield Rendering(runs, tuple(same), is_indirect=same[0].is_indirect)
