import pytest

from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, kind_of, page

HEADLINES = [
    "Ferries to run all night until Harrow Mills has a bridge",
    "Why the Lisk rises every spring, in four maps",
]


@pytest.mark.parametrize(
    "heading",
    ["Read more", "Related articles", "You may also like", "More from The Dromel Post", "Most read"],
)
def test_headlines_listed_under_a_heading_go_with_it_until_prose_goes_on(heading: str) -> None:
    content = page(BODY, heading, "Five bridges that fell", "Why rivers rise", MORE)
    assert body_of(content) == [BODY, MORE]


def test_a_sentence_that_says_once_more_what_is_listed_goes_with_the_list() -> None:
    content = page(BODY, "Read more", "Here is more on what rivers do to bridges.", *HEADLINES, MORE)
    assert body_of(content) == [BODY, MORE]
    content = page(
        BODY, "Read more", "The ferry was full on Tuesday, and nobody minded.", MORE, *HEADLINES[:1]
    )
    assert "The ferry was full on Tuesday, and nobody minded." in body_of(content)


def test_what_is_said_after_a_list_of_links_stays() -> None:
    assert body_of(page(BODY, "Read more", "Five bridges that fell", "“No,” she said.", MORE)) == [
        BODY,
        "“No,” she said.",
        MORE,
    ]


def test_a_list_too_long_for_links_is_the_articles_own() -> None:
    goods = [f"Kettle number {n}, enamelled" for n in range(30)]
    assert body_of(page(BODY, "Don't miss:", *goods, MORE))[1:-1] == goods


def test_headlines_of_other_articles_are_known_under_no_heading() -> None:
    assert body_of(page(BODY, MORE, *HEADLINES, LAST)) == [BODY, MORE, LAST]


def test_a_headline_and_its_author_between_two_paragraphs_are_another_articles() -> None:
    assert body_of(page(BODY, MORE, HEADLINES[0], "Otto Fenn", LAST)) == [BODY, MORE, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ["The mayor's answer"],
        ["What happens next?"],
        [
            "1. The bridge stays closed to lorries of the works",
            "2. The ferry runs until Midsummer at the latest",
        ],
        [
            "• The bridge stays closed to lorries of the works",
            "• The ferry runs until Midsummer at the latest",
        ],
        ["Flour, 200 grams", "Two eggs", "A pinch of salt"],
        [
            "Now: Mayor of Harrow Mills in her third term of office",
            "Then: Clerk at the works office in Port Amra",
        ],
        ["O the river, the river that took what we had,", "And gave to the sea what we gave to the Lisk,"],
        ["I went to the river to ask for my own", "and the river went on as the rivers all do"],
        ["Q: How long did you wait for the ferry?", "A: I would rather not say how long."],
        ["ELDER: Thank you so much.", "BRANDT: Thanks for coming over the river."],
        ["We are still here. #HarrowMills pic.twitter.com/abc — Otto Fenn (@ottofenn) May 4, 2021"],
        [
            "12:40 The mayor has left the town hall without a word",
            "12:55 The ferrymen have gone back to work",
        ],
        ["Week 1, March 15 to 21: Ferries", "(Most passengers: the upper town; the mills; the school)"],
    ],
)
def test_a_list_a_talk_or_a_poem_within_the_article_survives(lines: list[str]) -> None:
    assert body_of(page(BODY, MORE, *lines, LAST)) == [BODY, MORE, *lines, LAST]


def test_a_list_that_a_paragraph_announces_survives() -> None:
    announced = "The engineers named two places where the piers of the old bridge had given way:"
    assert body_of(page(BODY, MORE, announced, *HEADLINES, LAST)) == [BODY, MORE, announced, *HEADLINES, LAST]


def test_the_title_of_a_video_goes_with_its_length() -> None:
    content = page(BODY, "Duration 1:30", "Ferrymen on strike", "The Evening Hour", MORE)
    assert body_of(content) == [BODY, MORE]


def test_a_heading_after_a_video_with_a_title_of_its_own_stays() -> None:
    content = page(BODY, "Watch: Ferrymen on strike 02:31", "A quiet night", MORE)
    assert kind_of("A quiet night", content) == "body"
