import pytest

from articles.reading.cleaning import clean
from articles.reading.cleaning.no_article import KEEP_IT, refuse_no_article
from articles.reading.unreadable import Unreadable
from tests.reading.cleaning.pages import BODY, MORE, page
from tests.reading.texts import text


def refusal(content: str) -> str:
    """Return why a text is refused; empty when it is taken for news."""
    decoded = text(content)
    try:
        refuse_no_article(decoded, clean(decoded))
    except Unreadable as problem:
        return problem.cause
    return ""


def test_a_page_that_is_refused_is_skipped_with_a_way_to_keep_it() -> None:
    decoded = text("404 Not Found")
    with pytest.raises(Unreadable) as refused:
        refuse_no_article(decoded, clean(decoded))
    assert (refused.value.is_skip, refused.value.advice) == (True, KEEP_IT)


@pytest.mark.parametrize(
    "lines",
    [
        ["404 Not Found", "nginx/1.18.0"],
        ["404", "Page not found", "The page you are looking for does not exist. Go back to the front page."],
        ["Oops! This page could not be found.", "Try a search?"],
        ["Access Denied", "You don't have permission to access this on this server.", "Reference #18.2d"],
        ["503 Service Unavailable", "No server is available to handle this request."],
        ["The Lamp", "We're sorry, but the page you requested is not available."],
    ],
)
def test_an_error_page_is_no_news(lines: list[str]) -> None:
    assert refusal(page(*lines)).startswith("An error page: “")


@pytest.mark.parametrize(
    "lines",
    [
        ["Just a moment...", "Enable JavaScript and cookies to continue"],
        [
            "Checking your browser before accessing lamp.example.",
            "This process is automatic.",
            "Ray ID: 7a1b",
        ],
        ["Are you a robot?", "Please complete the security check to go on."],
    ],
)
def test_a_check_for_robots_is_no_news(lines: list[str]) -> None:
    assert refusal(page(*lines)).startswith("A check for robots: “")


def test_a_cookie_wall_is_no_news() -> None:
    notice = [
        "We value your privacy",
        "We and our partners store information on a device, such as cookies, and process personal data.",
        "You may set your preferences at any time, or refuse consent, in the settings.",
        "Accept all",
        "Reject all",
    ]
    assert refusal(page(*notice)).startswith("A notice about cookies: ")


def test_a_paywall_without_a_sentence_of_news_is_no_news() -> None:
    stub = [
        "Old bridge closes for good",
        "Subscribe to read this article",
        "Already a subscriber? Log in",
        "€1 a week",
    ]
    assert refusal(page(*stub)).startswith("A paywall: ")
    assert refusal(page(stub[0], BODY, *stub[1:])) == ""


def test_an_index_of_headlines_is_no_news_and_its_headlines_are_counted() -> None:
    headlines = [f"Mayor of Harrow Mills closes Bridge Number {n} for good" for n in range(12)]
    assert refusal(page("The Lamp", *headlines)) == "A list of links: 12 headlines and no prose."


def test_a_menu_is_no_news() -> None:
    assert refusal("\n".join(f"Ward {n}" for n in range(30))).startswith(
        "No sentence in it: 60 words on 30 lines"
    )


def test_nothing_but_a_pages_own_lines_is_no_news() -> None:
    assert refusal(page("Advertisement", "Share this article")) == (
        "No article in it: all of its 33 characters belong to the page."
    )


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("x" * 200_000, "No words: 200,000 characters without a blank between them."),
        ("12 7 9,5\n" * 500, "No words: 0% of its characters are letters, the rest figures and marks."),
        ("*** --- !!! ???\n" * 50, "No words: 0% of its characters are letters, the rest figures and marks."),
    ],
)
def test_a_text_without_words_is_no_news(content: str, cause: str) -> None:
    assert refusal(content) == cause


@pytest.mark.parametrize(
    "content",
    [
        "Old bridge closes for good. Ferries will run from Monday.",
        "URGENT\n\nFire at Kellmar docks, police say",
        "FIRE AT KELLMAR DOCKS - POLICE\n\nPORT AMRA (NPA) - A FIRE BROKE OUT AT THE DOCKS, POLICE SAID.",
        BODY,
        f"Access denied: how the Lisk was closed to ferrymen\n\n{BODY}\n\n{MORE}\n\n{BODY} Again.",
        f"404 reasons to love the Lisk\n\n{BODY}\n\n{MORE}\n\n{MORE} Again, he said.",
        f"New rules for cookies\n\nCookies need consent, the court said.\n\n{BODY}\n\n{MORE}\n\n{BODY}",
        "اغلق المجلس الجسر القديم",
        "市议会关闭旧桥",
        "สภาเมืองปิดสะพานเก่า",
        "The river\n\nrises at night,\n\ntakes the ferry,\n\ntakes the pier,\n\nleaves the lamp\n\nburning."
        * 4,
        "\n".join(
            [
                "Kick-off",
                "A corner for Mills",
                "Saved!",
                "Half time",
                "It rains",
                "Goal for Amra",
                "No goal",
                "Over.",
            ]
            * 4
        ),
        "Ward 1\n\nBrandt 120\n\nAker 98\n\nWard 2\n\nBrandt 77\n\nAker 81\n\nBrandt has won, officials say.",
    ],
)
def test_real_news_is_never_refused_however_short_or_odd(content: str) -> None:
    assert refusal(content) == ""
