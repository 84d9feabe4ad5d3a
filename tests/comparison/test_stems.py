"""Words that share a stem, and words that must not."""

import pytest

from articles.reading.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("accuse", "accused", "accuses", "accusing"),
        ("plan", "plans", "planned", "planning"),
        ("deny", "denies", "denied", "denying"),
        ("kill", "kills", "killed"),
        ("pass", "passed", "passing"),
        ("fight", "fights", "fought"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_short_words_keep_what_looks_like_an_ending() -> None:
    assert [stem(word) for word in ("bed", "king", "this", "gas", "tree")] == [
        "bed",
        "king",
        "this",
        "gas",
        "tree",
    ]
