from dataclasses import replace

import pytest

from articles.reading.parsing import english
from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Paragraph, Period
from articles.reading.speech_signs import someone_speaks
from tests.reading.paragraphs import body

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


@pytest.mark.parametrize(
    "words",
    [
        "“We stay.",
        'The dam was "thin".',
        "The dam was ″thin″.",
        "La digue «tient».",
        "The dam was ‘thin’.",
        "The dam was 'thin'.",
        "The dam will hold, the mayor said.",
        "According to the harbour office the dam is sound.",
        "Q: Is the dam sound?",
        "VERA HOLT: The dam is sound.",
        "Vera Holt (in Lisk): The dam is sound.",
        "The office is worried, noting in its report that the dam is thin.",
    ],
)
def test_marks_verbs_of_saying_and_turns_are_signs_of_speech(words: str) -> None:
    assert someone_speaks(words)


@pytest.mark.parametrize(
    "words",
    [
        "The dam broke on Friday.",
        "The level observed at the dam was low.",
        "The dam’s wall isn’t sound.",
        "The farmers' fields lay under water.",
        "",
    ],
)
def test_where_no_one_speaks_there_are_no_signs(words: str) -> None:
    assert not someone_speaks(words)


def test_a_very_long_line_is_judged_in_no_time() -> None:
    assert not someone_speaks("A b " * 250_000)


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Vera Holt opened the dam.", "Vera Holt"),
        ("Vera Holt opened the dam with Boris Kerr.", "Vera Holt"),
        ("The dam was opened by workers of Boris Kerr and the mayor.", ""),
        ("The dam of Boris Kerr broke.", ""),
    ],
)
def test_who_speaks_is_found_although_only_the_quotation_has_grammar(before: str, speaker: str) -> None:
    first, second = body(before, "“It will hold,” she said.")
    paragraphs = (_with_names_only(first), second)
    [quotation] = find_quotations(paragraphs, find_people(paragraphs), UNDATED)
    assert quotation.speaker == speaker


def test_words_after_a_paragraph_without_grammar_are_nobodys() -> None:
    first, second = body("Vera Holt opened the dam.", "“It will hold.”")
    paragraphs = (_with_names_only(first), second)
    [quotation] = find_quotations(paragraphs, find_people(paragraphs), UNDATED)
    assert quotation.speaker == ""


def _with_names_only(paragraph: Paragraph) -> Paragraph:
    doc = english().make_doc(paragraph.text)
    return replace(paragraph, doc=english().get_pipe("ner")(doc))
