"""Run-on texts, titles, documents and asides: who speaks, and where nobody does."""

import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.quotations.pairing import stretches_in
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from tests.reading.paragraphs import body, headline_and_body

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


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ("Vera Holt recalled a remark that Boris Kerr had made in June, when he said: “I run.”",),
            "Boris Kerr",
        ),
        (("Boris Kerr told Paul Vesh that he sees “no ground for the claim” at all.",), "Boris Kerr"),
        (("Ms. Holt met Mr. Kerr at the dam.", "“It will hold,” he said."), "Kerr"),
        (
            (
                "Vera Holt opened the dam.",
                "“It will hold,” she said of the work of her father, Boris Kerr.",
                "Rain fell. She left for the town.",
                "The town lay dark. She walked on.",
                "“It is late,” she added.",
            ),
            "Vera Holt",
        ),
    ],
)
def test_he_and_she_are_who_the_clause_and_the_paragraphs_are_about(
    paragraphs: tuple[str, ...], speaker: str
) -> None:
    assert speakers(*paragraphs)[-1] == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "Television host Dr. Vera Holt told the paper that the dam was “a long worry”.",
        "“It will hold,” said former head of the council Vera Holt on the radio.",
    ],
)
def test_a_post_before_a_name_is_who_bears_it(sentence: str) -> None:
    assert speakers(sentence) == ["Vera Holt"]


def test_a_post_of_somebodys_is_somebody_else() -> None:
    assert speakers("A lawyer for Vera Holt told the paper that the dam was “a long worry”.") == [""]


def test_who_warns_in_a_letter_is_not_who_answers_it() -> None:
    assert speakers("He was replying to a letter from Vera Holt warning the council of “grave results”.") == [
        ""
    ]


def test_an_order_for_a_thing_is_no_saying() -> None:
    assert speakers("Vera Holt ordered a “strong and steady wall”.") == [""]
    assert speakers("Vera Holt ordered that it be built “in view of the coming rain”.") == ["Vera Holt"]


def test_the_next_sentence_goes_on_although_the_one_before_ended_in_a_single_mark() -> None:
    assert speakers(
        "“We ran,” said Vera Holt, founder of Safe Hills, a group of farmers. “The wall said, ‘Here I go.’”"
    ) == ["Vera Holt", "Vera Holt"]


def test_a_name_and_colon_open_a_headline() -> None:
    parsed = headline_and_body("Vera Holt in a letter: “I never saw the wall”", "Rain fell.")
    [quotation] = find_quotations(parsed, find_people(parsed), UNDATED)
    assert (quotation.speaker, quotation.certainty) == ("Vera Holt", Certainty.INFERRED)


@pytest.mark.parametrize(
    "paragraph",
    ["“The dam will hold.” Vera Holt, Lisk Courier", "“The dam will hold.” — Vera Holt"],
)
def test_who_signs_quoted_words_says_them(paragraph: str) -> None:
    assert speakers("Vera Holt is a writer.", paragraph)[-1] == "Vera Holt"


def test_a_sentence_after_quoted_words_is_no_signature() -> None:
    assert speakers("Boris Kerr is a writer.", "“The dam will hold.” Boris Kerr left the town")[-1] == ""


def test_any_verb_of_saying_right_after_the_words_has_the_name_after_it() -> None:
    assert (
        speakers('"It was no secret, and I was not one of them," acknowledged Vera Holt. "Then it rained."')
        == ["Vera Holt"] * 2
    )


def test_who_puts_something_somewhere_does_not_speak() -> None:
    assert speakers("Vera Holt has put the town “on notice”.") == [""]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The president praised General Boris Kerr as “fearless”.", ""),
        ("“Dawn Patrol” host and harbour critic Vera Holt said the dam was safe.", ""),
        ("The measure was put on the “quiet list,” which Vera Holt agreed to last week.", ""),
        ("The town was “right” in saying that Vera Holt knew.", ""),
        ("Vera Holt wrote of the day in her memoir, recalling being told to “go home to the hills.”", ""),
        ("He and Vera Holt announced a “new beginning” for the port.", ""),
        ("According to Vera Holt, Boris Kerr wept that night, telling a friend: “It is over.”", "Boris Kerr"),
        (
            "Boris Kerr had argued for the “old” way, but Vera Holt recommended the court to wait.",
            "Boris Kerr",
        ),
    ],
)
def test_who_is_near_does_not_always_speak(sentence: str, speaker: str) -> None:
    assert quotations_in(sentence)[0].speaker == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "Vera Holt points out that, after all, the dam is “one thing on paper and another in rain”.",
        "It was not lost on Vera Holt, who greeted the crews on Sunday, saying, “The town is proud!”",
        "“We keep going until the water is gone,” Vera Holt lectured the young keeper.",
        "Vera Holt directed the harbour to “fully and quickly open its books”.",
    ],
)
def test_verbs_of_many_kinds_bring_words(sentence: str) -> None:
    assert quotations_in(sentence)[0].speaker == "Vera Holt"


def test_a_verb_that_reads_like_a_noun_still_says() -> None:
    [quotation] = quotations_in("“It was far from the first flood in this town,” the Lisk Courier notes.")
    assert (quotation.speaker_text, quotation.verb) == ("the Lisk Courier", "notes")


def test_a_sentence_goes_on_with_its_speaker() -> None:
    spoken = quotations_in(
        "Vera Holt said the wall was “thin as paper and old”, and the town must “learn to live with it”."
    )
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]


def test_a_name_of_men_and_women_fits_either() -> None:
    spoken = quotations_in("Lindsey Vesh spoke to families: “They let you down.” He added: “It will not do.”")
    assert [quotation.speaker for quotation in spoken] == ["Lindsey Vesh", "Lindsey Vesh"]


def test_a_subtitle_belongs_to_its_title() -> None:
    [quotation] = quotations_in(
        "Vera Holt wrote many books, including “The Keepers: How Small Towns on the Coast Live.”"
    )
    assert (quotation.speaker, quotation.kind) == ("", "scare")


def test_he_is_the_unnamed_one_who_spoke_last() -> None:
    spoken = quotations_in(
        "Boris Kerr ran.", "“He is hard to read,” one senior official said. “He hides,” he said."
    )
    assert {quotation.speaker for quotation in spoken} == {""}


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Sen. Vera Holt met the crews. Boris Kerr did not.", "“Go,” the Lisk senator said."), "Vera Holt"),
        (("Foreign Minister Vera Holt left.", "“Go,” the foreign minister said."), "Vera Holt"),
        (("Prime Minister Vera Holt left.", "“Go,” the foreign minister said."), ""),
        (("President Vera Holt left.", "“Go,” the former president said."), ""),
        (("Vera Holt walked for days.", "“All I want is a roof,” the 36-year-old said."), "Vera Holt"),
    ],
)
def test_a_described_role_means_who_has_it(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert quotations_in(*paragraphs)[-1].speaker == speaker


def test_a_name_right_after_the_words_outweighs_the_post_that_follows_it() -> None:
    [quotation] = quotations_in("“I do not trust the news,”Vera Holt, a School of Rivers junior said.")
    assert quotation.speaker == "Vera Holt"


def test_speakers_take_turns_within_a_paragraph() -> None:
    spoken = quotations_in(
        "VERA HOLT: “Who built the wall?” BORIS KERR: “My father did.” VERA HOLT: “And who will mend it now?”"
    )
    assert [quotation.speaker.title() for quotation in spoken] == ["Vera Holt", "Boris Kerr", "Vera Holt"]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (("The White House called the report “false.” “It is wrong,” it said.",), "The White House"),
        (("The harbour board said no on Sunday.", "“We are full,” it added."), "The harbour board"),
        (("The researchers waited for rain. “It was thin,” they wrote.",), "The researchers"),
    ],
)
def test_it_and_they_mean_the_group_that_was_spoken_of(paragraphs: tuple[str, ...], words: str) -> None:
    last = quotations_in(*paragraphs)[-1]
    assert (last.speaker_text, last.certainty) == (words, Certainty.INFERRED)


@pytest.mark.parametrize(
    "sentence",
    ["The wall fell on Sunday. “It was thin,” it said.", "Vera Holt left. “It was thin,” they said."],
)
def test_it_and_they_mean_nobody_without_a_group(sentence: str) -> None:
    assert quotations_in(sentence)[-1].certainty is Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Vera Holt rejected Boris Kerr’s claim that the wall was “thin as paper.”", "Boris Kerr"),
        ("Boris Kerr went on to backtrack from his remarks about “honest floods.”", "Boris Kerr"),
        ("Vera Holt called Boris Kerr’s remark “profoundly dangerous.”", "Vera Holt"),
        ("Vera Holt replied to Boris Kerr’s remarks: “He speaks of what he does not know.”", "Vera Holt"),
        ("Vera Holt tweeted that Boris Kerr’s remarks were “thin”.", "Vera Holt"),
    ],
)
def test_a_claim_is_whose_it_is_and_what_is_said_of_it_another_matter(sentence: str, speaker: str) -> None:
    assert quotations_in(sentence)[0].speaker == speaker


def test_many_words_in_capitals_are_a_headline_even_after_a_verb() -> None:
    quotation = quotations_in("Vera Holt wrote a piece, “The Wall Nobody Wanted to Mend”, for the Courier.")[
        -1
    ]
    assert (quotation.speaker, quotation.kind) == ("", "scare")
    quotation = quotations_in("“Look at Mayor Kerr’s Harbour Report,” Vera Holt said.")[-1]
    assert quotation.speaker == "Vera Holt"


def test_who_is_first_named_below_the_words_says_them() -> None:
    spoken = quotations_in(
        "The town was quiet on Sunday.",
        "“I am ready for the worst that may come.”",
        "Vera Holt, a keeper at the old lock of Lisk, said she had been awake for two days.",
    )
    assert (spoken[0].speaker, spoken[0].certainty) == ("Vera Holt", Certainty.INFERRED)


def test_who_was_named_before_is_not_introduced_below() -> None:
    [quotation] = quotations_in(
        "Boris Kerr and Vera Holt met on the pier.",
        "“I am ready for the worst that may come.”",
        "Vera Holt said she had been awake for two days.",
    )
    assert quotation.speaker == ""


def test_the_one_named_before_goes_on_when_he_speaks_elsewhere() -> None:
    spoken = quotations_in(
        "“It is thin,” Vera Holt said.",
        "Holt then left for the pier.",
        "“We keep walking until it is fixed.”",
    )
    assert [quotation.speaker for quotation in spoken] == ["Vera Holt", "Vera Holt"]
