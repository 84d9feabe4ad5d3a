import re

import pytest

from articles.reading.cleaning.house_lines import line_patterns
from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, kind_of, page
from tests.reading.texts import cleaned, kinds

OF_THE_PAGE = {
    "share button": [
        "Share | Tweet | Email",
        "Share this article",
        "Facebook Twitter Pinterest",
        "Share this with Messenger",
    ],
    "call to subscribe": [
        "Sign up to our Morning Brief newsletter",
        "Subscribe to The Dromel Post's weekly newsletter",
        "Our daily newsletter brings you the best of the week.",
        "Get our letter from the valley, free of charge",
        "You must be logged in to comment.",
        "There was an error processing your request.",
        "Forgotten your password?",
        "The best of the valley, delivered straight to your inbox.",
    ],
    "paywall": [
        "You have 3 free articles left.",
        "To continue reading, subscribe or log in to your account.",
        "This article is only available to subscribers",
    ],
    "call to give": [
        "Support The Dromel Post!",
        "Please support us monthly starting from just $3.",
        "Your donation makes our journalism possible.",
        "The Lamp may earn a commission if you buy a ferry ticket.",
    ],
    "cookies and consent": [
        "This site uses cookies to improve your experience.",
        "Accept all",
        "Privacy policy",
    ],
    "advertisement": [
        "Advertisement",
        "Story continues below",
        "Advertisement. Scroll to continue reading.",
        "$285 at Aker",
        "Anzeige",
    ],
    "video player": [
        "We apologize, but this video has failed to load.",
        "Media playback is unsupported on your device",
        "Duration 1:30",
        "Now playing",
    ],
    "picture gallery": ["Image 3 of 9", "Back to Gallery", "1 / 9", "View gallery"],
    "link to other articles": [
        "READ MORE: Five bridges that fell",
        "Related: Why rivers rise",
        "Related Coverage Ferrymen say the council must answer for the flood",
        "( Also on THE LAMP: Ferries to run all night )",
        "« Previous Post Next Post »",
        "Click here to read the mayor's letter.",
    ],
    "navigation": [
        "Skip to content",
        "5 minute read",
        "Home > News > Valley",
        "Back to top",
        "https://lamp.example/a",
    ],
    "list of topics": ["Tags: bridges, rivers", "Filed under: Harrow Mills", "#bridges #floods"],
    "address of the author": [
        "Follow us on Facebook",
        "Write to Ida Brandt at ida@lamp.example",
        "Got a tip? Tell us.",
        "Send your stories to desk@lamp.example",
        "@idabrandt",
    ],
    "note on the article": [
        "Correction: An earlier version of this article gave the wrong year.",
        "This story was updated at 6 p.m. on Tuesday with the mayor's answer.",
        "The views expressed here are the author's own.",
        "(With inputs from agencies)",
        "This article is more than 3 years old",
        "To submit a correction, click here.",
    ],
    "copyright": [
        "© 2021 The Dromel Post. All rights reserved.",
        "Copyright 2021 Dromel Post Ltd.",
        "This material may not be published, broadcast or rewritten.",
    ],
    "reader comments": [
        "View comments",
        "Join the discussion below",
        "Your email address will not be published.",
    ],
    "stock ticker": ["KLMR +1.24%", "-5.44%", "% Change"],
    "weather": ["12°C", "Mostly cloudy in Harrow Mills", "Humidity: 80%"],
}


@pytest.mark.parametrize(
    ("rule", "line"), [(rule, line) for rule, lines in OF_THE_PAGE.items() for line in lines]
)
def test_a_line_of_the_page_is_boilerplate_by_its_rule(rule: str, line: str) -> None:
    content = page(BODY, line, MORE)
    decoded, blocks = cleaned(content)
    found = {decoded.content[block.start : block.end]: (block.kind.value, block.rule) for block in blocks}
    assert found[line] == ("boilerplate", rule)
    assert body_of(content) == [BODY, MORE]


def test_every_rule_of_the_table_has_its_examples_here() -> None:
    assert {rule for rule, _ in line_patterns("house")} == set(OF_THE_PAGE)


@pytest.mark.parametrize(
    "sentence",
    [
        "The senator said that he would support the bill, but only if his party signed up to it.",
        "$285 at auction was all that the bridge's last lamp fetched, and the mayor bought it.",
        "The mill may earn a commission of nine per cent, the court said, and must give it back.",
        "Sign-up was open for nine days, and not one ferryman came, the council said.",
        "There was an error of nine metres in the plans of the bridge, the engineers found.",
        "The paper's newsletter had 40,000 subscribers before the editor was arrested, court files show.",
        "“Please share this with everyone you know,” the mother wrote under the picture of her son.",
        "The company uses cookies to follow its customers, the regulator said, and will be fined.",
        "Copyright law does not protect an idea, the judge said in her ruling on Thursday.",
        "He asked his followers to donate to the party and not to the church.",
        "“Support us or leave,” the minister told the bishops.",
        "By Monday the water had reached the second floor.",
        "“No,” she said.",
        "Share prices of Kellmar fell by a tenth on the news, and did not recover before noon.",
        "Print workers walked out on Friday over a pay offer that their union called an insult.",
        "Related charges against two of the mayor's aides were dropped last year.",
        "The firm also plans to update its privacy policy and terms of service in the coming weeks.",
        "Listen to the river, the old people say, and it will tell you when to move the cattle.",
        "More than 300 families were moved to the school in the upper town during the night.",
        "Correction of the river's course would cost 40 million, the engineers reckon.",
        "Follow-up checks found that eleven of the piers had been hollowed out by the water.",
        "Weather permitting, the ferry will carry cars as well from Monday on.",
        "Comments by the mayor on Sunday had angered the ferrymen, who walked out.",
        "Read together, the two reports leave little doubt about who knew of the cracks.",
        "Watch groups have been walking along the dykes since Sunday night.",
        "In this case, the altered video was shown at a rally in the upper town on Saturday.",
        "Subscribers to the water board's scheme were told of the increase in a letter on Monday.",
        "Gold rose by 2 percent on the news, and silver by three, before both fell back.",
    ],
)
def test_a_sentence_of_the_article_stays_in_the_body(sentence: str) -> None:
    assert body_of(page(BODY, sentence, MORE)) == [BODY, sentence, MORE]


def test_a_paragraph_that_merely_holds_such_words_is_too_long_to_be_a_line_of_the_page() -> None:
    paragraph = f"{BODY} Sign up for our newsletter, the mayor joked. {MORE} {LAST} {BODY} {MORE}"
    assert body_of(page(BODY, paragraph, LAST)) == [BODY, paragraph, LAST]


@pytest.mark.parametrize("unseen", ["\u200b", "\u202e", "\ufeff", "\u00ad", "\u2060"])
def test_characters_that_nobody_sees_do_not_hide_a_line_of_the_page(unseen: str) -> None:
    line = f"{unseen}Sign up{unseen} to our news{unseen}letter{unseen}"
    assert kind_of(line, page(BODY, line, MORE)) == "boilerplate"


def test_blanks_of_another_width_do_not_hide_a_line_of_the_page() -> None:
    line = "Share\u00a0this\u2009article"
    assert kind_of(line, page(BODY, line, MORE)) == "boilerplate"


def test_the_names_of_sections_are_the_pages_in_company_and_the_articles_alone() -> None:
    menu = ["World", "Politics", "Business", "Sport"]
    assert body_of(page(*menu, BODY, MORE)) == [BODY, MORE]
    assert body_of(page(BODY, "Europe", MORE, "Asia", LAST)) == [BODY, "Europe", MORE, "Asia", LAST]


def test_a_button_between_paragraphs_goes_and_those_who_speak_in_turn_stay() -> None:
    button = "save for later"
    assert body_of(page(BODY, button, MORE, button, LAST, button)) == [BODY, MORE, LAST]
    said = [("Ida Brandt", BODY), ("Nils Aker", MORE), ("Ida Brandt", LAST)]
    talk = [line for turn in said * 2 for line in turn]
    assert [words for _, words in kinds(page(*talk))].count("Ida Brandt") == 4
    assert "Ida Brandt" in body_of(page("A talk by the river", *talk))


def test_the_table_is_written_as_it_is_looked_up() -> None:
    for table in ("house", "section", "links_after", "article_after", "tail_after"):
        for _, patterns in line_patterns(table):
            assert [words for words in patterns.whole if words != words.lower() or "’" in words] == []
            lowered = [opens for opens in patterns.opens if "(?-i:" not in opens]
            assert [
                opens for opens in lowered if re.sub(r"\\.", "", opens) != re.sub(r"\\.", "", opens).lower()
            ] == []
            assert [word for word in patterns.holds if word != word.lower()] == []
