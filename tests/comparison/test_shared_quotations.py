"""Quotations of several outlets: the same words by the same speaker, whole or cut."""

from articles.comparison.shared_quotations import Said, carried

LONG = "We shall rebuild the mill before the winter comes"


def said(outlet: int, text: str, speaker: str = "ada-brook") -> Said:
    return Said(outlet, f"article-{outlet}-{len(text)}", speaker, text)


def test_one_wording_cut_differently_is_one_quotation() -> None:
    (group,) = carried([said(1, "rebuild the mill before the winter"), said(2, LONG)])
    assert group.outlets == {1, 2}
    assert group.longest.text == LONG


def test_case_and_marks_make_no_other_words() -> None:
    (group,) = carried(
        [said(1, "Burned granaries,  neighbours,"), said(2, "“burned granaries, neighbours!”")]
    )
    assert len(group.said) == 2


def test_the_same_words_of_two_speakers_are_two_quotations() -> None:
    assert len(carried([said(1, LONG), said(2, LONG, speaker="tomas-hald")])) == 2


def test_a_few_words_in_common_are_not_enough() -> None:
    assert len(carried([said(1, LONG), said(2, "We shall rebuild the bridge first")])) == 2


def test_a_stock_phrase_joins_nothing() -> None:
    one, other = "There are a lot of things that we know now", "There are a lot of things that I would say"
    assert len(carried([said(1, one), said(2, other)])) == 2


def test_two_words_are_anybodys() -> None:
    assert carried([said(1, "not true"), said(2, "not true")]) == []


def test_what_most_outlets_carry_comes_first() -> None:
    short = "Nobody asked the miller about it"
    found = carried([said(1, short), said(1, LONG), said(2, LONG), said(3, LONG)])
    assert [len(group.outlets) for group in found] == [3, 1]
