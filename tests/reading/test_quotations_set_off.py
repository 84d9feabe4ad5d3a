"""Paragraphs that are somebody's words as a whole: turns of a talk, posts."""

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations, find_speech
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from tests.reading.paragraphs import body

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")
TALK = (
    "The radio of Lisk spoke with Vera Holt, the mayor, and with Boris Kerr, who keeps the harbour.",
    "HOLT: We were told in March that the wall would not last another winter of storms.",
    "KERR: I heard of it in May, and nobody in the harbour had seen the report at all.",
    "My men had asked for it since the first storm.",
    "HOLT (laughing): That is true, and I am sorry for it, as I have told him “many times” before.",
    "KERR: ...And the council was sorry too, which does not make the wall any thicker, does it?",
)


def quotations_in(*paragraphs: str) -> list[Quotation]:
    parsed = body(*paragraphs)
    return list(find_quotations(parsed, find_people(parsed), UNDATED))


def test_who_takes_turns_in_a_talk_speaks_them() -> None:
    spoken = quotations_in(*TALK)
    assert [quotation.speaker for quotation in spoken] == [
        "Vera Holt",
        "Boris Kerr",
        "Boris Kerr",
        "Vera Holt",
        "Boris Kerr",
    ]
    assert {quotation.kind for quotation in spoken} == {QuotationKind.FULL}


def test_a_turn_begins_after_its_name_and_holds_what_it_quotes() -> None:
    spoken = quotations_in(*TALK)
    assert spoken[0].text.startswith("We were told in March")
    assert spoken[0].certainty is Certainty.STATED
    assert spoken[2].certainty is Certainty.INFERRED
    assert "many times" in spoken[3].text


def test_nothing_is_reported_within_a_turn() -> None:
    parsed = body(*TALK)
    assert all(
        said.kind is not QuotationKind.INDIRECT
        for said in find_speech(parsed, find_people(parsed), UNDATED)
        if said.start > parsed[1].start
    )


def test_who_asks_without_a_name_is_nobody() -> None:
    paragraphs = [words.replace("KERR", "Q") for words in TALK if "My men" not in words]
    more = "HOLT: I would build it again tomorrow, if only somebody gave us the stones."
    again = "HOLT: Every spring we measure it, and every spring it has lost a hand of its height."
    spoken = quotations_in(*paragraphs, more, "Q: Will it hold?", again)
    assert {quotation.speaker for quotation in spoken} == {"Vera Holt"}


def test_names_beside_figures_are_no_talk() -> None:
    assert (
        quotations_in(
            "Vera Holt and Boris Kerr stood for the council.",
            "Holt: 48 percent",
            "Kerr: 44 percent",
            "Holt: 51 percent",
            "Kerr: 40 percent",
        )
        == []
    )


def test_a_paragraph_that_names_the_speaker_is_not_the_speakers() -> None:
    spoken = quotations_in(*TALK[:3], "Kerr, who is 61, was born on the pier.", *TALK[4:])
    assert [quotation.speaker for quotation in spoken].count("Boris Kerr") == 2


def test_a_post_is_its_accounts() -> None:
    [_, known, unknown] = quotations_in(
        "Vera Holt was asked about the ferry. “I will answer,” she said.",
        "The ferry is late again, and nobody can say why! — Vera Holt (@veraholt) March 3, 2020",
        "Bring back the old ferry. — Harbour Watch (@harbourwatch) March 4, 2020",
    )
    assert (known.speaker, known.text[-4:]) == ("Vera Holt", "why!")
    assert (unknown.speaker, unknown.speaker_text) == ("", "@harbourwatch")


def test_a_dash_and_a_bracket_make_no_post() -> None:
    assert quotations_in("The ferry is late — Vera Holt (the mayor) told nobody.") == []


def test_in_an_interview_names_stand_above_what_they_say() -> None:
    spoken = quotations_in(
        "I asked Vera Holt, the mayor of Lisk, how long the wall will hold.",
        "Boris Kerr",
        "How long will the wall hold?",
        "Vera Holt",
        "We were told in March that it would not last another winter.",
        "Nobody in the harbour believed it.",
        "Boris Kerr",
        "And you did?",
        "Vera Holt",
        "I measured it myself.",
    )
    assert [(each.speaker, each.certainty) for each in spoken] == [
        ("Boris Kerr", Certainty.STATED),
        ("Vera Holt", Certainty.STATED),
        ("Vera Holt", Certainty.INFERRED),
        ("Boris Kerr", Certainty.STATED),
        ("Vera Holt", Certainty.STATED),
    ]


def test_names_over_teasers_are_no_talk() -> None:
    assert not quotations_in(
        "Vera Holt", "The wall is thin.", "Boris Kerr", "The harbour is shut.", "Olan Vesh"
    )


def test_initials_stand_for_the_only_one_who_has_them() -> None:
    spoken = quotations_in(*(words.replace("HOLT", "VH").replace("KERR", "BK") for words in TALK))
    assert {each.speaker for each in spoken} == {"Vera Holt", "Boris Kerr"}


def test_a_turn_may_begin_with_a_post_in_capitals() -> None:
    spoken = quotations_in(*(words.replace("KERR:", "BORIS KERR, HARBOUR MASTER:") for words in TALK))
    assert [each.speaker for each in spoken] == [
        "Vera Holt",
        "Boris Kerr",
        "Boris Kerr",
        "Vera Holt",
        "Boris Kerr",
    ]
    assert spoken[1].text.startswith("I heard of it in May")


def test_a_clip_is_marked_by_nobody_and_ends_the_turn() -> None:
    clip = ("(BEGIN VIDEO CLIP)", "The wall will hold for ten years.", "(END VIDEO CLIP)")
    spoken = quotations_in(*TALK[:2], *clip, *TALK[2:])
    assert not {"VIDEO", "hold"} & {word for each in spoken for word in each.text.split()}
