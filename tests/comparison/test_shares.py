"""How much of a text is the outlet's own voice."""

from articles.comparison.shares import compare_shares
from tests.comparison.tellings import column


def test_the_words_of_speakers_and_the_rest_make_up_the_whole() -> None:
    told = column(
        "post",
        "“The mill is lost,” said Ada Brook at the gate. It rained a lot.",
        people=["Ada Brook"],
        quotations=[("The mill is lost,", "Ada Brook")],
    )
    (share,) = compare_shares([told])
    assert share.words == 14
    assert (share.own.words, share.own.percent) == (10, 71)
    assert [(each.name, each.words, each.percent) for each in share.speakers] == [("Ada Brook", 4, 29)]


def test_words_at_a_distance_and_reported_speech_are_the_outlets_own() -> None:
    told = column(
        "post",
        "The “rescue” was late, Ada Brook said.",
        people=["Ada Brook"],
        quotations=[("rescue", "", "scare"), ("was late", "Ada Brook", "indirect")],
    )
    (share,) = compare_shares([told])
    assert share.own.percent == 100
    assert share.speakers == ()


def test_unclear_speakers_are_gathered_under_that_name() -> None:
    told = column("post", "“All is lost,” it was heard.", quotations=[("All is lost,", "")])
    assert compare_shares([told])[0].speakers[0].name == "speaker unclear"


def test_an_empty_text_has_no_shares() -> None:
    (share,) = compare_shares([column("post", " ")])
    assert (share.words, share.own.percent) == (0, 0)
