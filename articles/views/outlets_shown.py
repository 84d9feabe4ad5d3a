"""Outlets with what can be counted of them, and which of them a comparison's address asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce

from articles.models import Article, Outlet
from articles.reading.records import Certainty
from articles.search.documents import DECIDED
from articles.views.outlet_figures import Named, named_by
from articles.views.volume import Volume, volumes

AT_FIRST, MOST = 4, 6

ATTRIBUTED = {
    "stated": "stated",
    "inferred": "inferred from the text",
    "learned": "learned from its lines",
    "decided": "decided by a curator",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """An outlet with what can be counted of it."""

    outlet: Outlet
    volume: Volume
    named: tuple[Named, ...]

    @property
    def quoted(self) -> list[Named]:
        """Return whom it quotes, most often quoted first."""
        quoted = [each for each in self.named if each.quotations]
        return sorted(quoted, key=lambda each: (-each.quotations, each.person.slug))


@dataclass(frozen=True, slots=True)
class Attribution:
    """How an outlet's articles are known to be its own. `value` is what a search asks for."""

    value: str
    says: str
    count: int


@dataclass(frozen=True, slots=True)
class Chosen:
    outlets: tuple[Outlet, ...]
    notices: tuple[str, ...]

    @property
    def slugs(self) -> tuple[str, ...]:
        return tuple(outlet.slug for outlet in self.outlets)


def with_span(outlets: QuerySet[Outlet]) -> QuerySet[Outlet]:
    """Add `earliest` and `latest`: the days from and to which an outlet's articles are dated."""
    first = Coalesce("articles__published_on", "articles__published_earliest")
    last = Coalesce("articles__published_on", "articles__published_latest")
    return outlets.annotate(earliest=Min(first), latest=Max(last))


def figures_of(found: Iterable[Outlet], articles: QuerySet[Article] | None = None) -> list[Figures]:
    """Count for several outlets at once, in the same number of queries whatever their number.

    Counts what is among `articles`; of the whole archive without them.
    """
    outlets, looked_at = list(found), Article.objects.order_by() if articles is None else articles
    over_time = volumes((each.pk for each in outlets), looked_at)
    named = named_by(outlets, {pk: volume.total for pk, volume in over_time.items()}, looked_at)
    return [Figures(each, over_time[each.pk], tuple(named[each.pk])) for each in outlets]


def attributions(outlet: Outlet) -> list[Attribution]:
    """Count in how many articles the outlet is stated, inferred, learned or decided; one query."""
    is_decided, is_learned = Q(outlet_rule__startswith=DECIDED), Q(outlet_is_learned=True)
    counted = outlet.articles.aggregate(
        decided=Count("pk", filter=is_decided),
        learned=Count("pk", filter=~is_decided & is_learned),
        stated=Count("pk", filter=~is_decided & ~is_learned & Q(outlet_certainty=Certainty.STATED)),
        inferred=Count("pk", filter=~is_decided & ~is_learned & Q(outlet_certainty=Certainty.INFERRED)),
    )
    return [Attribution(value, says, counted[value]) for value, says in ATTRIBUTED.items() if counted[value]]


def choose(slugs: Sequence[str]) -> Chosen:
    """Return the outlets asked for, else those with most articles; and what could not be understood."""
    if not slugs:
        most = Outlet.objects.annotate(count=Count("articles")).order_by("-count", "name")
        return Chosen(tuple(most[:AT_FIRST]), ())
    found = tuple(Outlet.objects.filter(slug__in=slugs).by_name())
    known = {each.slug for each in found}
    unknown = [f"There is no outlet “{slug}”." for slug in slugs if slug not in known]
    return Chosen(found[:MOST], (*unknown, *_too_few_or_many(len(found))))


def _too_few_or_many(count: int) -> list[str]:
    if count < 2:
        return ["A comparison needs two outlets or more: choose another."]
    return [f"Only the first {MOST} of {count} stand side by side."] if count > MOST else []
