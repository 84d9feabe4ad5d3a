"""The archive over time: rows of outlets on one axis, uncertainty drawn, events beneath."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.factories import Dated, make_article, make_event
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


def published(on: str | Dated | None, outlet: str = "Harbour Post") -> Article:
    title = f"News of {on} in {outlet}"
    return make_article(title=title, body=f"{title}.", outlet=outlet, published=on)


def test_each_outlet_has_a_row_and_all_together_have_one(client: Client) -> None:
    published("2023-04-02"), published("2023-04-03", "Northern Wire"), published(None)
    shown = see(client, "/timeline/")
    assert "3 articles, of which 1 undated stand in no row" in shown
    assert "All together 3 articles, 1 undated" in shown
    assert "HP Harbour Post 2 articles, 1 undated" in shown
    addresses = links(get(client, "/timeline/"))
    assert "/articles/?outlet=harbour-post&from=2023-04-02&to=2023-04-02" in addresses
    assert "/articles/?outlet=harbour-post&year=none" in addresses


def test_a_date_wider_than_a_step_is_drawn_faint_over_all_of_it(client: Client) -> None:
    published("2023-02-05"), published("2023-06-05"), published(Dated("2023-03-01", "2023-05-31"))
    page = get(client, "/timeline/")
    assert page.count('class="times__perhaps"') == 3
    assert page.count('class="times__sure"') == 2
    assert "April 2023: 0 articles, 1 more perhaps" in page
    assert "0 + 1" in see(client, "/timeline/")


def test_what_a_bar_leads_to_finds_what_it_counts(client: Client) -> None:
    published("2023-03-05"), published("2023-06-05"), published(Dated("2023-03-01", "2023-05-31"))
    assert "/articles/?outlet=harbour-post&from=2023-03-01&to=2023-03-31" in links(get(client, "/timeline/"))
    assert "March 2023 1 + 1" in see(client, "/timeline/")
    assert "2 articles" in see(client, "/articles/?outlet=harbour-post&from=2023-03-01&to=2023-03-31")


@pytest.mark.parametrize(
    ("until", "unit"), [("2023-04-20", "day"), ("2024-04-02", "month"), ("2031-04-02", "year")]
)
def test_the_step_follows_from_the_time(client: Client, until: str, unit: str) -> None:
    published("2023-04-02"), published(until)
    assert f"By {unit}," in see(client, "/timeline/")


def test_outlets_a_period_and_words_are_chosen_by_the_address(client: Client) -> None:
    published("2023-04-02"), published("2023-04-03", "Northern Wire"), published("2019-04-03")
    shown = see(client, "/timeline/?outlet=harbour-post&from=2023")
    assert "Over articles published since 2023 ×" in shown
    assert "Northern Wire 1 article" not in shown
    assert "2019" not in shown
    assert "2 articles" in see(client, "/timeline/?q=wire+OR+harbour&from=2023")


def test_what_a_period_leaves_out_because_it_is_undated_is_said(client: Client) -> None:
    published("2023-04-02"), published(None), published(None, "Northern Wire")
    assert "Without 2 undated articles, because nobody knows" in see(client, "/timeline/?from=2023")
    address = "/timeline/?from=2023&outlet=harbour-post"
    assert "Without 1 undated article, because nobody knows when it was published." in see(client, address)
    assert "/articles/?outlet=harbour-post&year=none" in links(get(client, address))
    assert "nobody knows" not in see(client, "/timeline/")


def test_the_unknown_outlet_can_be_asked_for(client: Client) -> None:
    make_article(title="Nobody’s", body="Nobody’s.", published="2023-04-02")
    published("2023-04-03")
    shown = see(client, "/timeline/?outlet=none")
    assert "? outlet unknown 1 article" in shown
    assert "Harbour Post 1 article" not in shown


def test_an_outlet_that_is_not_there_gives_a_notice_and_no_rows(client: Client) -> None:
    published("2023-04-02")
    shown = see(client, "/timeline/?outlet=nobody")
    assert "There is no outlet “nobody”." in shown
    assert "No article here." in shown


def test_events_are_marks_that_lead_to_their_pages(client: Client) -> None:
    event = make_event(published("2023-04-02"), published("2023-04-03", "Northern Wire"), title="Flood")
    page = get(client, "/timeline/")
    assert page.count('class="times__event"') == 1
    assert event.get_absolute_url() in links(page)
    assert "Flood 2–3 April 2023 2" in see(client, "/timeline/")


def test_an_archive_without_dates_says_so(client: Client) -> None:
    published(None)
    assert "None of these articles has a date." in see(client, "/timeline/")


def test_an_empty_archive_has_no_timeline(client: Client) -> None:
    assert "No article here." in see(client, "/timeline/")


def test_the_timeline_comes_as_data(client: Client) -> None:
    published("2023-04-02"), published(Dated("2023-04-01", "2023-04-03"), "Northern Wire"), published(None)
    told = client.get("/timeline.json").json()
    assert told["understood"] == "all articles, over time"
    rows = [(row["slug"], row["since"], row["articles"], row["perhaps"]) for row in told["results"]]
    assert rows == [
        ("harbour-post", "2023-04-02", 1, 0),
        ("harbour-post", None, 1, 0),
        ("northern-wire", "2023-04-01", 0, 1),
        ("northern-wire", "2023-04-02", 0, 1),
        ("northern-wire", "2023-04-03", 0, 1),
    ]
    assert "outlet,slug,since,until,articles,perhaps" in client.get("/timeline.csv").content.decode()


def test_the_timeline_is_reached_from_every_page(client: Client) -> None:
    published("2023-04-02")
    assert "/timeline/" in links(get(client, "/outlets/"))
    assert "see them over time" in see(client, "/")


@pytest.mark.parametrize("address", ["/timeline/", "/timeline/?from=2023&q=news"])
def test_the_number_of_queries_does_not_grow(client: Client, address: str) -> None:
    make_event(published("2023-04-02"), published("2023-04-03", "Northern Wire"))
    get(client, address)
    few = queries(client, address)
    for day in range(10, 28):
        make_event(published(f"2023-04-{day}"), published(f"2023-04-{day}", f"Paper {day}"))
    get(client, "/articles/")
    assert queries(client, address) == few


def queries(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)
