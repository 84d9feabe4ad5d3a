"""Words of a headline or a deck that the article gives again."""

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Period, Quotation
from tests.reading.paragraphs import headline_and_body

UNDATED: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


def headline_quotation(headline: str, *paragraphs: str) -> Quotation:
    parsed = headline_and_body(headline, *paragraphs)
    return find_quotations(parsed, find_people(parsed), UNDATED)[0]


def test_a_headline_quotes_whom_the_article_quotes() -> None:
    found = headline_quotation(
        "Dam is ‘thin as paper’, council hears",
        "Vera Holt said the dam was “thin as paper, and old”.",
        "Boris Kerr said it was “thin as ice”.",
    )
    assert (found.speaker, found.certainty) == ("Vera Holt", Certainty.INFERRED)


def test_a_lone_word_of_a_headline_must_stand_alone_again() -> None:
    paragraph = "Vera Holt said: “It was a disaster of our own making.”"
    assert headline_quotation("Dam a ‘disaster’", paragraph).speaker == ""
    assert headline_quotation("Dam a ‘disaster’", "Vera Holt called it a “disaster”.").speaker == "Vera Holt"


def test_words_that_two_people_say_are_nobodys_in_a_headline() -> None:
    found = headline_quotation(
        "‘No way back’ for harbour",
        "“There is no way back,” said Vera Holt.",
        "“I see no way back,” said Boris Kerr.",
    )
    assert found.certainty is Certainty.UNKNOWN
