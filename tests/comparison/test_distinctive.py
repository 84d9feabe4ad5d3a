"""Words that set an outlet apart, and what of an article is its own voice."""

import math

import pytest

from articles.comparison.distinctive import distinctive, z_of
from articles.comparison.own_voice import example_of, own_words, quoted_spans

COMMON = {"the", "harbour", "opened"}


def words_of(found: dict[str, tuple[object, ...]], outlet: str) -> list[str]:
    return [each.word for each in found[outlet]]  # type: ignore[attr-defined]


def test_a_word_that_one_outlet_uses_in_most_articles_sets_it_apart() -> None:
    outlets = {"post": [COMMON | {"quayside"}] * 40, "wire": [COMMON] * 40}
    found = distinctive(outlets, {}, 5)
    assert words_of(found, "post") == ["quayside"]
    (word,) = found["post"]
    assert (word.articles, word.of, word.elsewhere, word.elsewhere_of) == (40, 40, 0, 40)
    assert found["wire"] == ()


def test_a_word_that_all_use_sets_nobody_apart() -> None:
    assert distinctive({"post": [COMMON] * 50, "wire": [COMMON] * 50}, {}, 5) == {"post": (), "wire": ()}


def test_one_article_makes_no_word_distinctive() -> None:
    assert distinctive({"post": [{"quayside"}], "wire": [COMMON] * 500}, {}, 5)["post"] == ()


def test_few_articles_are_not_enough_to_be_sure() -> None:
    assert distinctive({"post": [{"quayside"}] * 2, "wire": [COMMON] * 3}, {}, 5)["post"] == ()


def test_an_outlets_own_name_is_left_out_for_it_alone() -> None:
    outlets = {"post": [COMMON | {"post"}] * 40, "wire": [COMMON] * 40, "bee": [COMMON | {"wire"}] * 40}
    found = distinctive(outlets, {"post": ["harbour", "post"], "wire": ["wire"]}, 5)
    assert words_of(found, "post") == []
    assert words_of(found, "bee") == ["wire"]


def test_z_is_that_of_the_paper() -> None:
    odds = math.log(12 / (100 + 10 - 12)) - math.log(4 / (200 + 10 - 4))
    assert z_of(10, 100, 2, 200, (2, 10)) == pytest.approx(odds / math.sqrt(1 / 12 + 1 / 4))


def test_the_surest_words_come_first_and_no_more_than_asked_for() -> None:
    outlets = {
        "post": [COMMON | {"quayside"}] * 30 + [COMMON | {"quayside", "jetty"}] * 30,
        "wire": [COMMON] * 60,
    }
    assert words_of(distinctive(outlets, {}, 5), "post") == ["quayside", "jetty"]
    assert words_of(distinctive(outlets, {}, 1), "post") == ["quayside"]


BODY = "The mercenaries came, “volunteers,” he said.\n\nMr. Brook waited in 2022. Volunteers “went home”."


def test_own_words_stand_outside_quotation_marks() -> None:
    spans = quoted_spans(BODY, ["volunteers,", "went home"])
    words = own_words(BODY, spans)
    assert {"mercenaries", "came", "volunteers", "brook"} <= words
    assert not {"went", "home", "2022"} & words


def test_a_quotation_that_does_not_stand_in_the_body_takes_nothing_away() -> None:
    assert quoted_spans(BODY, ["never said", "went home"]) == ((84, 93),)


def test_an_example_is_the_first_sentence_in_which_the_outlet_itself_says_it() -> None:
    spans = quoted_spans(BODY, ["volunteers,", "went home"])
    found = example_of("volunteers", BODY, spans)
    assert found is not None
    assert (found.before, found.written, found.after) == ("", "Volunteers", " “went home”.")
    assert found.paragraph == 2
    assert example_of("home", BODY, spans) is None
