import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.query import understand
from articles.search.snippets import AT_MOST, LENGTH, snippets

LONG = " ".join(f"Sentence number {number} says little of anything." for number in range(40))


def marked(text: str, typed: str) -> list[str]:
    """Return the snippets with brackets around what is marked."""
    return [
        "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in snippet)
        for snippet in snippets(text, understand(typed))
    ]


def test_the_words_are_marked_in_whatever_form_they_stand() -> None:
    assert marked("They promised a weapon; promises of weapons.", "weapons promise") == [
        "They [promised] a [weapon]; [promises] of [weapons]."
    ]


def test_a_phrase_is_marked_whole_and_only_where_its_words_stand_together() -> None:
    assert marked("The zone. Into the combat zone.", '"combat zone"') == ["The zone. Into the [combat zone]."]


def test_a_joined_word_is_marked_whole() -> None:
    assert marked("An anti-tank gun, a tank.", "anti-tank") == ["An [anti-tank] gun, a tank."]


def test_accents_and_wide_letters_before_a_word_do_not_shift_its_mark() -> None:
    assert marked("“Zelenskyý” — 𝔘krainę: weapons", "weapons zelenskyy") == [
        "“[Zelenskyý]” — 𝔘krainę: [weapons]"
    ]


def test_a_long_paragraph_is_cut_between_words_with_dots() -> None:
    [snippet] = marked(f"{LONG} The ferry sank. {LONG}", "ferry")

    assert "The [ferry] sank." in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert len(snippet) <= LENGTH + 4


def test_words_far_apart_make_two_snippets_in_the_order_of_the_text() -> None:
    text = f"The ferry sank.\n\n{LONG}\n\n{LONG}\n\nThe dam held."

    assert marked(text, "dam ferry") == ["The [ferry] sank.", "The [dam] held."]


def test_the_place_that_shows_most_of_what_was_asked_for_is_preferred() -> None:
    ferries = "\n\n".join(f"A ferry. {LONG}" for _ in range(3))

    assert "The [ferry] hit the [dam]." in marked(f"{ferries}\n\nThe ferry hit the dam.", "ferry dam")


def test_what_is_excluded_is_not_marked() -> None:
    assert marked("The ferry and the dam.", "ferry -dam") == ["The [ferry] and the dam."]


def test_without_a_hit_the_beginning_is_shown() -> None:
    [snippet] = marked(LONG, "")

    assert snippet.startswith("Sentence number 0 says")
    assert snippet.endswith("…")


def test_a_text_without_words_has_no_snippets() -> None:
    assert marked("", "ferry") == []


@pytest.mark.parametrize(
    "text", ["ferry", "ferry ferry ferry", f"ferry{'x' * 2_000}", f"ferry {'x' * 2_000} ferry"]
)
def test_a_text_of_odd_shape_is_cut_all_the_same(text: str) -> None:
    assert all(len(snippet) < LENGTH + 60 for snippet in marked(text, "ferry"))


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ferry dam\n\n’")), max_size=600))
def test_every_snippet_stands_in_the_text(text: str) -> None:
    found = snippets(text, understand("ferry dam"))

    assert len(found) <= AT_MOST
    for snippet in found:
        assert len("".join(piece.text for piece in snippet)) <= LENGTH + 60
