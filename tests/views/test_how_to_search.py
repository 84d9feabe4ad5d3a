import pytest
from django.test import Client

from articles.search.query import understand
from articles.views.how_to_search import SECTIONS
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


def test_every_example_is_a_search_and_says_what_it_finds(client: Client) -> None:
    page = see(client, "/help/")

    assert "weapons -Syria Articles with weapons, without Syria" in page
    assert "/articles/?q=weapons+%2Fs+Syria" in links(get(client, "/help/"))


def test_no_example_is_amiss() -> None:
    examples = [typed for lines in SECTIONS.values() for typed, _ in lines]

    assert not [typed for typed in examples if understand(typed).notices]


def test_the_search_and_every_page_lead_to_the_help(client: Client) -> None:
    assert "/help/" in links(get(client, "/articles/"))
    assert "/help/" in links(get(client, "/people/"))
