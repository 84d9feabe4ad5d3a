"""Accounts for tests, told in plain text: what a reading of that text would have found is looked up in it."""

import re
from collections.abc import Sequence
from typing import Any

from articles.comparison.accounts import Account, Column, Facts, Who, account_of

Quoted = tuple[str, str] | tuple[str, str, str]
"""Words, speaker's name, kind ("full" unless said)."""

Counted = tuple[str, float, str]
"""Words as written, value, unit."""


def account(
    text: str,
    *,
    people: Sequence[str] = (),
    quotations: Sequence[Quoted] = (),
    numbers: Sequence[Counted] = (),
    headline: str = "",
    article: str = "0123456789abcdef",
) -> Account:
    """Return the account of a text whose paragraphs are parted by blank lines."""
    content = f"{headline}\n\n{text}" if headline else text
    reading = {
        "blocks": blocks(content, headline),
        "people": [_person(content, name) for name in people],
        "lone_names": [],
        "quotations": [_quotation(content, *quoted) for quoted in quotations],
        "numbers": [_number(content, *counted) for counted in numbers],
    }
    known = {name: Who(name.lower().replace(" ", "-"), name) for name in people}
    return account_of(Facts(article, headline or text[:20], f"/articles/{article}/"), reading, content, known)


def column(key: str, text: str, **found: Any) -> Column:
    return Column(key, (account(text, **found),))


def blocks(content: str, headline: str) -> list[dict[str, Any]]:
    spans = [found.span() for found in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", content)]
    kinds = ["headline" if headline and not start else "body" for start, _ in spans]
    return [
        {"kind": kind, "start": start, "end": end, "rule": "test"}
        for kind, (start, end) in zip(kinds, spans, strict=True)
    ]


def _person(content: str, name: str) -> dict[str, Any]:
    """Find a name in full and by its surname alone."""
    forms = re.finditer(f"{re.escape(name)}|{re.escape(name.rsplit(maxsplit=1)[-1])}", content)
    mentions = [{"start": found.start(), "end": found.end(), "text": found[0]} for found in forms]
    return {"name": name, "lone": False, "mentions": mentions, "roles": []}


def _quotation(content: str, words: str, speaker: str, kind: str = "full") -> dict[str, Any]:
    start = content.index(words)
    marks = 0 if kind == "indirect" else 1
    return {
        "text": words,
        "start": start - marks,
        "end": start + len(words) + marks,
        "kind": kind,
        "speaker": speaker,
        "speaker_text": speaker,
        "verb": "said" if speaker else "",
        "certainty": "stated" if speaker else "unknown",
        "rule": "beside",
    }


def _number(content: str, words: str, value: float, unit: str) -> dict[str, Any]:
    start = content.index(words)
    return {"value": value, "text": words, "unit": unit, "start": start, "end": start + len(words)}
