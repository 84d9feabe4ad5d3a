"""A reading as plain data: what `read` prints, what `Article.reading` stores."""

from collections.abc import Iterable
from typing import Any, TypeVar

from articles.reading.records import (
    Block,
    Evidence,
    Finding,
    Mention,
    Moment,
    NamedPerson,
    Number,
    Period,
    Quotation,
    Reading,
    Role,
)

Value = TypeVar("Value", str, Period, tuple[str, ...])


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """Return the reading as interface.md shows it; offsets are code points into the decoded text."""
    description = reading.description
    return {
        "file": reading.place,
        "sha256": reading.text.sha256,
        "encoding": reading.text.encoding,
        "notes": list(reading.text.notes),
        "language": description.language,
        "title": finding_as_json(description.title),
        "outlet": finding_as_json(description.outlet),
        "published": published_as_json(description.published),
        "authors": finding_as_json(description.authors),
        "placed": finding_as_json(description.placed),
        "url": finding_as_json(description.url),
        "blocks": [_block(block) for block in reading.blocks],
        "body": reading.body,
        "people": [_person(person) for person in reading.people if not person.lone],
        "lone_names": [_person(person) for person in reading.people if person.lone],
        "quotations": [_quotation(quotation) for quotation in reading.quotations],
        "numbers": [_number(number) for number in reading.numbers],
        "moments": [_moment(moment) for moment in reading.moments],
    }


def finding_as_json(finding: Finding[Value]) -> dict[str, Any]:
    return {
        "value": _plain(finding.value),
        "certainty": finding.certainty.value,
        "rule": finding.rule,
        "evidence": _spans(finding.evidence),
        "candidates": list(finding.candidates),
    }


def published_as_json(finding: Finding[Period]) -> dict[str, Any]:
    ends: dict[str, str | None] = {"earliest": None, "latest": None, **(_period(finding.value) or {})}
    clock = {"time": finding.value.time, "zone": finding.value.zone} if finding.value else {}
    return finding_as_json(finding) | ends | {"time": "", "zone": ""} | clock


def _plain(value: str | Period | tuple[str, ...] | None) -> str | list[str] | None:
    if isinstance(value, Period):
        return value.iso
    return list(value) if isinstance(value, tuple) else value


def _period(period: Period | None) -> dict[str, str] | None:
    if period is None:
        return None
    return {"earliest": period.earliest.isoformat(), "latest": period.latest.isoformat()}


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind.value, "start": block.start, "end": block.end, "rule": block.rule}


def _person(person: NamedPerson) -> dict[str, Any]:
    return {
        "name": person.name,
        "lone": person.lone,
        "mentions": _spans(person.mentions),
        "roles": _spans(person.roles),
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "text": quotation.text,
        "start": quotation.start,
        "end": quotation.end,
        "kind": quotation.kind.value,
        "speaker": quotation.speaker,
        "speaker_text": quotation.speaker_text,
        "verb": quotation.verb,
        "certainty": quotation.certainty.value,
        "rule": quotation.rule,
        "said": _period(quotation.said),
    }


def _number(number: Number) -> dict[str, Any]:
    return {
        "value": int(number.value) if number.value.is_integer() else number.value,
        "text": number.text,
        "unit": number.unit,
        "start": number.start,
        "end": number.end,
    }


def _moment(moment: Moment) -> dict[str, Any]:
    ends = {"earliest": moment.period.earliest.isoformat(), "latest": moment.period.latest.isoformat()}
    return {"text": moment.text, "start": moment.start, "end": moment.end, **ends, "rule": moment.rule}


def _spans(spans: Iterable[Evidence | Mention | Role]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.text} for span in spans]
