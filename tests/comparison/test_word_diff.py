import pytest

from articles.comparison.alignment import align
from articles.comparison.word_diff import word_diff
from articles.reading.same_words import same_words
from articles.reading.stems import stem


def test_two_wordings_show_what_each_has_alone() -> None:
    ours, theirs = word_diff("We won the long strike", "We won a strike")
    assert [run.text for run in ours if not run.shared] == ["the long"]
    assert [run.text for run in theirs if not run.shared] == ["a"]
    assert " ".join(run.text for run in ours) == "We won the long strike"


def test_marks_and_case_are_no_difference() -> None:
    assert same_words("“It turns,”", "it turns") == 1.0


def test_nothing_shares_nothing() -> None:
    assert same_words("", "it turns") == 0.0
    assert word_diff("", "") == ((), ())


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("recruits", "recruiting"),
        ("won", "win"),
        ("families", "family"),
        ("defence", "defense"),
        ("taken", "took"),
    ],
)
def test_forms_of_one_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def test_short_words_keep_their_ending() -> None:
    assert stem("bus") == "bus"
    assert stem("red") == "red"


def overlap(one: str, other: str) -> float:
    return len(set(one) & set(other)) / max(len(one), len(other))


def test_the_likest_go_together_and_nothing_twice() -> None:
    rows = align([["abcd", "xy"], ["abc", "abcd"]], overlap, at_least=0.5)
    assert rows == [{0: 0, 1: 1}]


def test_a_row_has_at_most_one_thing_of_a_column() -> None:
    rows = align([["abc"], ["abd", "abe"], ["abc"]], overlap, at_least=0.5)
    assert rows == [{0: 0, 1: 0, 2: 0}]


def test_what_is_not_like_enough_stays_apart() -> None:
    assert align([["abc"], ["xyz"]], overlap, at_least=0.5) == []
    assert align([], overlap, at_least=0.5) == []
