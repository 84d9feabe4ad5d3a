"""Copies: the same text again, whole, nearly, or in part."""

from articles.reading.records import Likeness


def sketch(body: str) -> tuple[int, ...]:
    """Return the numbers a text is looked up by: texts that share much share some (64 bits, signed)."""
    del body
    return ()


def likeness(one: str, other: str) -> Likeness | None:
    """Return how much of one text stands in the other, None when too little does."""
    del one, other
    return None
