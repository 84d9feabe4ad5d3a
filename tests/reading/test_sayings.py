from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from articles.reading.sayings import Saying, Utterance, changed_statements, group_sayings

MARCH = date(2021, 3, 1)


def said(article: str, words: str, day: int | None = 0, *, indirect: bool = False) -> Utterance:
    on = None if day is None else MARCH + timedelta(days=day)
    return Utterance(f"{article}:1", article, words, on, indirect)


def grouped(*utterances: Utterance) -> list[tuple[str, ...]]:
    return [saying.utterances for saying in group_sayings(utterances)]


WHOLE = "We shall rebuild the dam of Lisk before the autumn floods come back"


def test_the_same_words_in_two_articles_are_one_saying() -> None:
    [saying] = group_sayings([said("a", WHOLE), said("b", WHOLE, 1)])
    assert saying == Saying(("a:1", "b:1"), is_verbatim=True)


def test_a_piece_of_the_words_is_the_same_saying() -> None:
    [saying] = group_sayings([said("a", WHOLE), said("b", "rebuild the dam of Lisk")])
    assert saying.is_verbatim


def test_another_translation_is_suggested_with_its_reason() -> None:
    [saying] = group_sayings(
        [
            said("a", "help the volunteers of Corvenna reach the flooded valley"),
            said("b", "help volunteers from Corvenna move into the flooded lowlands", 1),
        ]
    )
    assert not saying.is_verbatim
    [reason] = saying.reasons
    assert reason.startswith("both have “Corvenna”")
    assert reason.endswith("the same speaker, 1 day apart")


def test_reported_speech_may_tell_what_is_quoted_elsewhere() -> None:
    [saying] = group_sayings(
        [
            said("a", WHOLE),
            said("b", "the dam of Lisk would be rebuilt before the autumn floods", indirect=True),
        ]
    )
    assert not saying.is_verbatim
    assert saying.reasons[0].endswith("one is reported without marks")


@pytest.mark.parametrize(
    "other",
    [
        said("b", WHOLE, 60),
        said("a", "The mills of Corvenna will stand still for a week"),
        said("b", "The floods were late", 0),
        said("b", "rebuild the library of Lisk with donated timber", 1),
        said("b", "the dam", 0),
    ],
)
def test_what_is_said_at_another_time_or_of_other_things_is_another_saying(other: Utterance) -> None:
    assert grouped(said("a", WHOLE), other) == []


def test_of_no_known_day_only_the_very_words_are_one() -> None:
    assert grouped(said("a", WHOLE), said("b", WHOLE + ".", None)) == [("a:1", "b:1")]
    assert grouped(said("a", WHOLE), said("b", "rebuild the dam of Lisk before floods", None)) == []


def test_one_article_does_not_tell_one_thing_twice_in_other_words() -> None:
    one = Utterance("a:1", "a", "help the volunteers of Corvenna reach the flooded valley", MARCH)
    two = Utterance("a:9", "a", "volunteers of Corvenna in the flooded valley need help and boats", MARCH)
    other = said("b", "help volunteers from Corvenna move into the flooded valley")
    assert [len(saying.utterances) for saying in group_sayings([one, two, other])] == [2]


def test_the_order_in_which_articles_come_never_matters() -> None:
    random = Random(5)  # noqa: S311 - a test's order, no secret
    words = [*WHOLE.split(), "Corvenna", "mills", "timber", "harbour", "ferry", "ballots"]
    utterances = [
        said(f"{n:03}", " ".join(random.sample(words, 9)), random.choice([*range(20), None]))
        for n in range(60)
    ]
    first = group_sayings(utterances)
    for _ in range(5):
        random.shuffle(utterances)
        assert group_sayings(utterances) == first


CHANGED = [
    (
        "We counted 40 ships in Corvenna harbour",
        "We counted 60 ships in Corvenna harbour",
        "“40 ships” and “60 ships”",
    ),
    (
        "The ferry to Corvenna will open before the winter",
        "The ferry to Corvenna will close before the winter",
        "“open” and “close”",
    ),
    (
        "The reservoir of Corvenna is leaking badly",
        "The reservoir of Corvenna is not leaking badly",
        "only the later one says “not”",
    ),
    (
        "We never sold timber to the shipyard of Corvenna",
        "Of course we sold the timber to the shipyard of Corvenna",
        "only the earlier one says “never”",
    ),
    (
        "The shipyard of Corvenna will pay $40 million for the timber",
        "The shipyard of Corvenna will pay $2 billion for the timber",
        "“$40 million” and “$2 billion”",
    ),
    (
        "The ferry to Corvenna will carry timber again by June",
        "The ferry to Corvenna will carry timber again by the end of October",
        "“by June” and “by the end of October”",
    ),
]


@pytest.mark.parametrize(("earlier", "later", "difference"), CHANGED)
def test_two_statements_that_differ_in_a_telling_word_are_candidates(
    earlier: str, later: str, difference: str
) -> None:
    [changed] = changed_statements([said("b", later, 30), said("a", earlier)], [])
    assert (changed.earlier, changed.later, changed.difference) == ("a:1", "b:1", difference)
    assert "Corvenna" in changed.subject


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("We counted 40 ships in Corvenna harbour", "We counted 40 ships in Corvenna harbour", 30),
        ("We counted 40 ships in Corvenna harbour", "We counted 60 ships in Corvenna harbour", 1),
        ("We counted 40 ships in Corvenna harbour", "We counted 60 ships in Corvenna harbour", 2000),
        ("We counted 40 ships in Corvenna harbour", "We baked 60 loaves for the market of Lisk", 30),
        (
            "Corvenna harbour had ships in 2019 and timber",
            "Corvenna harbour had ships in 2020 and timber",
            30,
        ),
        ("Over 40 ships lay in Corvenna harbour", "We counted 45 ships in Corvenna harbour", 30),
        ("Corvenna harbour was dredged 3 years ago", "Corvenna harbour was dredged 4 years ago", 300),
        (
            "The reservoir of Corvenna is leaking badly",
            "The reservoir of Corvenna is leaking badly. I will not resign.",
            30,
        ),
        (
            "The shipyard of Corvenna should’ve sold the timber",
            "The shipyard of Corvenna shouldn’t have sold the timber",
            30,
        ),
        ("We will get the job done this year", "We are not getting the job done this year", 30),
    ],
)
def test_the_same_again_one_occasion_and_other_matters_are_no_candidates(
    earlier: str, later: str, days: int
) -> None:
    assert changed_statements([said("a", earlier), said("b", later, days)], []) == ()


def test_a_few_words_of_a_sentence_and_what_is_left_of_one_state_nothing() -> None:
    whole = said("a", "The reservoir of Corvenna is not leaking badly")
    words = "the reservoir of Corvenna is leaking badly"
    fragment = replace(said("b", words, 30), is_fragment=True)
    assert changed_statements([whole, fragment], []) == ()
    assert changed_statements([whole, said("c", f"… {words}", 30)], []) == ()


def test_of_a_statement_only_the_likest_pair_is_a_candidate() -> None:
    earlier = said("a", "We counted 40 ships in Corvenna harbour")
    later = [said(key, "We counted 60 ships in Corvenna harbour", day) for key, day in (("b", 30), ("c", 60))]
    assert len(changed_statements([earlier, *later], [])) == 1


def test_of_one_saying_only_the_first_telling_is_set_against_another() -> None:
    earlier, again, later = (
        said("a", "We counted 40 ships in Corvenna harbour"),
        said("b", "We counted 40 ships in Corvenna harbour", 1),
        said("c", "We counted 60 ships in Corvenna harbour", 30),
    )
    utterances = [earlier, again, later]
    [changed] = changed_statements(utterances, group_sayings(utterances))
    assert (changed.earlier, changed.later) == ("a:1", "c:1")
