import pytest

from articles.comparison.sentences import sentence_spans


def sentences(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in sentence_spans(paragraph)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The mill burned. Nobody was hurt.", ["The mill burned.", "Nobody was hurt."]),
        ("“It burned.” Then it rained.", ["“It burned.”", "Then it rained."]),
        (
            "Mr. Brook and Dr. Hald left at 5 p.m. on Monday.",
            ["Mr. Brook and Dr. Hald left at 5 p.m. on Monday."],
        ),
        ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
        ("It cost 3.5 million. Who pays? Nobody!", ["It cost 3.5 million.", "Who pays?", "Nobody!"]),
        ("On Feb. 24 it began.", ["On Feb. 24 it began."]),
        ("It ended .. Then came rain.", ["It ended ..", "Then came rain."]),
        ("No stop at the end", ["No stop at the end"]),
        ("   ", []),
        ("", []),
    ],
)
def test_a_paragraph_falls_into_its_sentences(paragraph: str, expected: list[str]) -> None:
    assert sentences(paragraph) == expected
