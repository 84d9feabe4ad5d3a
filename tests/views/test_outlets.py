"""Outlets: the list, one of them, several compared."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.factories import Dated, make_article, make_event, make_house_mark
from tests.views.pages import get, links, see
from tests.views.two_outlets import two_outlets

pytestmark = pytest.mark.django_db


def test_the_list_gives_volume_dates_and_people_with_links(client: Client) -> None:
    two_outlets()
    make_article(title="Nobody’s", body="Nobody wrote this.")
    shown = see(client, "/outlets/")
    assert "2 outlets, and 1 article of unknown outlet" in shown
    assert "Harbour Post 2 articles, 2 April 2023, 1 undated" in shown
    assert "Names most Ada Brook 1 of 2, Tomas Hald 1 of 2 Quotes most Ada Brook 1" in shown
    addresses = links(get(client, "/outlets/"))
    assert "/articles/?outlet=harbour-post&person=ada-brook" in addresses
    assert "/articles/?outlet=none" in addresses


def test_an_archive_that_knows_no_outlet_says_what_to_do(client: Client) -> None:
    assert "No outlet yet: they come with the first import." in see(client, "/outlets/")
    make_article(title="Nobody’s", body="Nobody wrote this.")
    assert "No text says who published it." in see(client, "/outlets/")


def test_bars_have_a_title_a_description_and_a_table(client: Client) -> None:
    two_outlets()
    page = get(client, "/outlets/harbour-post/")
    assert "Articles of Harbour Post by day</title>" in page
    assert "As a table" in page
    assert "/articles/?outlet=harbour-post&from=2023-04-02&to=2023-04-02" in links(page)


def test_an_outlet_tells_its_events_shared_and_alone(client: Client) -> None:
    make_event(*two_outlets(), title="Fire at the mill")
    shown = see(client, "/outlets/harbour-post/")
    assert "1 article of 2 that no other article of the archive tells, 1 event told by more than one" in shown
    assert "Fire at the mill 2–3 April 2023, with Northern Wire" in shown


def test_it_says_how_its_articles_are_known_to_be_its_own_with_links(client: Client) -> None:
    make_article(title="One", outlet="Harbour Post")
    make_article(title="Two", outlet="Harbour Post", outlet_certainty="inferred")
    learned = make_article(title="Three", outlet="Harbour Post", outlet_certainty="inferred")
    decided = make_article(title="Four", outlet="Harbour Post")
    Article.objects.filter(pk=learned.pk).update(outlet_is_learned=True)
    Article.objects.filter(pk=decided.pk).update(outlet_rule="decided by kim: seen in print")
    assert (
        "That they are its own is stated in 1, inferred from the text in 1, "
        "learned from its lines in 1, decided by a curator in 1." in see(client, "/outlets/harbour-post/")
    )
    found = links(get(client, "/outlets/harbour-post/"))
    for how in ("stated", "inferred", "learned", "decided"):
        address = f"/articles/?outlet=harbour-post&attribution={how}"
        assert address in found
        assert "1 article" in see(client, address)


def test_the_lines_it_is_known_by_lead_to_their_articles(client: Client) -> None:
    article = make_article(title="One", outlet="Harbour Post", body="Write to the Post.")
    make_house_mark("Write to the Post.", article, outlet="Harbour Post")
    assert "Known by Write to the Post. a line, 1 article" in see(client, "/outlets/harbour-post/")
    assert "/method/lines/?outlet=harbour-post" in links(get(client, "/outlets/harbour-post/"))
    other = make_article(title="Two", outlet="Coast Wire")
    assert "Known by" not in see(client, other.outlet.get_absolute_url())  # type: ignore[union-attr]


def test_an_unknown_outlet_is_not_found(client: Client) -> None:
    get(client, "/outlets/nobody/", status=404)
    get(client, "/outlets/nobody.json", status=404)


def test_a_date_wider_than_a_bar_is_counted_apart(client: Client) -> None:
    make_article(
        title="Wide", body="Wide.", outlet="Harbour Post", published=Dated("2023-01-01", "2023-04-30")
    )
    make_article(title="Day", body="Day.", outlet="Harbour Post", published="2023-03-05")
    shown = see(client, "/outlets/harbour-post/")
    assert "March 2023 1" in shown
    assert "dated wider than a month1" in shown


def test_outlets_come_as_data(client: Client) -> None:
    make_event(*two_outlets())
    rows = client.get("/outlets.json").json()["results"]
    assert [(row["name"], row["articles"], row["undated"]) for row in rows] == [
        ("Harbour Post", 2, 1),
        ("Northern Wire", 1, 0),
    ]
    assert "Northern Wire" in client.get("/outlets.csv").content.decode()
    assert client.get("/outlets/harbour-post.json").json()["named"][0]["name"] == "Ada Brook"


@pytest.mark.parametrize("address", ["/outlets/", "/outlets/harbour-post/"])
def test_the_number_of_queries_does_not_grow(client: Client, address: str) -> None:
    make_event(*two_outlets())
    get(client, address)
    few = queries(client, address)
    for number in range(12):
        told = [
            make_article(
                title=f"Mill {number}",
                body=f"Mill {number}, said Ada Brook to {outlet}.",
                outlet=outlet,
                published="2023-05-02",
                people=["Ada Brook"],
            )
            for outlet in ("Harbour Post", f"Paper {number}")
        ]
        make_event(*told)
    assert queries(client, address) == few


def queries(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)
