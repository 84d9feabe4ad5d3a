"""Decisions as JSON Lines: what a curator ruled goes from one archive into another."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from articles.deciding.applying import apply
from articles.deciding.rulings import InvalidDecision, Ruling, checked
from articles.deciding.taking import refuse_unknown_articles
from articles.models import Decision
from articles.models.one_writer import one_writer

Line = dict[str, Any]


def export_decisions() -> Iterator[str]:
    """Yield every decision ever taken, revoked ones too, a line each, in the order they were taken."""
    decisions = Decision.objects.select_related("revokes").order_by("decided_at", "key")
    for decision in decisions.iterator():
        line = {
            "key": str(decision.key),
            "kind": decision.kind,
            "subject": decision.subject,
            "value": decision.value,
            "reason": decision.reason,
            "by": decision.by,
            "decided_at": decision.decided_at.isoformat(),
            "revokes": str(decision.revokes.key) if decision.revokes else None,
        }
        yield json.dumps(line, ensure_ascii=False)


def import_decisions(lines: Iterable[str]) -> int:
    """Write the decisions that are not here yet, all or none, and apply them. Returns how many.

    Raises `InvalidDecision`, naming the line.
    """
    parsed = [_parsed(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    with one_writer():
        known = set(Decision.objects.values_list("key", flat=True))
        new = {line["key"]: line for line in parsed if line["key"] not in known}
        refuse_unknown_articles(
            Ruling(line["kind"], line["subject"], line["value"])
            for line in new.values()
            if not line["revokes"]
        )
        _write(list(new.values()))
        if new:
            apply()
    return len(new)


def _parsed(line: str, number: int) -> Line:
    try:
        return _checked(json.loads(line))
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        raise InvalidDecision(f"Line {number} is no decision as `--export` writes it: {error!r}.") from error
    except ValueError as error:
        raise InvalidDecision(f"Line {number}: {error}") from error


def _checked(line: Line) -> Line:
    revokes = UUID(line["revokes"]) if line["revokes"] else None
    taken: Line = {
        "key": UUID(line["key"]),
        "kind": line["kind"],
        "subject": line["subject"],
        "value": line["value"],
        "reason": str(line["reason"]),
        "by": str(line["by"])[:150],
        "decided_at": _moment(line["decided_at"]),
        "revokes": revokes,
    }
    if (line["kind"] == "revoke") != bool(revokes):
        raise InvalidDecision("A revocation, and nothing else, names the decision that it revokes.")
    if revokes:
        return taken
    ruling = checked(Ruling(line["kind"], line["subject"], line["value"]))
    return taken | {"subject": ruling.subject, "value": ruling.value}


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise InvalidDecision(f"“decided_at” says no time zone: {written}.")
    return moment


def _write(lines: list[Line]) -> None:
    rulings = [line for line in lines if not line["revokes"]]
    Decision.objects.bulk_create([Decision(**line) for line in rulings], batch_size=500)
    rows = {decision.key: decision for decision in Decision.objects.filter(revokes=None)}
    revoked = set(Decision.objects.exclude(revokes=None).values_list("revokes__key", flat=True))
    for line in lines:
        if line["revokes"]:
            if line["revokes"] not in rows or line["revokes"] in revoked:
                raise InvalidDecision(f"Decision {line['revokes']} is unknown or was revoked before.")
            revoked.add(line["revokes"])
            Decision.objects.create(**{**line, "revokes": rows[line["revokes"]]})
