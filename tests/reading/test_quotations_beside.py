"""What stands beside quoted words: which of it tells who says them, and which tells nothing."""

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
    ("paragraphs", "speaker", "words"),
    [
        (
            ("“The ferry, the old one, is gone,” said harbour board chairman Boris Kerr on “Dawn”.",),
            "Boris Kerr",
            "Boris Kerr",
        ),
        (
            ("The board met. “Pay rose by 162 crowns in June, with gains in trade,” the report states.",),
            "",
            "the report",
        ),
        (
            ("“This rule will harm ferries, boats and barges,” the groups alleged in their complaint.",),
            "",
            "the groups",
        ),
        (
            ("Boris Kerr met Mayor Vera Holt. “Are you mad?” Mr. Kerr recalled the mayor asking.",),
            "Vera Holt",
            "the mayor",
        ),
        (("“It will hold,” Vera Holt can be heard saying on the tape.",), "Vera Holt", "Vera Holt"),
        (
            ("Vera Holt left the board on Tuesday noting that she “disagreed strongly with it.”",),
            "Vera Holt",
            "Vera Holt",
        ),
        (("Vera Holt, who says the blame game “gives the town nothing”, left.",), "Vera Holt", "Vera Holt"),
        (
            ("Vera Holt tells the Dawn show, “Who would have thought that we would be here again?”",),
            "Vera Holt",
            "Vera Holt",
        ),
        (
            ("Vera Holt scoffed that “boats that take too long are never good ones.”",),
            "Vera Holt",
            "Vera Holt",
        ),
        (("Harbour official: ‘Never heard such a blast’",), "", "Harbour official"),
        (
            ("“It is crucial that the mayor listens before the dam goes.” Editorial Board, Lisk Times",),
            "",
            "Editorial Board",
        ),
    ],
)
def test_what_stands_beside_the_words_tells_who_speaks(
    paragraphs: tuple[str, ...], speaker: str, words: str
) -> None:
    said = next(each for each in quotations_in(*paragraphs) if len(each.text.split()) > 2)
    assert (said.speaker, said.speaker_text) == (speaker, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the cars that the team used was “no longer serviceable” after the storm.",
        "This false claim of “old balance” that the new mayor will put at risk by waiting is heard often.",
        "The mayor saw a play in the game “All That Is Left”.",
        "They raised the “singular question” that was on everyone’s mind.",
    ],
)
def test_what_another_clause_says_is_nobodys_word(sentence: str) -> None:
    assert not quotations_in(sentence)[-1].speaker_text


def test_nobody_speaks_of_himself_by_name() -> None:
    words = "“Boris Kerr must be asked about it,” he wrote."
    found = quotations_in("Olan Vesh had doubts.", "Boris Kerr was at the harbour that day.", words)
    assert found[-1].speaker == "Olan Vesh"
