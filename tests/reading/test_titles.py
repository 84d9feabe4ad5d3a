import pytest

from articles.reading.describing.titles import find_title
from articles.reading.records import Finding
from tests.reading.texts import cleaned, kinds, seed

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


NEXT = "Nobody was on the bridge when the water rose, the council's engineer Ida Brandt said on Monday."


@pytest.mark.parametrize(
    "headline",
    [
        "Is the old bridge safe?",
        "The old bridge is closed. Who pays?",
        "OLD BRIDGE CLOSES FOR GOOD",
        "Bridge Is Closed For Good After The Flood, Council Says.",
        "Council sues engineers over U.S.",
        "Bridge Quarrel",
        "OPINION: The bridge must stay",
        "Exclusive: council knew for years",
        "VIDEO: Water takes the bridge",
        "By Closing The Bridge, Council Saves Nothing At All",
    ],
)
def test_a_first_line_that_the_article_takes_up_is_the_headline(headline: str) -> None:
    title = title_of(f"{headline}\n\n{LONG_LEAD}\n\n{NEXT}")
    assert (title.value, title.certainty) == (headline, "stated")


def test_a_headline_that_stands_twice_is_one_headline_and_no_caption() -> None:
    title = title_of(f"Old Bridge Closes For Good\n\nOld bridge closes for good\n\n{LONG_LEAD}")
    assert (title.value, title.rule) == ("Old Bridge Closes For Good", "headline")


@pytest.mark.parametrize("label", ["WORLD", "Opinion", "From the Left", "The Guardian", "Harrow Valley"])
def test_a_label_is_left_aside_where_a_headline_stands_under_it(label: str) -> None:
    assert title_of(f"{label}\n\nOld bridge closes for good\n\n{LONG_LEAD}").value == (
        "Old bridge closes for good"
    )


def test_of_two_short_lines_the_first_is_the_headline() -> None:
    assert title_of(f"Bridge Quarrel\n\nThe Harrow side\n\n{LONG_LEAD}\n\n{NEXT}").value == "Bridge Quarrel"


def test_a_short_line_over_a_picture_is_no_label_of_what_follows() -> None:
    content = f"Bridge Quarrel\n\nThe bridge in May. (AP)\n\nWhy nobody wants to pay for it\n\n{LONG_LEAD}"
    assert title_of(content).value == "Bridge Quarrel"


def test_the_standfirst_under_the_headline_stays_in_the_article() -> None:
    found = kinds(f"Old bridge closes\n\nCouncil ends a quarrel of nine years over its piers\n\n{LONG_LEAD}")
    assert [kind for kind, _ in found] == ["headline", "body", "body"]


def test_under_a_page_s_navigation_the_line_that_the_article_takes_up_is_the_headline() -> None:
    links = "\n".join(
        ["Jump to the text", "Harrow in pictures", "Our people", "Write to Ida", "Tides", "Ferries"]
    )
    title = title_of(f"{links}\nHarrow Mills votes to close old bridge\n{LONG_LEAD}\n\n{NEXT}")
    assert (title.value, title.certainty) == ("Harrow Mills votes to close old bridge", "stated")


def test_where_a_section_is_glued_to_the_headline_the_bare_headline_holds() -> None:
    content = f"Valley|Old bridge closes for good\n\nOld bridge closes for good\n\n{LONG_LEAD}"
    assert title_of(content).value == "Old bridge closes for good"


@pytest.mark.parametrize("line", ["Image 1 of 9", "Write to us", "6:40 minutes"])
def test_a_short_first_line_that_the_article_never_takes_up_is_no_headline(line: str) -> None:
    assert title_of(f"{line}\n\n{LONG_LEAD}\n\n{NEXT}").certainty == "inferred"


def test_a_first_line_that_is_a_sentence_is_the_lead() -> None:
    title = title_of(f"The old bridge is closed for good.\n\n{LONG_LEAD}\n\n{NEXT}")
    assert (title.value, title.certainty) == ("The old bridge is closed for good", "inferred")


def test_a_kicker_further_down_opens_a_link() -> None:
    found = kinds(f"Old bridge closes\n\n{LONG_LEAD}\n\nOPINION: The bridge must stay\n\n{NEXT}")
    assert ("boilerplate", "OPINION: The bridge must stay") in found


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
