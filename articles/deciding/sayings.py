"""Sayings: the quotations of a person grouped anew, of those persons only with whom something changed.

Every quotation carries whose it was, and of which day, when it was grouped last. Where that is no longer
so, or a saying has lost a telling, all that its person said is grouped again from scratch: so the outcome
depends on the quotations alone, not on what came first.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Appearance, Article, ChangedStatement, Quotation, Saying
from articles.models.batches import in_batches
from articles.reading.records import QuotationKind
from articles.reading.sayings import Utterance, changed_statements, group_sayings

NOBODY = 0
NO_DAY = date.min
GROUPED_KINDS = (QuotationKind.FULL, QuotationKind.FRAGMENT, QuotationKind.INDIRECT)


def regroup_sayings() -> None:
    """Group what persons said with whom a quotation came, went, or changed its person or its day."""
    stale = _stale()
    persons = _persons_of(stale) | _persons_who_lost_a_telling()
    for person in sorted(persons - {NOBODY}):
        _regroup(person)
    _note(stale)


def _with_standing() -> QuerySet[Any]:
    """Give each quotation whose it is and its day, as `person_now` and `day_now`."""
    return Quotation.objects.annotate(
        person_now=Coalesce(F("appearance__person"), NOBODY),
        day_now=Coalesce(F("said_latest"), F("article__published_latest"), NO_DAY),
    ).order_by("pk")


def _stale() -> list[tuple[int, int | None, int, date]]:
    """Return (row, person before, person now, day now) of what is not as it was grouped."""
    moved = ~Q(grouped_person=F("person_now")) | ~Q(grouped_on=F("day_now")) | Q(is_grouped=False)
    rows = _with_standing().filter(moved)
    return list(rows.values_list("pk", "grouped_person", "person_now", "day_now"))


def _persons_of(stale: Iterable[tuple[int, int | None, int, date]]) -> set[int]:
    return {person for _, before, now, _ in stale for person in (before or NOBODY, now)}


def _persons_who_lost_a_telling() -> set[int]:
    held = Saying.objects.annotate(held=Count("quotations")).exclude(held=F("tellings"))
    lost = Quotation.objects.filter(saying__isnull=False).exclude(saying__person=F("appearance__person"))
    return {*held.values_list("person", flat=True), *lost.values_list("saying__person", flat=True)}


def _regroup(person: int) -> None:
    """Write the sayings and changed statements of one person anew."""
    rows = _with_standing().filter(appearance__person=person, kind__in=GROUPED_KINDS)
    fields = ("pk", "article__key", "start", "end", "text", "day_now", "kind")
    said = {row["pk"]: _utterance(row) for row in rows.values(*fields)}
    utterances = list(said.values())
    pks = {utterance.key: pk for pk, utterance in said.items()}
    Saying.objects.filter(person=person).delete()
    ChangedStatement.objects.filter(person=person).delete()
    sayings = group_sayings(utterances)
    _write_sayings(person, sayings, pks)
    ChangedStatement.objects.bulk_create(
        ChangedStatement(
            person_id=person,
            earlier_id=pks[changed.earlier],
            later_id=pks[changed.later],
            subject=list(changed.subject),
            difference=changed.difference[:300],
            rank=rank,
        )
        for rank, changed in enumerate(changed_statements(utterances, sayings))
    )


def _utterance(row: dict[str, Any]) -> Utterance:
    return Utterance(
        key=f"{row['article__key']}-{row['start']}-{row['end']}",
        article=row["article__key"],
        words=row["text"],
        day=None if row["day_now"] == NO_DAY else row["day_now"],
        is_indirect=row["kind"] == QuotationKind.INDIRECT,
        is_fragment=row["kind"] == QuotationKind.FRAGMENT,
    )


def _write_sayings(person: int, sayings: Iterable[Any], pks: dict[str, int]) -> None:
    rows = [
        Saying(
            key=saying.utterances[0],
            person_id=person,
            is_verbatim=saying.is_verbatim,
            reasons=list(dict.fromkeys(saying.reasons)),
            tellings=len(saying.utterances),
        )
        for saying in sayings
    ]
    Saying.objects.bulk_create(rows, batch_size=500)
    moved = [
        Quotation(pk=pks[key], saying=row)
        for row, saying in zip(rows, sayings, strict=True)
        for key in saying.utterances
    ]
    Quotation.objects.bulk_update(moved, ["saying"], batch_size=500)


def _note(stale: Iterable[tuple[int, int | None, int, date]]) -> None:
    """Write down as what each was grouped."""
    whose = Appearance.objects.filter(pk=OuterRef("appearance")).values("person")[:1]
    published = Article.objects.filter(pk=OuterRef("article")).values("published_latest")[:1]
    for some in in_batches([pk for pk, *_ in stale]):
        Quotation.objects.filter(pk__in=some).update(
            grouped_person=Coalesce(Subquery(whose), NOBODY),
            grouped_on=Coalesce(F("said_latest"), Subquery(published), NO_DAY),
            is_grouped=True,
        )
