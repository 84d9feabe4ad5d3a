"""Speakers who are named without a verb, or out of the grammar's reach."""

import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Period, Quotation
from tests.reading.paragraphs import body

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


def quotations_in(*paragraphs: str) -> list[Quotation]:
    parsed = body(*paragraphs)
    return list(find_quotations(parsed, find_people(parsed), UNDATED))


@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam was never meant to hold so much” Vera Holt, an adviser to the port, said in a paper.",
        "“The dam was never meant to hold so much,” Vera Holt, a professor of hydraulics in Lisk.",
        "Mayor Vera Holt, of the harbour town of Lisk: “The dam was never meant to hold so much.”",
        "“The dam was never meant to hold so much.” — Vera Holt, Lisk Courier",
        "Harbour critic Vera Holt on the “old” dam: “The dam was never meant to hold so much.”",
        "“The dam was never meant to hold so much.” — harbour adviser Vera Holt to the Courier",
        "“We are leaving tonight,” said Sgt. Vera Holt, the coast guard’s spokeswoman in Lisk.",
    ],
)
def test_a_name_beside_the_words_says_them_though_no_verb_tells(sentence: str) -> None:
    assert quotations_in(sentence)[-1].speaker == "Vera Holt"


@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam was never meant to hold so much,” Vera Holt’s critics will remember.",
        "The “old dam” Vera Holt loved was built in a year.",
        "In the play “Night at the Dam,” Vera Holt is a keeper.",
    ],
)
def test_a_name_after_marks_is_not_always_a_speaker(sentence: str) -> None:
    assert quotations_in(sentence)[0].speaker == ""


@pytest.mark.parametrize(
    "before",
    [
        "Harbour chief Vera Holt reacts:",
        "Vera Holt wrote the verdict for the court, noting that nobody had measured the water:",
        "It rained all week. But the dam is not the point, Vera Holt notes:",
    ],
)
def test_a_paragraph_that_ends_with_a_colon_announces_the_speaker_of_the_next(before: str) -> None:
    [*_, quotation] = quotations_in(before, "“Nobody looked at the wall.” (page 37)")
    assert (quotation.speaker, quotation.certainty) == ("Vera Holt", Certainty.INFERRED)


def test_a_colon_that_names_nobody_announces_nobody() -> None:
    [quotation] = quotations_in("Vera Holt went home.", "On the wall stood:", "“Nobody looked at us.”")
    assert quotation.certainty is Certainty.UNKNOWN


def test_an_editorial_may_sign_and_an_account_may_speak() -> None:
    [signed] = quotations_in("“The town has paid it twice.” — Editorial, Lisk Courier")
    [posted] = quotations_in("@lisk_harbour: “The ferry is late again.”")
    assert (signed.speaker, signed.speaker_text) == ("", "Editorial, Lisk Courier")
    assert (posted.speaker, posted.speaker_text) == ("", "@lisk_harbour")


def test_a_line_below_the_words_signs_them() -> None:
    spoken = quotations_in(
        "“The sea is a patient creditor.”",
        "Vera Holt, Lisk Courier",
        "“The town has paid it twice.”",
        "Boris Kerr, Morning Post",
    )
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Boris Kerr"]


def test_a_sentence_below_the_words_does_not_sign_them() -> None:
    [quotation] = quotations_in("“The sea is a patient creditor.”", "Vera Holt, an engineer, left the room")
    assert quotation.speaker == ""


def test_a_sentence_goes_on_after_its_verb() -> None:
    spoken = quotations_in("“Lisk,” Vera Holt says at the start of her book, “is only kept dry by habit.”")
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


def test_a_word_that_joins_sentences_stands_in_no_speakers_way() -> None:
    spoken = quotations_in("Vera Holt said the wall was “thin as paper.” However, “Nobody asked the keeper.”")
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


def test_who_is_subject_of_a_question_does_not_answer_it() -> None:
    [quotation] = quotations_in("Did Vera Holt lie about the wall? “It was never so.”")
    assert quotation.speaker == ""


def test_single_marks_within_double_ones_reach_no_further() -> None:
    spoken = quotations_in(
        "“It was an ‘urgent case,'” wrote Vera Holt. “Then it was a ‘probable flood’ of the town.”"
    )
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“The sea is a patient creditor.” Vera Holt image: Lisk Courier",
        "“The sea is a patient creditor.” — Vera Holt, on whether the wall will stand for another year.",
        "“The sea is a patient creditor.” -- Vera K. Holt, 3rd mayor of Lisk 1953-1961",
    ],
)
def test_a_passage_set_off_is_signed_at_its_end(paragraph: str) -> None:
    assert quotations_in("Vera Holt and Vera K. Holt met.", paragraph)[0].speaker.endswith("Holt")
