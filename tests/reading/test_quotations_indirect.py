from datetime import date

import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_speech
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from tests.reading.paragraphs import body, headline_and_body, written

FRIDAY = date(2021, 3, 12)
PUBLISHED = Finding(Period(FRIDAY, FRIDAY, FRIDAY), Certainty.STATED, "test")


def reported_in(*paragraphs: str) -> list[Quotation]:
    parsed = body(*paragraphs)
    spoken = find_speech(parsed, find_people(parsed), PUBLISHED)
    return [said for said in spoken if said.kind is QuotationKind.INDIRECT]


REPORTED = [
    ("Vera Holt said that the dam was safe.", "the dam was safe", "said"),
    ("Vera Holt said the dam was safe.", "the dam was safe", "said"),
    ("Vera Holt told the council the dam was safe.", "the dam was safe", "told"),
    ("The dam was safe, Vera Holt said.", "The dam was safe", "said"),
    ("The dam was safe, said Vera Holt, the mayor of Lisk.", "The dam was safe", "said"),
    ("The dam, Vera Holt said, was safe.", "The dam, Vera Holt said, was safe", "said"),
    ("According to Vera Holt, the dam was safe.", "the dam was safe", "According to"),
    ("The dam was safe, according to Vera Holt.", "The dam was safe", "according to"),
    ("As Vera Holt noted, the dam was safe.", "the dam was safe", "noted"),
    ("Vera Holt denied that the dam was leaking.", "the dam was leaking", "denied"),
    ("Vera Holt denied hiding the report.", "hiding the report", "denied"),
    ("Vera Holt warned that the dam would break.", "the dam would break", "warned"),
    (
        "Vera Holt accused the council of hiding the report.",
        "the council of hiding the report",
        "accused",
    ),
    (
        "Vera Holt opened the dam, adding that it would hold for a hundred years.",
        "it would hold for a hundred years",
        "adding",
    ),
    ("Vera Holt did say the dam was safe.", "the dam was safe", "say"),
]


@pytest.mark.parametrize(("sentence", "clause", "verb"), REPORTED)
def test_a_reported_clause_has_its_speaker_and_verb(sentence: str, clause: str, verb: str) -> None:
    [said] = reported_in(sentence)
    assert (said.text, said.verb, said.speaker) == (clause, verb, "Vera Holt")
    assert said.certainty is Certainty.INFERRED


@pytest.mark.parametrize(
    "sentence",
    [
        "Vera Holt did not say that the dam was safe.",
        "Vera Holt never said that the dam was safe.",
        "Did Vera Holt say that the dam was safe?",
        "If Vera Holt says that the dam is safe, people will come back.",
        "Vera Holt would say that the dam is safe.",
        "Vera Holt wants to say that the dam is safe.",
        "Vera Holt found that the dam was safe.",
        "Vera Holt believed that the dam was safe.",
        "It is said that the dam is safe.",
        "Vera Holt asked whether the dam was safe.",
        "Residents who say they are tired stayed at home.",
        "Vera Holt told the workers to leave.",
        "The lamps were sorted according to size and colour.",
        "The evidence suggests that the dam was safe.",
        "I said that the dam was safe.",
        "In the poll, 40 percent said that the dam was safe.",
        "They read a report that, according to workers close to the council, will be out soon.",
        "“The dam is safe,” Vera Holt said.",
        "Vera Holt said “the dam is safe”.",
        "“Vera Holt said that the dam was safe,” the letter read.",
    ],
)
def test_what_nobody_is_said_to_have_said_is_no_speech(sentence: str) -> None:
    assert reported_in(sentence) == []


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Vera Holt opened the dam.", "She said that it would hold."), "Vera Holt"),
        (("The plaintiff, Vera Holt, said the dam had flooded her land.",), "Vera Holt"),
        (("Boris Kerr’s spokesman said the dam was safe.",), ""),
        (("Vera Holt and Boris Kerr said the dam was safe.",), ""),
        (("Vera Holt and the workers said the dam was safe.",), ""),
    ],
)
def test_whose_words_they_are_is_read_as_for_quotations(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert reported_in(*paragraphs)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Analysts said that the dam was safe.", "Analysts"),
        ("The harbour office said the dam was safe.", "The harbour office"),
        ("According to a report by the harbour office, the dam is safe.", "a report by the harbour office"),
        ("Vera Holt and the workers said the dam was safe.", "Vera Holt and the workers"),
        ("Some of the workers said the dam was safe.", "Some of the workers"),
    ],
)
def test_who_is_no_person_keeps_their_words(sentence: str, words: str) -> None:
    [said] = reported_in(sentence)
    assert (said.speaker, said.speaker_text, said.certainty) == ("", words, Certainty.INFERRED)


def test_the_governor_whom_nobody_named_is_unclear() -> None:
    [said] = reported_in("Crowds came from the hills. The governor said the dam was safe.")
    assert (said.speaker, said.speaker_text, said.certainty) == ("", "The governor", Certainty.UNKNOWN)


def test_they_speak_without_a_name() -> None:
    [said] = reported_in("Workers came from the hills. They said the dam was safe.")
    assert (said.speaker, said.speaker_text, said.certainty) == ("", "They", Certainty.UNKNOWN)


def test_saying_that_may_be_of_two_is_nobodys() -> None:
    clauses = [said.text for said in reported_in("Vera Holt said Boris Kerr left, saying the dam was safe.")]
    assert "the dam was safe" not in clauses


def test_words_in_marks_within_a_reported_clause_are_found_beside_it() -> None:
    parsed = body("Vera Holt said the dam was “a national disgrace”.")
    whole, marked = find_speech(parsed, find_people(parsed), PUBLISHED)
    assert (whole.text, whole.kind) == ("the dam was “a national disgrace”", QuotationKind.INDIRECT)
    assert (marked.text, marked.kind) == ("a national disgrace", QuotationKind.FRAGMENT)


def test_what_the_speaker_did_next_is_not_said() -> None:
    [said] = reported_in("Vera Holt admitted that she was “quite wrong” and again left the room.")
    assert said.text == "she was “quite wrong”"


def test_a_second_clause_with_that_goes_on() -> None:
    [said] = reported_in("Vera Holt said the dam was old, but that it would hold.")
    assert said.text == "the dam was old, but that it would hold"


def test_the_sentence_may_say_when_it_was_said() -> None:
    [said] = reported_in("Vera Holt said on Wednesday that the dam was safe.")
    assert said.said == Period(date(2021, 3, 10), date(2021, 3, 10), date(2021, 3, 10))


def test_a_text_without_a_full_stop_reports_nothing() -> None:
    """Each of its verbs would report all the rest of it, at a cost that grows with the square."""
    assert reported_in("Vera Holt said that the dam was safe and " * 40 + "left.") == []
    assert reported_in("Vera Holt said that the dam was safe and " * 2 + "left.")


def test_headlines_are_left_alone() -> None:
    parsed = headline_and_body("Holt says the dam is safe", "Vera Holt opened the dam.")
    assert find_speech(parsed, find_people(parsed), PUBLISHED) == ()


def test_offsets_of_a_clause_are_those_of_the_text() -> None:
    parsed = body("It rained.", "Vera Holt said that the dam was safe.")
    [said] = find_speech(parsed, find_people(parsed), PUBLISHED)
    assert written(parsed)[said.start : said.end] == said.text == "the dam was safe"
