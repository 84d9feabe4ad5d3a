"""What makes two sentences tell the same: what they say, how special it is here, what stands beside them."""

from articles.comparison.like_words import groups_of_words
from articles.comparison.telling_alike import telling_alike
from articles.reading.content import Content, content_of


def contents(*sentences: str) -> list[Content]:
    return [content_of(each, {}) for each in sentences]


def alike(ours: list[Content], theirs: list[Content], i: int = 0, j: int = 0) -> float:
    return telling_alike([ours, theirs]).get(((0, i), (1, j)), 0.0)


def test_names_that_two_sentences_share_do_not_make_them_one() -> None:
    ours, theirs = (
        contents("On Monday Yusuf al-Tamrani flew home."),
        contents("Nobody called Yusuf al-Tamrani."),
    )
    assert alike(ours, theirs) == 0
    assert alike(ours, contents("Nobody flew with Yusuf al-Tamrani.")) > 0


def test_common_words_alone_make_nothing_alike() -> None:
    assert (
        alike(contents("The dispute did not end there."), contents("They want an end of the dispute.")) == 0
    )


def test_a_name_at_the_start_of_a_sentence_is_known_from_elsewhere() -> None:
    ours = contents("Brekkan slept.", "The owners asked Brekkan.")
    theirs = contents("Brekkan laughed.")
    assert alike(ours, theirs) == 0


def test_a_word_that_runs_through_the_event_says_less_than_one_that_stands_once() -> None:
    theirs = contents("A ferry stopped in fog.", "A lantern broke in fog.")
    ours = contents("The ferry met fog.", "The lantern met fog.", "Two ferry lines.", "One ferry left.")
    assert 0 < alike(ours, theirs, 0, 0) < alike(ours, theirs, 1, 1)


def test_who_tells_one_thing_alike_tells_the_next_alike_too() -> None:
    paid, got, unlike = "The company paid travellers.", "Travellers got money.", "Cabbages are cheap."
    lamp = "The lamp on the northern buoy was broken."
    apart = alike(contents(paid, lamp), contents(got, unlike))
    assert 0 < apart < alike(contents(paid, lamp), contents(got, lamp))


def test_a_neighbour_alone_makes_nothing_alike() -> None:
    lamp = "The lamp on the northern buoy was broken."
    assert alike(contents("Cabbages are cheap.", lamp), contents("Nobody slept.", lamp)) == 0


def test_a_number_in_words_is_its_figure() -> None:
    assert alike(contents("Some 90 welders stay."), contents("Ninety welders remain.")) > alike(
        contents("Some 91 welders stay."), contents("Ninety welders remain.")
    )


def test_words_that_news_uses_for_one_another_count_nearly_as_one() -> None:
    ours, same, kindred, other = (
        content_of(f"In Lisk the {who} slept.", {}, groups_of_words())
        for who in ("lawyers", "lawyer", "attorney", "fisherman")
    )
    found = [alike([ours], [theirs]) for theirs in (same, kindred, other)]
    assert found[0] > found[1] > found[2]


def test_a_name_is_no_word_of_a_group() -> None:
    assert content_of("Herrings like Judge Justice.", {}, groups_of_words()).kin == {}


def test_a_capital_at_the_start_or_in_a_quotation_makes_no_name() -> None:
    assert content_of("Fishermen said: “Herrings left us.” Ask the Gull Bank.", {}).names == {"gull", "bank"}


def test_the_order_of_the_accounts_changes_no_likeness() -> None:
    ours, theirs = contents("The ferry struck a sandbank."), contents("A sandbank stopped the ferry.")
    assert alike(ours, theirs) == alike(theirs, ours) > 0
