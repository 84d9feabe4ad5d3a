"""The colours keep what the stylesheet says of them: readable on paper, apart for colour-blind eyes."""

import re
from itertools import combinations
from pathlib import Path

import pytest

Colour = tuple[float, float, float]

STYLES = (Path(__file__).parent.parent / "static" / "css" / "tokens.css").read_text()
LIGHT, DARK = STYLES.split("@media (prefers-color-scheme: dark)")
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
LEAST_DISTANCE = 0.055
"""In Oklab, where 0.02 is about the least difference that an eye sees side by side."""

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
TO_CONES = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300))
TO_OKLAB = ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))


def colours(theme: str) -> dict[str, Colour]:
    return {name: linear(value) for name, value in re.findall(r"--([\w-]+): #([0-9a-f]{6});", theme)}


def linear(value: str) -> Colour:
    parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return red, green, blue


def times(matrix: tuple[Colour, ...], colour: Colour) -> Colour:
    one, two, three = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return one, two, three


def contrast(one: Colour, other: Colour) -> float:
    dim, bright = sorted(
        sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), each, strict=True)) for each in (one, other)
    )
    return (bright + 0.05) / (dim + 0.05)


def oklab(colour: Colour) -> Colour:
    red, green, blue = (max(part, 0.0) ** (1 / 3) for part in times(TO_CONES, colour))
    return times(TO_OKLAB, (red, green, blue))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("paper", ["paper", "paper-2"])
def test_ink_links_errors_and_every_outlet_can_be_read_on_paper(theme: str, paper: str) -> None:
    known = colours(theme)
    inks = ["ink", "ink-2", "ink-3", "link", "error", *(f"outlet-{n}" for n in range(10))]
    assert {name for name in inks if contrast(known[name], known[paper]) < TEXT_CONTRAST} == set()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_quoted_words_can_be_read_on_their_wash_and_borders_seen(theme: str) -> None:
    known = colours(theme)
    assert min(contrast(known[ink], known["wash"]) for ink in ("ink", "link")) >= TEXT_CONTRAST
    assert contrast(known["ink"], known["target"]) >= TEXT_CONTRAST
    assert contrast(known["rule-2"], known["paper"]) >= MARK_CONTRAST


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_outlets_stay_apart_for_every_eye(theme: str, eye: str) -> None:
    known = colours(theme)
    seen = [oklab(times(EYES[eye], known[f"outlet-{n}"])) for n in range(10)]
    distances = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in combinations(seen, 2)
    ]
    assert min(distances) >= LEAST_DISTANCE
