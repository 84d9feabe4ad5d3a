import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Period, Quotation
from tests.reading.paragraphs import body, headline_and_body, written

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


def quotations_in(*paragraphs: str) -> list[Quotation]:
    parsed = body(*paragraphs)
    return list(find_quotations(parsed, find_people(parsed), UNDATED))


STATED = [
    ("“We shall rebuild,” said Vera Holt, the mayor of Lisk.", "Vera Holt", "said"),
    ("“We shall rebuild,” Vera Holt said.", "Vera Holt", "said"),
    ("“We shall rebuild,” Vera Holt, the mayor, told reporters.", "Vera Holt", "told"),
    ("Vera Holt said: “We shall rebuild.”", "Vera Holt", "said"),
    ("Vera Holt told the council on Friday that the dam was “a national disgrace”.", "Vera Holt", "told"),
    ("The dam was “a national disgrace”, according to Vera Holt.", "Vera Holt", "according to"),
    ("Vera Holt called the dam “a disgrace.”", "Vera Holt", "called"),
    ("Vera Holt deplored the “wild rumours” about the dam, saying: “Nobody paid me.”", "Vera Holt", "saying"),
    ("The dam was described by Vera Holt as “a disgrace”.", "Vera Holt", "described"),
    ("Vera Holt, who leads the council, warned: “The water will come back.”", "Vera Holt", "warned"),
    ("The line looked “very thin”said Vera Holt, an analyst at the institute.", "Vera Holt", "said"),
    ("“We shall rebuild,” said the mayor, Vera Holt, who was tired.", "Vera Holt", "said"),
    ("The mayor of Lisk, Vera Holt, said: “We shall rebuild.”", "Vera Holt", "said"),
]


@pytest.mark.parametrize(("sentence", "speaker", "verb"), STATED)
def test_who_is_named_beside_the_words_says_them(sentence: str, speaker: str, verb: str) -> None:
    last = quotations_in(sentence)[-1]
    assert (last.speaker, last.verb, last.certainty) == (speaker, verb, Certainty.STATED)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Vera Holt opened the dam.", "“It will hold,” she said."), "Vera Holt"),
        (("Boris Kerr met Vera Holt.", "“It will hold,” she told him."), "Vera Holt"),
        (("“It will hold,” Vera Holt said.", "“Trust me,” she told Boris Kerr."), "Vera Holt"),
        (
            ("The comments came after President Boris Kerr called for calm. “Go home,” he said.",),
            "Boris Kerr",
        ),
        (
            ("The line was thin, said Boris Kerr, an analyst. The analyst added: “It may break.”",),
            "Boris Kerr",
        ),
    ],
)
def test_a_pronoun_or_role_means_who_was_named(paragraphs: tuple[str, ...], speaker: str) -> None:
    last = quotations_in(*paragraphs)[-1]
    assert (last.speaker, last.certainty) == (speaker, Certainty.INFERRED)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“The lamp was out,” the report said.", "the report"),
        ("“The lamp was out″, reads the latest report by the coast guard.", "the latest report"),
        ("The ministry of labour said the pause was “short”.", "The ministry of labour"),
        ("A spokeswoman for the port said it was “a calm night”.", "A spokeswoman for the port"),
    ],
)
def test_a_noun_may_speak_and_is_no_person(sentence: str, words: str) -> None:
    last = quotations_in(sentence)[-1]
    assert (last.speaker, last.speaker_text, last.certainty) == ("", words, Certainty.STATED)


def test_an_interrupted_quotation_has_one_speaker() -> None:
    spoken = quotations_in("“We stay,” said Vera Holt, “and we rebuild.” “All of us will work.”")
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt"] * 3


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    spoken = quotations_in(
        "“We were told to leave,” Vera Holt said. “Nobody came back.", "“Today we are here.”"
    )
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt"] * 3
    assert spoken[-1].certainty is Certainty.INFERRED


def test_a_quotation_may_be_named_only_in_its_second_paragraph() -> None:
    spoken = quotations_in("“We were told to leave.", "“Nobody came back,” Vera Holt said.")
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


def test_a_paragraph_that_is_all_quotation_goes_on_with_the_speaker() -> None:
    spoken = quotations_in("Vera Holt said the dam was safe.", "“Nobody needs to leave the town.”")
    assert (spoken[0].speaker, spoken[0].certainty) == ("Vera Holt", Certainty.INFERRED)


def test_the_one_spoken_to_does_not_speak() -> None:
    (quotation,) = quotations_in("Boris Kerr waited outside.", "“Do this,” Vera Holt told Boris Kerr.")
    assert quotation.speaker == "Vera Holt"


def test_the_next_sentence_does_not_speak_for_the_one_before() -> None:
    spoken = quotations_in("“It will rain,” Vera Holt said. “Bring a coat.” Boris Kerr denied it.")
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


def test_without_a_sign_the_speaker_is_unclear() -> None:
    (quotation,) = quotations_in("It rained. The “special repair operation” went on.")
    assert (quotation.speaker, quotation.certainty, quotation.rule) == ("", Certainty.UNKNOWN, "unclear")


def test_a_title_in_marks_is_not_said_by_anyone() -> None:
    (quotation,) = quotations_in("Vera Holt praised the film “The Long Night”.")
    assert (quotation.speaker, quotation.kind) == ("", "scare")


def test_two_who_speak_at_once_are_not_one() -> None:
    (quotation,) = quotations_in("“We agree,” Vera Holt and Boris Kerr said.")
    assert quotation.speaker == ""


def test_his_spokesman_is_not_he() -> None:
    (quotation,) = quotations_in("“We know nothing,” Boris Kerr’s spokesman said.")
    assert quotation.speaker == ""


def test_a_headline_may_quote() -> None:
    parsed = headline_and_body("Holt: ‘Nobody will leave the town’", "Vera Holt said nobody would leave.")
    (quotation,) = find_quotations(parsed, find_people(parsed), UNDATED)
    assert quotation.speaker == "Vera Holt"


def test_offsets_are_those_of_the_text() -> None:
    parsed = body("It rained.", "“We shall rebuild,” said Vera Holt.")
    (quotation,) = find_quotations(parsed, find_people(parsed), UNDATED)
    assert written(parsed)[quotation.start : quotation.end] == "“We shall rebuild,”"
    assert quotation.text == "We shall rebuild,"


def test_a_text_without_marks_has_no_quotations() -> None:
    assert quotations_in("Vera Holt said the dam was safe.") == []
