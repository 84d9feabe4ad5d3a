"""Suggestions: persons who may be one, and namesakes whom a curator keeps apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Q

from articles.models import Suggestion
from articles.models.batches import in_batches
from articles.reading.persons.reasons import role_reasons
from articles.reading.records_across import PersonGroup


@dataclass(frozen=True, slots=True)
class Alike:
    """Two persons who may be one, by their addresses, the lower first."""

    one: str
    other: str
    reasons: tuple[str, ...]
    is_namesake: bool = False
    is_settled: bool = False


def alike_in(groups: Sequence[PersonGroup]) -> Iterator[Alike]:
    """Yield the pairs among persons who were grouped together."""
    namesakes = _namesakes(groups)
    suggested = {
        (min(group.slug, each.slug), max(group.slug, each.slug)): each.reasons
        for group in groups
        for each in group.suggestions
    }
    for (one, other), reasons in sorted(suggested.items()):
        yield Alike(one, other, reasons, is_namesake=(one, other) in namesakes)
    for one, other in sorted(namesakes.keys() - suggested.keys()):
        yield Alike(one, other, namesakes[one, other], is_namesake=True, is_settled=True)


def write_suggestions(alike: Iterable[Alike], rows: Mapping[str, int]) -> None:
    """Keep of the suggestions about these persons what still holds, and add what is new."""
    wanted = {
        (rows[each.one], rows[each.other]): (list(each.reasons), each.is_namesake, each.is_settled)
        for each in alike
    }
    kept: set[tuple[int, int]] = set()
    for pks in in_batches(sorted(rows.values())):
        stale = []
        for each in Suggestion.objects.filter(Q(person__in=pks) | Q(other__in=pks)):
            pair = each.person_id, each.other_id
            if wanted.get(pair) == (each.reasons, each.is_namesake, each.is_settled):
                kept.add(pair)
            else:
                stale.append(each.pk)
        Suggestion.objects.filter(pk__in=stale).delete()
    new = [
        Suggestion(person_id=one, other_id=other, reasons=said[0], is_namesake=said[1], is_settled=said[2])
        for (one, other), said in wanted.items()
        if (one, other) not in kept
    ]
    Suggestion.objects.bulk_create(new, batch_size=500)


def _namesakes(groups: Sequence[PersonGroup]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the pairs of persons who bear one full name, with what keeps them apart."""
    bearers: defaultdict[str, list[PersonGroup]] = defaultdict(list)
    for group in groups:
        for name in {use.name for use in group.uses if not use.lone}:
            bearers[name].append(group)
    return {
        (one.slug, other.slug): tuple(role_reasons(one.uses, other.uses))
        for some in bearers.values()
        for one, other in combinations(sorted(some, key=lambda group: group.slug), 2)
    }
