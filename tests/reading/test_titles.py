import pytest

from articles.reading.describing.titles import find_title
from articles.reading.records import Finding
from tests.reading.texts import cleaned, seed

LONG_LEAD = (
    "The council of Harrow Mills voted to close the old bridge, ending a quarrel of nine years,"
    " after its engineers warned that the piers would not stand another flood."
)


def title_of(content: str) -> Finding[str]:
    return find_title(*cleaned(content))


def test_the_headline_is_the_title_and_stated() -> None:
    title = title_of(f"Old bridge closes for good\n\n{LONG_LEAD}")
    assert (title.value, title.certainty) == ("Old bridge closes for good", "stated")
    assert title.evidence[0].text == "Old bridge closes for good"


def test_without_a_headline_the_lead_stands_in_shortened_at_a_clause() -> None:
    title = title_of(LONG_LEAD)
    assert (
        title.value
        == "The council of Harrow Mills voted to close the old bridge, ending a quarrel of nine years…"
    )
    assert (title.certainty, title.rule) == ("inferred", "no headline: from the lead")
    assert title.evidence[0].text == LONG_LEAD


def test_a_short_lead_is_taken_whole_and_a_short_form_does_not_end_it() -> None:
    title = title_of(
        "Dr. Ida Brandt of the U.S. Geological Survey closed the bridge. Nobody was hurt, she said later."
    )
    assert title.value == "Dr. Ida Brandt of the U.S. Geological Survey closed the bridge"


def test_the_name_of_a_known_outlet_after_the_headline_is_taken_off() -> None:
    assert (
        title_of(f"Old bridge closes for good | The Guardian\n\n{LONG_LEAD}").value
        == "Old bridge closes for good"
    )


def test_a_dash_in_a_headline_stays() -> None:
    assert title_of(f"Old bridge – a farewell\n\n{LONG_LEAD}").value == "Old bridge – a farewell"


def test_a_text_of_boilerplate_alone_has_no_title() -> None:
    title = title_of("Subscribe now\n\nShare")
    assert (title.value, title.certainty) == (None, "unknown")


@pytest.mark.seeds
def test_the_seeds_titles() -> None:
    found = {number: title_of(seed(number)) for number in ("000", "001", "002", "003", "004")}
    assert [title.certainty.value for title in found.values()] == [
        "inferred",
        "inferred",
        "stated",
        "stated",
        "stated",
    ]
    assert found["002"].value == seed("002").split("\n")[0]
    assert found["003"].value == seed("003").split("\n")[0]
    assert found["004"].value == seed("004").split("\n")[2]
