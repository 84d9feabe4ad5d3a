"""An account points at the paragraphs of its article's page."""

from tests.comparison.tellings import account

TEXT = "The mill burned. Nobody was hurt.\n\n“It is gone,” said Ada Brook, 40 years old."


def test_body_paragraphs_are_numbered_from_one_and_the_headline_is_none() -> None:
    told = account(TEXT, headline="Mill lost")
    numbers = [(sentence.text, sentence.paragraph) for sentence in told.sentences]
    assert numbers == [
        ("Mill lost", 0),
        ("The mill burned.", 1),
        ("Nobody was hurt.", 1),
        ("“It is gone,” said Ada Brook, 40 years old.", 2),
    ]


def test_a_quotation_leads_to_its_paragraph() -> None:
    told = account(
        TEXT, headline="Mill lost", people=["Ada Brook"], quotations=[("It is gone,", "Ada Brook")]
    )
    (said,) = told.quotations
    assert said.passage.link == "/articles/0123456789abcdef/#p2"
    assert said.passage.text == "“It is gone,”"
    assert said.speaker_name == "Ada Brook"


def test_a_number_stands_in_its_sentence() -> None:
    told = account(TEXT, numbers=[("40", 40, "years")])
    assert told.quantities[0].sentence.text == "“It is gone,” said Ada Brook, 40 years old."


def test_a_name_that_no_person_of_the_archive_answers_to_is_nobody() -> None:
    told = account(TEXT, quotations=[("It is gone,", "Ada Brook")])
    assert told.people == ()
    assert told.quotations[0].speaker is None


def test_lines_broken_in_the_middle_of_a_sentence_are_read_on() -> None:
    told = account("The mill\nburned.")
    assert told.sentences[0].text == "The mill burned."
