import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from tests.views.pages import see, words

pytestmark = pytest.mark.django_db


def test_an_address_of_nothing_says_so_and_leads_on(client: Client) -> None:
    shown = see(client, "/nowhere/", 404)
    assert "Not in this archive Nothing has this address." in shown
    assert "Search the articles" in shown


def test_what_is_gone_says_why_and_leads_on() -> None:
    way_on = {"url": "/events/", "words": "See all events"}
    request = RequestFactory().get("/")
    page = render_to_string(
        "410.html", {"reason": "These texts tell of two events.", "way_on": way_on}, request
    )
    assert "No longer here These texts tell of two events. See all events, or search the articles." in words(
        page
    )


def test_a_failure_says_that_nothing_was_changed_without_asking_the_database(client: Client) -> None:
    page = render_to_string("500.html")
    assert "Nothing in it was changed." in words(page)
