"""Run-on texts, titles, documents and asides: who speaks, and where nobody does."""

import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.quotations.pairing import stretches_in
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from tests.reading.paragraphs import body

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


def quotations_in(*paragraphs: str) -> list[Quotation]:
    parsed = body(*paragraphs)
    return list(find_quotations(parsed, find_people(parsed), UNDATED))


def speakers(*paragraphs: str) -> list[str]:
    return [quotation.speaker for quotation in quotations_in(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "The dam fell.“It fell at night,” Vera Holt said.“We ran.”",
            ["“It fell at night,”", "“We ran.”"],
        ),
        (
            "Holt said: “The dam fell.“We ran to the hills,” she said.",
            ["“The dam fell.", "“We ran to the hills,”"],
        ),
        ('The dam fell."We ran," said Holt.', ['"We ran,"']),
        ("“We ran,” she said. “ But the dam held.”", ["“We ran,”", "“ But the dam held.”"]),
        ('Holt said," We ran to the hills". She left.', ['" We ran to the hills"']),
        ("“He said “run” and we ran,” Holt said.", ["“He said “run” and we ran,”"]),
        ('He measured 5" by 4" of wall.', []),
    ],
)
def test_marks_are_paired_where_a_text_runs_on(text: str, quoted: list[str]) -> None:
    assert [text[stretch.start : stretch.end] for stretch in stretches_in(text)] == quoted


def test_a_text_that_lost_its_paragraphs_keeps_its_speakers_apart() -> None:
    assert speakers(
        "Vera Holt said: “The dam fell at night.“We ran to the hills,” she said."
        "Boris Kerr, the mayor, called for calm.“Go home and stay there,” he said."
    ) == ["Vera Holt", "Vera Holt", "Boris Kerr"]


def test_words_joined_by_and_have_one_speaker() -> None:
    assert speakers("Vera Holt said that “the dam was thin,” and “the wall will fall.”") == ["Vera Holt"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam will hold,” Vera Holt said on the “Evening Hour.”",
        "Vera Holt criticised the plan of the 2013 “Gang of Four” and left.",
    ],
)
def test_the_name_of_a_show_or_a_group_is_said_by_nobody(sentence: str) -> None:
    named = quotations_in(sentence)[-1]
    assert (named.speaker, named.kind) == ("", QuotationKind.SCARE)


def test_after_a_shows_name_the_speaker_goes_on() -> None:
    assert speakers(
        "“The dam will hold,” Vera Holt said on the “Evening Hour.” “It was built to hold water.”"
    ) == ["Vera Holt", "", "Vera Holt"]


def test_a_sentence_that_ends_in_a_name_is_still_said() -> None:
    assert speakers("Vera Holt said: “Lisk Will Rise.”") == ["Vera Holt"]


def test_a_far_word_of_praise_is_no_ones() -> None:
    sentence = (
        "Vera Holt says that the count is clear: words with warm connotations like “splendid” are rare."
    )
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Vera Holt issued a statement saying that “the dam will hold this winter.”", "Vera Holt"),
        ("Vera Holt's statement added, “The dam will hold this winter.”", "Vera Holt"),
        ("Vera Holt cited a study by the institute to claim “the dam will hold.”", "Vera Holt"),
        ("As Vera Holt pointed out, the dam costs a “few hundred crowns a month”.", "Vera Holt"),
    ],
)
def test_who_brings_a_document_out_speaks_by_it(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [speaker]


def test_an_office_speaks_by_its_letter() -> None:
    [quotation] = quotations_in(
        "The harbour office sent a letter that said there was “strong reason to leave”."
    )
    assert (quotation.speaker, quotation.speaker_text) == ("", "The harbour office")


def test_who_is_called_something_does_not_call() -> None:
    assert speakers("Vera Holt wanted to be called “the first of them”.") == [""]


def test_who_is_spoken_of_is_not_the_one_who_writes() -> None:
    assert speakers(
        "Boris Kerr greeted the news with a letter: Vera Holt, he wrote, is “kind and fair”."
    ) == ["Boris Kerr"]


def test_of_two_senators_the_one_just_spoken_of_is_meant() -> None:
    assert speakers(
        "The senators Sen. Vera Holt and Sen. Boris Kerr met. Sen. Boris Kerr left early. "
        "The senator, who had sat there for years, said the dam was “as thin as paper”."
    ) == ["Boris Kerr"]


def test_a_pronoun_that_does_not_fit_the_paragraph_reaches_for_nobody_further_back() -> None:
    assert speakers("Boris Kerr met the council.", "Vera Holt opened the dam. “It will hold,” he said.") == [
        ""
    ]
