"""Names that were typed, as suggestions over the results and as JSON."""

import pytest
from django.test import Client

from articles.models import Person
from tests.factories import make_article, make_event
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _a_person_an_outlet_and_an_event(db: None) -> None:
    mill = make_article(
        title="Mill reopens",
        body="Oleksiy Zarenskyy came.",
        people=["Oleksiy Zarenskyy"],
        outlet="Zarensky Post",
    )
    make_event(mill, make_article(title="Mill turns"), title="Zarenskiy opens the mill")


def test_who_and_what_is_so_called_stands_over_the_results(client: Client) -> None:
    page = see(client, "/articles/?q=Zarensky")

    assert "People Oleksiy Zarenskyy 1 article Outlets Zarensky Post 1 article Events Zarenskiy opens" in page
    assert {"/people/oleksiy-zarenskyy/", "/outlets/zarensky-post/"} < set(
        links(get(client, "/articles/?q=Zarensky"))
    )


def test_a_typo_finds_them_where_no_article_is_found(client: Client) -> None:
    page = see(client, "/articles/?q=Oleksyi+Zarnesky")

    assert "0 articles" in page
    assert "People Oleksiy Zarenskyy 1 article" in page


def test_who_is_chosen_already_is_not_suggested(client: Client) -> None:
    assert "People Oleksiy" not in see(client, "/articles/?q=Zarenskyy&person=oleksiy-zarenskyy")


@pytest.mark.parametrize("query", ["", "q=mill+OR+zarensky", "q=-zarensky", "q=zebra"])
def test_where_no_name_is_asked_for_nothing_is_suggested(client: Client, query: str) -> None:
    assert 'class="suggested"' not in get(client, f"/articles/?{query}")


def test_someone_gone_meanwhile_is_left_out(client: Client) -> None:
    see(client, "/articles/?q=Zarensky")
    Person.objects.all().delete()

    assert "People" not in see(client, "/articles/?q=Zarensky").partition("Articles with")[0]


def test_names_are_suggested_to_who_is_still_typing(client: Client) -> None:
    answer = client.get("/suggest.json?q=oleksiy+zar").json()

    assert answer["count"] == 1
    assert answer["results"] == [
        {
            "kind": "person",
            "name": "Oleksiy Zarenskyy",
            "slug": "oleksiy-zarenskyy",
            "articles": 1,
            "address": "/people/oleksiy-zarenskyy/",
        }
    ]


@pytest.mark.parametrize("typed", ["", "%00", "%22(", "*", "a" * 3_000, "%ed%a0%80", "-OR+OR"])
def test_whatever_is_typed_is_answered(client: Client, typed: str) -> None:
    assert client.get(f"/suggest.json?q={typed}").json()["results"] == []
