import pytest

from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, kind_of, page
from tests.reading.texts import kinds, seed

HEADLINE = "Old bridge closes for good"
ARTICLE = [BODY, MORE, LAST]


def test_what_stands_around_the_article_on_a_whole_page_is_none_of_it() -> None:
    menu = ["Skip to content", "Valley", "Upper town", "Ferries", "Shop", "Log in", "Search"]
    teaser = "The dykes held last night, and the watch groups were sent home before dawn, officials said."
    after = [
        "12 comments",
        "Tags: bridges",
        "Ferries to run all night",
        "2 hours ago",
        teaser,
        "© 2021 The Lamp",
    ]
    content = page(*menu, HEADLINE, "By Ida Brandt", *ARTICLE, *after)
    assert body_of(content) == ARTICLE
    assert kind_of(HEADLINE, content) == "headline"


def test_topics_under_an_article_go() -> None:
    topics = ["Harrow Mills", "Bridges", "Floods in the Valley", "Ida Brandt"]
    assert body_of(page(HEADLINE, *ARTICLE, *topics)) == ARTICLE


def test_a_headline_under_the_last_paragraph_is_another_articles() -> None:
    assert body_of(page(HEADLINE, *ARTICLE, "Why the Lisk rises every spring")) == ARTICLE


@pytest.mark.parametrize(
    "ending",
    [
        ["“No,” she said."],
        ["Who will pay for it?"],
        ["Farewell."],
        ["• Harrow Mills: 14,790", "• Port Amra: 10,861", "• Santa Luz: 51,539"],
        ["1. Harrow Mills", "2. Port Amra", "3. Santa Luz"],
        ["Oct. 27 – Harrow Mills votes", "Nov. 3 – Port Amra votes"],
        ["BRANDT: Thanks for coming over the river."],
        ["We are still here. #HarrowMills pic.twitter.com/abc", "— Otto Fenn (@ottofenn) May 4, 2021"],
    ],
)
def test_what_the_article_ends_with_survives(ending: list[str]) -> None:
    assert body_of(page(HEADLINE, *ARTICLE, *ending)) == [*ARTICLE, *ending]


def test_a_list_that_the_last_paragraph_announces_survives() -> None:
    announced = "These members of the council voted against the closing of the bridge on Tuesday:"
    names = ["Ida Brandt of the upper town", "Nils Aker of the mills", "Otto Fenn of Port Amra"]
    assert body_of(page(HEADLINE, *ARTICLE, announced, *names)) == [*ARTICLE, announced, *names]


def test_a_long_list_at_the_end_with_nothing_of_the_page_near_it_survives() -> None:
    names = [f"Member {n} of the council of the valley" for n in range(20)]
    assert body_of(page(HEADLINE, *ARTICLE, *names)) == [*ARTICLE, *names]


def test_a_table_between_two_halves_of_an_article_parts_nothing_from_it() -> None:
    table = [cell for n in range(15) for cell in (f"Ward {n}", f"{n * 7}", f"{n}%", "Held")]
    content = page(HEADLINE, BODY, MORE, *table, LAST, BODY + " Again.", MORE + " Again.")
    assert {BODY, MORE, LAST, BODY + " Again."} <= set(body_of(content))


def test_prompts_between_the_first_paragraph_and_the_second_part_nothing_from_the_article() -> None:
    prompts = [
        "Subscribe now",
        "Unlimited access to the Lamp",
        "Sign in",
        "Email address",
        "Create an account",
    ] * 5
    standfirst = "Ferrymen doubt that the new bridge will ever be built"
    content = page(HEADLINE, standfirst, BODY, *prompts, MORE, LAST)
    assert body_of(content) == [standfirst, *ARTICLE]


def test_a_line_between_other_lines_of_the_page_is_the_pages() -> None:
    content = page(
        BODY, "Skip to content", "Ferries of the valley", "2 hours ago", "Share this article", MORE
    )
    assert body_of(content) == [BODY, MORE]


def test_a_name_in_capitals_between_lines_of_a_table_of_stocks_is_the_tables() -> None:
    ticker = ["Ticker", "KLMR", "THE DROMEL MILLS INC.", "225.86", "-5.44%"]
    assert body_of(page(BODY, *ticker, MORE)) == [BODY, MORE]
    assert body_of(page(BODY, "THE BRIDGE IS CLOSED.", MORE)) == [BODY, "THE BRIDGE IS CLOSED.", MORE]


def test_the_agency_that_wrote_it_goes_among_days_and_times_to_read() -> None:
    stamps = ["Published May 07, 2021", "Last updated 21 hours ago", "17 minute read"]
    content = page(HEADLINE, BODY, "Author of the article:", "The Associated Press", *stamps, MORE, LAST)
    assert body_of(content) == ARTICLE


def test_a_heading_between_two_advertisements_is_the_articles() -> None:
    content = page(BODY, "Advertisement", "A quiet night on the dykes", "Advertisement", MORE)
    assert body_of(content) == [BODY, "A quiet night on the dykes", MORE]


def test_a_message_from_the_outlet_goes_on_to_the_end() -> None:
    message = [
        "A Message from The Dromel Post:",
        "Dear readers,",
        "They called our work lies. It is not.",
        "Once",
    ]
    assert body_of(page(BODY, MORE, *message)) == [BODY, MORE]


def test_a_message_in_the_midst_of_an_article_does_not_swallow_what_follows() -> None:
    rest = [f"{MORE} Speaker {n} agreed." for n in range(6)]
    content = page(BODY, "A message from The Dromel Post:", "We need your support.", *rest)
    assert body_of(content) == [BODY, *rest]


@pytest.mark.parametrize("mark", ["ENDS", "###", "-30-", "Comments"])
def test_nothing_after_the_end_mark_is_the_article(mark: str) -> None:
    contact = "Call the press office for more, day or night, in any weather."
    assert body_of(page(BODY, MORE, mark, contact)) == [BODY, MORE]


def test_a_label_over_the_headline_is_not_the_headline() -> None:
    found = kinds(f"Harrow Valley\n\nOld bridge closes for good\n\n{BODY}")
    assert found[:2] == [("boilerplate", "Harrow Valley"), ("headline", "Old bridge closes for good")]


def test_a_text_that_opens_with_a_sentence_has_no_headline() -> None:
    assert [kind for kind, _ in kinds(f"{BODY}\n{MORE}")] == ["body", "body"]


@pytest.mark.seeds
def test_the_seeds_have_their_captions_credits_and_boilerplate_outside_the_body() -> None:
    captions = {
        number: [w for kind, w in kinds(seed(number)) if kind == "caption"]
        for number in ("002", "003", "004")
    }
    assert {number: len(found) for number, found in captions.items()} == {"002": 1, "003": 4, "004": 1}
    assert any("Sept." in words for words in captions["003"])
    assert body_of(seed("004"))[-1].startswith("There was no immediate official reaction")
    assert all(
        len(body_of(seed(number))) == count for number, count in (("000", 9), ("001", 14), ("002", 13))
    )
