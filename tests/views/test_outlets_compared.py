"""Outlets beside one another: over the whole archive, a period, a search."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.factories import Dated, make_article, make_event
from tests.views.pages import get, links, see
from tests.views.two_outlets import BOTH, telling, two_outlets

pytestmark = pytest.mark.django_db


def test_outlets_are_compared_by_volume_events_and_people(client: Client) -> None:
    make_event(*two_outlets(), title="Fire at the mill")
    shown = see(client, "/outlets/compare/")
    assert "Over the whole archive" in shown
    assert "Together 3 articles of 3 that the archive has." in shown
    assert "Harbour Post 2 of 3, 67 %" in shown
    assert "1 event of 1 told by two of these or more." in shown
    assert "Ada Brook 1 of 2 quoted in 1 1 of 1" in shown
    assert "Absence here does not prove that the outlet never reported it." in shown


def test_every_number_of_the_comparison_leads_to_its_articles(client: Client) -> None:
    one, two = two_outlets()
    make_event(one, two)
    addresses = links(get(client, BOTH))
    assert "/articles/?outlet=harbour-post&person=ada-brook" in addresses
    assert "/articles/?outlet=harbour-post&speaker=ada-brook" in addresses
    assert "/articles/?outlet=harbour-post&from=2023-04-02&to=2023-04-02" in addresses
    assert one.get_absolute_url() in addresses


def test_a_period_and_a_search_narrow_every_count_and_every_link(client: Client) -> None:
    two_outlets()
    make_article(title="Mill", body="A mill without a name.", published="2023-04-03")
    shown = see(client, f"{BOTH}&q=mill&from=2023-04-03")
    assert "Over articles with mill × published since 3 April 2023 ×" in shown
    assert "Together 1 article of 2 that the archive has in this scope." in shown
    assert "Northern Wire 1 of 2, 50 %" in shown
    addresses = links(get(client, f"{BOTH}&q=mill&from=2023-04-03"))
    assert "/articles/?q=mill&outlet=northern-wire&person=ada-brook&from=2023-04-03" in addresses
    assert f"{BOTH}&q=mill" in addresses
    assert BOTH in addresses


def test_what_a_search_can_ask_for_narrows_a_comparison(client: Client) -> None:
    two_outlets()
    assert "Together 2 articles of 2" in see(client, f"{BOTH}&person=ada-brook")
    assert "Over articles naming Ada Brook ×" in see(client, f"{BOTH}&person=ada-brook")
    assert '<input type="hidden" name="person" value="ada-brook">' in get(client, f"{BOTH}&person=ada-brook")


def test_a_count_that_no_address_can_ask_for_is_no_link(client: Client) -> None:
    make_article(
        title="Two",
        body="Ada Brook met Tomas Hald.",
        outlet="Harbour Post",
        people=["Ada Brook", "Tomas Hald"],
    )
    telling("Northern Wire", None)
    page = get(client, f"{BOTH}&person=ada-brook")
    assert "Tomas Hald 1 of 1" in see(client, f"{BOTH}&person=ada-brook")
    assert not any("tomas-hald" in address and address.startswith("/articles/") for address in links(page))


def test_a_date_that_is_none_gives_a_notice_and_no_articles(client: Client) -> None:
    two_outlets()
    shown = see(client, f"{BOTH}&from=yesterday")
    assert "“yesterday” is no date." in shown
    assert "Together 0 articles of 0" in shown


def test_who_was_first_is_said_as_surely_as_the_dates_are(client: Client) -> None:
    make_event(telling("Harbour Post", "2023-04-02"), telling("Northern Wire", "2023-04-03"))
    shown = see(client, BOTH)
    assert "HP first" in shown
    assert "≈ first" not in shown
    guessed = Dated("2023-05-01", certainty="inferred")
    make_event(telling("Northern Wire", guessed), telling("Harbour Post", "2023-05-02"))
    assert "NW ≈ first" in see(client, BOTH)
    assert "First, of those that others tell too 1 of 2 events1 of 2 events" in see(client, BOTH)


@pytest.mark.parametrize(
    "other", [None, "2023-04-02", Dated("2023-04-01", "2023-04-30")], ids=["undated", "same-day", "wide"]
)
def test_nobody_is_first_where_the_dates_do_not_say(client: Client, other: str | Dated | None) -> None:
    make_event(telling("Harbour Post", "2023-04-02"), telling("Northern Wire", other))
    assert "Who told 1 of these first, their dates do not say." in see(client, BOTH)
    row = client.get(BOTH.replace("/?", ".json?")).json()["events"][0]
    assert (row["first"], row["first_certainty"]) == (None, "unknown")


def test_a_date_borrowed_from_the_other_telling_makes_nobody_first(client: Client) -> None:
    one, other = telling("Harbour Post", "2023-04-02"), telling("Northern Wire", "2023-04-03")
    make_event(one, other)
    Article.objects.filter(pk=other.pk).update(published_is_borrowed=True)
    assert "Who told 1 of these first, their dates do not say." in see(client, BOTH)


def test_what_no_other_article_tells_is_counted_and_found(client: Client) -> None:
    make_event(*two_outlets())
    told = "Articles that no other article of the archive tells 1 of 20 of 1"
    assert told in see(client, BOTH)
    assert "/articles/?outlet=harbour-post&event=none" in links(get(client, BOTH))


def test_the_counts_of_events_lead_to_these_events(client: Client) -> None:
    make_event(telling("Harbour Post", "2023-04-02"), telling("Northern Wire", "2023-04-03"), title="Fire")
    make_event(telling("Harbour Post", "2023-06-02"), telling("Harbour Post", "2023-06-03"), title="Flood")
    addresses = links(get(client, BOTH))
    alone, together, first = (
        f"?{BOTH.partition('?')[2]}&told={told}#events"
        for told in ("alone.harbour-post", "together", "first.harbour-post")
    )
    assert {alone, together, first} <= set(addresses)
    shown = see(client, f"{BOTH}&told=alone.harbour-post")
    assert "Flood" in shown
    assert "Fire" not in shown
    assert "Flood" not in see(client, f"{BOTH}&told=together")
    assert "is no kind of row, so all are shown" in see(client, f"{BOTH}&told=nonsense")


def test_all_events_are_reached_page_by_page(client: Client) -> None:
    for month in range(1, 13):
        for day in range(1, 5):
            made = f"2023-{month:02}-{day:02}"
            make_event(
                telling("Harbour Post", made), telling("Northern Wire", made), title=f"Event of {made}"
            )
    first, second = see(client, BOTH), see(client, f"{BOTH}&page=2")
    assert "Page 1 of 2" in first
    assert "Event of 2023-01-01" in second
    assert "Event of 2023-01-01" not in first
    assert len(client.get(BOTH.replace("/?", ".json?")).json()["events"]) == 48


def test_an_outlet_that_is_not_there_gives_a_notice(client: Client) -> None:
    two_outlets()
    shown = see(client, "/outlets/compare/?outlet=nobody&outlet=harbour-post")
    assert "There is no outlet “nobody”." in shown
    assert "A comparison needs two outlets or more" in shown


def test_an_empty_archive_compares_nothing(client: Client) -> None:
    assert "No outlet yet" in see(client, "/outlets/compare/")


def test_the_comparison_comes_as_data(client: Client) -> None:
    make_event(*two_outlets())
    compared = client.get(f"{BOTH.replace('/?', '.json?')}&from=2023").json()
    assert compared["understood"] == "articles published since 2023"
    assert (compared["articles"], compared["of"]) == (2, 2)
    assert (compared["shared"], compared["alone"]) == (1, {"harbour-post": 0, "northern-wire": 0})
    assert compared["first"]["harbour-post"] == {"first": 1, "of": 1}


def test_a_scope_of_more_articles_than_a_database_takes_parameters_is_counted_whole(client: Client) -> None:
    two_outlets()
    keys = [f"{number:016x}" for number in range(300_000)]
    assert Article.objects.with_keys([*keys, Article.objects.get(title="Geese").key]).count() == 1


@pytest.mark.parametrize("narrowed", ["", "&q=mill&from=2023"])
def test_the_number_of_queries_does_not_grow(client: Client, narrowed: str) -> None:
    make_event(*two_outlets())
    get(client, BOTH + narrowed)
    few = queries(client, BOTH + narrowed)
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
    get(client, "/articles/")
    assert queries(client, BOTH + narrowed) == few


def queries(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)
