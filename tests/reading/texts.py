"""How the tests of describing make a text and say what was found in it."""

from pathlib import Path

import pytest

from articles.reading.cleaning import clean
from articles.reading.records import Block, Text
from articles.reading.sources import decode

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def text(content: str) -> Text:
    return decode(content.encode())


def cleaned(content: str) -> tuple[Text, tuple[Block, ...]]:
    decoded = text(content)
    return decoded, clean(decoded)


def kinds(content: str) -> list[tuple[str, str]]:
    """Return each block as its kind and words."""
    decoded, blocks = cleaned(content)
    return [(block.kind.value, decoded.content[block.start : block.end]) for block in blocks]


def seed(number: str) -> str:
    """Return one of the five texts; skip the test where they are not at hand."""
    found = sorted(SEEDS.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the five texts lie in ../shared/seeds, which is not here")
    return decode(found[0].read_bytes()).content
