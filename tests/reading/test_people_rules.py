"""Whose a name is, what is no name, and who made the page: text in, people out."""

import pytest

from articles.reading.people import find_people
from tests.reading.paragraphs import body, headline_and_body


def named(*paragraphs: str) -> dict[str, int]:
    return {p.name: len(p.mentions) for p in find_people(body(*paragraphs)) if not p.lone}


def lone(*paragraphs: str) -> list[str]:
    return [person.name for person in find_people(body(*paragraphs)) if person.lone]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The dam was opened on Friday. Photo by Mira Quarrel",
        "The dam was opened on Friday. Mira Quarrel/Getty Images",
        "Mira Quarrel contributed to this report.",
        "Mira Quarrel contributed",
        "Image copyright EPA/Mira Quarrel",
        "Enlarge this image toggle caption Mira Quarrel/Lisk Public Radio",
        "This was first published on Lisk Takeout by Mira Quarrel.",
        "It was made by hands. Additional research by Mira Quarrel.",
        "I’m Mira Quarrel, an editor of the Lisk Review.",
        "Mira Quarrel, 35, is a graduate of the Lisk School of Law.",
        "Mira Quarrel is author of The River at Night.",
        "Photo: Mira Quarrel",
    ],
)
def test_who_took_the_picture_or_helped_is_a_credit(paragraph: str) -> None:
    assert named("Olan Veshkov came to the pier.", paragraph) == {"Olan Veshkov": 1}


def test_a_note_on_the_author_names_nobody_of_the_article() -> None:
    assert named("Olan Veshkov came.", "He left.", "Vera Holt is a columnist for the paper.") == {
        "Olan Veshkov": 1
    }


def test_a_note_at_the_head_on_who_wrote_it_names_nobody_of_the_article() -> None:
    first = "Vera Holt is the managing editor of the Lisk Review."
    rest = ("Olan Veshkov came.", "It rained.", "He left.", "They stayed.", "Nobody slept.")
    assert named(first, *rest) == {"Olan Veshkov": 1}
    assert named(first, "“No,” Holt said.", *rest) == {"Vera Holt": 2, "Olan Veshkov": 1}


def test_a_quoted_editor_is_no_credit() -> None:
    assert "Vera Holt" in named("Olan Veshkov came.", "It rained.", "Vera Holt, an editor in Lisk, said no.")


def test_a_ruling_written_by_a_judge_is_no_credit() -> None:
    assert "Paul Varga" in named("The ruling was written by Paul Varga, a federal judge.")


def test_a_bare_surname_is_whose_the_text_called_so_first() -> None:
    assert named(
        "Hilda Brandt spoke. Brandt was calm.", "Her husband Willem Brandt came too.", "Brandt left early."
    ) == {"Hilda Brandt": 3, "Willem Brandt": 1}


def test_a_bare_surname_of_two_is_nobodys_when_nothing_tells() -> None:
    paragraphs = ("Hilda Brandt met Willem Brandt at the pier.", "It rained.", "Brandt left early.")
    assert named(*paragraphs) == {"Hilda Brandt": 1, "Willem Brandt": 1}
    assert lone(*paragraphs) == ["Brandt"]


def test_a_title_tells_which_of_two_is_meant() -> None:
    assert (
        named("Senator Hilda Brandt met Willem Brandt.", "It rained.", "Senator Brandt left.")["Hilda Brandt"]
        == 2
    )


def test_an_account_is_no_name() -> None:
    assert named("Olan Veshkov came.", "He wrote as @Veshkov on Friday.") == {"Olan Veshkov": 1}


def test_names_that_lost_the_space_between_are_two() -> None:
    assert named("Olan Veshkov met Mira Quarrel.", "They asked VeshkovQuarrel nothing.") == {
        "Olan Veshkov": 2,
        "Mira Quarrel": 2,
    }


def test_the_name_before_a_hyphen_is_a_mention() -> None:
    assert named("Olan Veshkov left.", "The Veshkov-era law was repealed.") == {"Olan Veshkov": 2}


def test_a_ben_may_be_a_given_name() -> None:
    assert list(named("Sen. Ben Quarrel, a farmer, spoke.")) == ["Ben Quarrel"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He went to Vera Holt High School.",
        "Guards with Kestner carbines followed.",
        "A Veltrik poll found less.",
    ],
)
def test_schools_makes_and_pollsters_are_no_people(sentence: str) -> None:
    assert find_people(body(sentence)) == ()


def test_an_author_before_the_colon_of_a_headline_is_a_credit() -> None:
    people = find_people(headline_and_body("Vera Holt: Why the dam must go", "The dam is old.", "It leaks."))
    assert people == ()


def test_grammar_is_not_needed() -> None:
    paragraphs = body("Defence Minister Olan Veshkov, a former judge, came.")
    assert not paragraphs[0].doc.has_annotation("DEP")
    (person,) = find_people(paragraphs)
    assert [role.text for role in person.roles] == ["Defence Minister", "a former judge"]
