import pytest

from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, kind_of, page
from tests.reading.texts import kinds


def test_headline_byline_and_date_are_told_apart() -> None:
    found = kinds(f"Old bridge closes for good\n\nBy Ida Brandt\nPublished 14 May 2021\n\n{BODY}\n\n{MORE}")
    assert [kind for kind, _ in found] == ["headline", "byline", "dateline", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ida Brandt; editing by Nils Aker",
        "— With assistance by Nils Aker, and Otto Fenn",
        "Contributing: Nils Aker",
        "• Nils Aker contributed to this report.",
        "Ida Brandt and Nils Aker contributed.",
        "Brandt reported from Port Amra, Aker from Harrow Mills.",
    ],
)
def test_those_who_reported_are_no_part_of_the_article(line: str) -> None:
    assert kind_of(line, page(BODY, MORE, line)) == "byline"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rain contributed to the collapse, the engineers wrote, but it was not the cause.",
        "The letter, written by the mayor's own hand, was read out in church.",
        "By Monday the water had reached the second floor.",
    ],
)
def test_a_sentence_with_their_words_is_none_of_theirs(sentence: str) -> None:
    assert body_of(page(BODY, sentence, MORE)) == [BODY, sentence, MORE]


def test_an_authors_trade_and_the_agency_go_with_the_byline() -> None:
    content = page(
        "Old bridge closes for good", "By Ida Brandt", "Senior political correspondent", BODY, MORE
    )
    assert kind_of("Senior political correspondent", content) == "byline"
    content = page("Old bridge closes for good", "The Associated Press", "Published 14 May 2021", BODY, MORE)
    assert kind_of("The Associated Press", content) == "byline"


@pytest.mark.parametrize(
    "biography",
    [
        "Ida Brandt is a reporter at The Dromel Post who writes about rivers.",
        "— Ida Brandt covers the valley for The Dromel Post, and has done so since 2011.",
        "Ida Brandt is the author of “Nine Floods” and a professor of hydrology at Port Amra.",
    ],
)
def test_who_the_author_is_stands_under_the_article_and_is_none_of_it(biography: str) -> None:
    assert body_of(page(BODY, MORE, LAST, biography)) == [BODY, MORE, LAST]


def test_a_section_glued_to_the_age_of_its_article_is_a_date() -> None:
    assert kind_of("RIVERS3 weeks ago", page(BODY, MORE, "RIVERS3 weeks ago", LAST)) == "dateline"
    assert kind_of("He died 3 weeks ago", page(BODY, MORE, "He died 3 weeks ago", LAST)) == "body"


def test_the_name_and_the_post_beside_a_biography_go_with_it_be_it_told_twice() -> None:
    who = "Ida Brandt is a reporter at The Dromel Post who writes about rivers."
    content = page(BODY, MORE, LAST, "Ida Brandt", who, "Senior reporter", who, "© 2021 The Dromel Post")
    assert body_of(content) == [BODY, MORE, LAST]


def test_who_the_author_is_goes_above_the_blurbs_of_other_articles_too() -> None:
    who = "Ida Brandt is a reporter at The Dromel Post who writes about rivers."
    menu = ["Share this article", "Related articles", "Contact us", "Privacy policy"]
    blurbs = [
        f"Pear growers expect their harvest number {n} to be heavier than any before." for n in range(7)
    ]
    rest = [f"{MORE} Speaker {n} agreed." for n in range(7)]
    assert body_of(page(BODY, *rest, who, *menu, *blurbs)) == [BODY, *rest]


def test_who_somebody_in_the_article_is_stays_in_it() -> None:
    said = "“It was time,” said Brandt, who had fought for the bridge."
    who = "Ida Brandt is a professor of hydrology at Port Amra."
    assert body_of(page(BODY, said, MORE, who)) == [BODY, said, MORE, who]


def test_a_biography_amid_the_article_stays_in_it() -> None:
    who = "Otto Fenn is a writer who has lived on the river for forty years."
    rest = [f"{MORE} Speaker {n} agreed." for n in range(7)]
    assert who in body_of(page(BODY, who, *rest))


@pytest.mark.parametrize(
    "placeline",
    [
        "KYIV, March 3 (Reuters) —",
        "PORT AMRA, Ardovia —",
        "LONDON (AP) —",
        "(NPA) -",
        "SANTA LUZ, N.M. (AP) —",
    ],
)
def test_place_and_date_before_the_first_sentence_are_a_block_of_their_own(placeline: str) -> None:
    assert kinds(f"{placeline} {BODY}\n\n{MORE}")[:2] == [("dateline", placeline), ("body", BODY)]


@pytest.mark.parametrize(
    "opening", ["NATO – and not only NATO –", "The plan — a bold one —", "Harrow Mills - the old one -"]
)
def test_a_dash_in_the_first_sentence_makes_no_dateline(opening: str) -> None:
    sentence = f"{opening} was on everybody's mind when the council met in the town hall."
    assert sentence in body_of(page(BODY, sentence, MORE))
