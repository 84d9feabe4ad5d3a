"""Taking a decision and taking it back. Every decision is written once and applied at once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from articles.deciding.applying import (
    Touched,
    apply,
    describe_again,
    gather,
    regroup_happenings,
    regroup_people,
    retitle_happenings,
)
from articles.deciding.rulings import InvalidDecision, Ruling, articles_named, checked, people_named
from articles.models import Article, Decision
from articles.models.batches import in_batches
from articles.models.one_writer import one_writer
from articles.reading.persons import name_key


def decide(  # noqa: PLR0913  a decision has these six parts, each named in the call
    kind: str,
    *,
    subject: dict[str, Any],
    value: dict[str, Any] | None = None,
    reason: str = "",
    by: str,
    at: datetime | None = None,
) -> Decision:
    """Write one decision and apply it. Raises `InvalidDecision` before anything is written."""
    ruling = Ruling(kind, subject, value or {})
    return decide_all([ruling], reason=reason, by=by, at=at)[0]


def decide_all(
    rulings: Iterable[Ruling], *, reason: str = "", by: str, at: datetime | None = None
) -> list[Decision]:
    """Write several decisions, all or none, and apply them together."""
    known = [checked(ruling) for ruling in rulings]
    decided_at = at or timezone.now()
    with one_writer():
        refuse_unknown_articles(known)
        decisions = [
            Decision(
                kind=ruling.kind,
                subject=ruling.subject,
                value=ruling.value,
                reason=reason,
                by=by,
                decided_at=decided_at,
            )
            for ruling in known
        ]
        Decision.objects.bulk_create(decisions)
        for kind in sorted({ruling.kind for ruling in known}):
            _apply([ruling for ruling in known if ruling.kind == kind], kind)
    return decisions


def revoke(decision: Decision, *, reason: str = "", by: str, at: datetime | None = None) -> Decision:
    """Take a decision back by another row. Raises `InvalidDecision` when it cannot be."""
    if decision.kind == "revoke":
        raise InvalidDecision("A revocation cannot be revoked: decide anew.")
    with one_writer():
        if Decision.objects.filter(revokes=decision).exists():
            raise InvalidDecision("This decision was revoked before.")
        revocation = Decision.objects.create(
            kind="revoke",
            subject={"decision": str(decision.key)},
            reason=reason,
            by=by,
            decided_at=at or timezone.now(),
            revokes=decision,
        )
        _apply([Ruling(decision.kind, decision.subject, decision.value)], decision.kind)
    return revocation


def refuse_unknown_articles(rulings: Iterable[Ruling]) -> None:
    """Raise `InvalidDecision` when a ruling is about an article that the archive has not."""
    wanted = {key for ruling in rulings for key in articles_named(ruling)}
    known: set[str] = set()
    for keys in in_batches(sorted(wanted)):
        known.update(Article.objects.filter(key__in=keys).values_list("key", flat=True))
    if wanted - known:
        raise InvalidDecision(f"The archive has no article {', '.join(sorted(wanted - known))}.")


def _apply(rulings: list[Ruling], kind: str) -> None:
    """Apply no more than decisions of this kind can touch."""
    if kind.startswith("people.") or kind == "person.name":
        regroup_people({name_key(name) for ruling in rulings for name in people_named(ruling)})
        regroup_happenings()
    elif kind in {"event.same", "event.different"}:
        regroup_happenings({key for ruling in rulings for key in articles_named(ruling)})
    else:
        _apply_to({key for ruling in rulings for key in articles_named(ruling)}, kind)


def _apply_to(keys: set[str], kind: str) -> None:
    if kind == "event.title":
        retitle_happenings(keys)
    elif kind == "article.outlet":
        describe_again(keys)
    elif kind == "outlet.name":
        describe_again(None)
    elif kind == "line.kind":
        gather(Touched())
    else:
        apply(keys)
