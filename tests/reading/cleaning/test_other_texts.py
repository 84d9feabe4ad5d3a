"""What else stands on an article's page: blurbs of other articles, labels, long lists of links."""

import pytest

from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, page

HEADLINE = "Old bridge closes for good"
ARTICLE = [BODY, MORE, LAST]
FENCE = ["Share this article", "Related articles", "Sign in", "© 2021 The Lamp", "Privacy policy"]
BLURBS = [
    "Pear growers expect their heaviest harvest since the great frost, and prices will tumble.",
    "A painter from Santa Luz shows twelve portraits of lighthouse keepers at the winter fair.",
]


def test_the_blurbs_of_other_articles_behind_a_fence_are_none_of_the_article() -> None:
    assert body_of(page(HEADLINE, *ARTICLE, *FENCE, *BLURBS, *FENCE)) == ARTICLE


def test_a_paragraph_behind_a_fence_that_goes_on_with_the_article_is_its_own() -> None:
    last = "Engineers of the council will close the bridge on Wednesday, and the ferry will run instead."
    assert body_of(page(HEADLINE, *ARTICLE, *FENCE, last)) == [*ARTICLE, last]


def test_a_paragraph_behind_a_single_button_is_the_articles_own() -> None:
    assert body_of(page(HEADLINE, *ARTICLE, "Share this article", *BLURBS)) == [*ARTICLE, *BLURBS]


def test_the_longer_half_of_an_article_is_no_blurb_to_the_shorter_one() -> None:
    second = [f"{blurb} So said speaker {n}." for n in range(3) for blurb in BLURBS]
    assert body_of(page(HEADLINE, BODY, *FENCE, *second)) == [BODY, *second]


def test_a_list_whose_parts_have_buttons_between_them_is_one_article() -> None:
    parts = [
        "The painter from Santa Luz has shown lighthouse keepers for thirty winters, and will again.",
        "Pear growers of the upper orchards bring cider, candles and honey down by sledge.",
        "Children race paper lanterns along frozen canals whenever midnight strikes twelve.",
        "Nobody forgets dumplings stuffed with smoked trout, sold from Olga’s blue kiosk.",
    ]
    content = page(HEADLINE, *(line for part in parts for line in (part, *FENCE)))
    assert body_of(content) == parts


def test_paragraphs_in_a_row_behind_a_fence_go_on_with_the_article_though_they_share_little_with_it() -> None:
    rest = [
        "“Nobody asked the ferrymen,” Otto Fenn said, and folded his arms over a yellow raincoat.",
        "His neighbour Olga, eighty-one, remembers when the council promised a tunnel instead.",
        "Engineers said on Friday that they would publish their drawings before the winter.",
    ]
    article = [f"{line} So said speaker {n}." for n in range(2) for line in ARTICLE]
    assert body_of(page(HEADLINE, *article, *FENCE, *rest)) == [*article, *rest]


def test_a_table_under_the_headline_is_what_the_article_is_about() -> None:
    table = [cell for n in range(9) for cell in (f"Ferry {n}", f"{n * 7}")]
    assert set(table[::2]) <= set(body_of(page(HEADLINE, *table, *ARTICLE)))


def test_a_script_that_parts_no_words_loses_no_passage_behind_a_fence() -> None:
    passages = [
        "市议会周二投票决定永久关闭旧桥，结束了长达九年的争论，市长在会议结束后说，渡轮将每十分钟一班。" * 3,
        "工程师们曾警告说，桥墩经不起下一次洪水，议会中没有人否认这一点。",
    ]
    assert body_of(page(passages[0], *FENCE, passages[1])) == passages


def test_what_stands_under_the_headline_is_no_blurb_to_what_stands_over_it() -> None:
    menu = ["Share this article", "Related articles", "Contact us", "Privacy policy"]
    content = page(*BLURBS, *BLURBS[:1], *menu, HEADLINE, *ARTICLE)
    assert set(ARTICLE) <= set(body_of(content))


@pytest.mark.parametrize("label", ["Ida Brandt", "Saturday", "News", "0", "9:59 am", "The Dromel Post"])
def test_a_label_between_headline_and_first_paragraph_is_the_pages(label: str) -> None:
    assert body_of(page(HEADLINE, label, *ARTICLE)) == ARTICLE


@pytest.mark.parametrize(
    "line", ["Dear Otto,", "Farewell.", "What we know:", "It was a Tuesday. It was raining."]
)
def test_what_opens_an_article_under_its_headline_survives(line: str) -> None:
    assert body_of(page(HEADLINE, line, *ARTICLE)) == [line, *ARTICLE]


def test_a_heading_amid_the_article_is_no_label() -> None:
    assert body_of(page(HEADLINE, BODY, "Ferries", MORE, LAST)) == [BODY, "Ferries", MORE, LAST]


def test_links_between_a_headline_and_its_article_go_and_the_standfirst_stays() -> None:
    standfirst = "Ferrymen doubt that the new bridge will ever be built"
    links = ["Pear growers expect a record harvest", "Lighthouse keepers sit for a painter"]
    content = page(HEADLINE, standfirst, "Share this article", *links, *FENCE, *ARTICLE)
    assert body_of(content) == [standfirst, *ARTICLE]


def test_lines_under_the_headline_that_outweigh_the_paragraph_below_them_are_the_article() -> None:
    verses = [f"The old bridge of Harrow Mills, verse {n} of the ferrymen’s song" for n in range(12)]
    content = page(HEADLINE, "Share this article", *verses, *FENCE, BODY)
    assert set(verses) <= set(body_of(content))


NINE = [f"{BODY} So said speaker {n}." for n in range(9)]
TITLES = [
    "Pear growers expect a record harvest this autumn",
    "Lighthouse keepers sit for a painter in Santa Luz",
    "Watch groups sent home before dawn after the flood",
]


@pytest.mark.parametrize(
    "links",
    [
        [line for n in range(4) for line in (f"{n}", f"{TITLES[n % 3]} ({n})")] * 2,
        [line for n in range(7) for line in (f"{TITLES[n % 3]} ({n})", "News")],
        [f"May {n + 1}, 2019 {TITLES[n % 3]}" for n in range(12)],
        [
            f"{first} {second}"
            for first in ("Harrow", "Upper", "Lower")
            for second in ("Mills", "Town", "Port", "Lisk")
        ],
    ],
    ids=["most read", "by section", "by day", "topics"],
)
def test_a_long_list_of_links_under_an_article_goes(links: list[str]) -> None:
    assert body_of(page(HEADLINE, *NINE, *links)) == NINE


def test_a_list_longer_than_its_article_is_what_the_article_is_about() -> None:
    wares = [
        line for n in range(40) for line in (f"Oak table number {n} with four carved legs", f"${n}", "Oak")
    ]
    assert set(wares) <= set(body_of(page(HEADLINE, BODY, MORE, *wares)))
