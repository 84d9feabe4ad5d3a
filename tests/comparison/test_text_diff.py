from hypothesis import given
from hypothesis import strategies as st

from articles.comparison.text_diff import Row, text_diff
from articles.comparison.word_diff import Run

MILL = "The mill turns again after nine long years."
TOWN = "The town had waited for it and nobody had asked."


def words(runs: tuple[Run, ...]) -> str:
    return " ".join(run.text for run in runs)


def test_what_stayed_is_gathered() -> None:
    assert text_diff([MILL, TOWN], [MILL, TOWN]) == [Row(same=(MILL, TOWN))]


def test_white_space_is_no_change() -> None:
    assert text_diff([MILL], [MILL.replace(" ", "\n")]) == [Row(same=(MILL,))]


def test_another_comma_or_capital_is_no_other_word() -> None:
    assert text_diff([MILL], [MILL.upper().replace(" NINE", ", NINE")]) == [Row(same=(MILL,))]


def test_a_changed_paragraph_stands_beside_its_next_state() -> None:
    [row] = text_diff([MILL], [MILL.replace("nine", "ten")])
    assert [run.text for run in row.before if not run.shared] == ["nine"]
    assert [run.text for run in row.after if not run.shared] == ["ten"]


def test_a_paragraph_that_came_stands_alone_where_it_came() -> None:
    assert text_diff([MILL], [TOWN, MILL]) == [Row(after=(Run(TOWN, shared=False),)), Row(same=(MILL,))]


def test_a_paragraph_that_went_stands_alone() -> None:
    assert text_diff([MILL, TOWN], [MILL]) == [Row(same=(MILL,)), Row(before=(Run(TOWN, shared=False),))]


def test_two_paragraphs_that_have_nothing_in_common_are_no_two_states() -> None:
    rows = text_diff([MILL], ["Chess was played in Lowen."])
    assert [bool(row.before) and bool(row.after) for row in rows] == [False, False]


def test_a_headline_is_not_taken_for_a_paragraph_that_has_its_words() -> None:
    rows = text_diff(
        ["Mill turns again", MILL.replace("nine", "ten")], ["Some said that it never turns again.", MILL]
    )
    assert [(bool(row.before), bool(row.after)) for row in rows] == [
        (True, False),
        (False, True),
        (True, True),
    ]


def test_a_text_of_thousands_of_changed_paragraphs_is_shown_in_bounded_time() -> None:
    rows = text_diff([f"a{n} b" for n in range(5_000)], [f"c{n} d" for n in range(5_000)])
    assert len(rows) == 4_000


paragraphs = st.lists(st.sampled_from(["a b c d", "a b c e", "x y z", "q", "a b"]), max_size=6)


@given(paragraphs, paragraphs)
def test_no_paragraph_is_lost_or_told_twice(one: list[str], other: list[str]) -> None:
    rows = text_diff(one, other)
    before = [text for row in rows for text in (row.same or filter(None, [words(row.before)]))]
    after = [text for row in rows for text in (row.same or filter(None, [words(row.after)]))]
    assert (before, after) == (one, other)
