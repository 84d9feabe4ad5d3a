"""From an article through the results it was found in."""

import pytest
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_one_text
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


def ferries(number: int) -> list[Article]:
    """Return articles by their day, the newest first."""
    days = range(number, 0, -1)
    return [
        make_article(title=f"Ferry {day}", published=f"2022-{1 + day // 28:02}-{1 + day % 28:02}")
        for day in days
    ]


def follow(client: Client, page: str, title: str) -> str:
    """Return the address of the link to the article of this title."""
    [address] = {link for link in links(page) if f"/{title.lower().replace(' ', '-')}/?found=" in link}
    return address


def test_the_way_leads_from_one_result_to_the_next_and_back_over_pages(client: Client) -> None:
    ferries(23)
    results = get(client, "/articles/?q=ferry&sort=newest")

    twentieth = follow(client, results, "Ferry 4")
    page = get(client, twentieth)
    assert "20 of 23 in articles with ferry, newest first" in see(client, twentieth)
    assert "/articles/?q=ferry&sort=newest" in links(page)

    next_one = follow(client, page, "Ferry 3")
    assert "21 of 23" in see(client, next_one)
    assert "/articles/?q=ferry&sort=newest&page=2" in links(get(client, next_one))
    assert follow(client, get(client, next_one), "Ferry 4") == twentieth


def test_the_first_has_none_before_it_and_the_last_none_after(client: Client) -> None:
    first, last = ferries(2)

    assert "Previous" not in see(client, f"{first.get_absolute_url()}?found=&at=1")
    assert "Next Ferry 1" in see(client, f"{first.get_absolute_url()}?found=&at=1")
    assert "Previous Ferry 2" in see(client, f"{last.get_absolute_url()}?found=&at=2")
    assert "Next" not in see(client, f"{last.get_absolute_url()}?found=&at=2")


def test_copies_are_passed_over_as_in_the_results(client: Client) -> None:
    newest, copy, oldest = ferries(3)
    make_one_text(newest, copy)

    assert "2 of 2" in see(client, f"{oldest.get_absolute_url()}?found=q%3Dferry%26sort%3Dnewest&at=2")
    assert "Next Ferry 1" in see(client, f"{newest.get_absolute_url()}?found=q%3Dferry%26sort%3Dnewest&at=1")


def test_what_an_import_moved_meanwhile_is_found_again(client: Client) -> None:
    article = ferries(1)[0]
    for number in range(30):
        make_article(title=f"Late ferry {number}", published="2023-01-01")

    assert "31 of 31" in see(client, f"{article.get_absolute_url()}?found=q%3Dferry%26sort%3Dnewest&at=1")


@pytest.mark.parametrize("query", ["found=q%3Dzebra&at=1", "found=%00%22(%26from%3Dx&at=-1", "found=&at=x9"])
def test_an_odd_way_is_answered(client: Client, query: str) -> None:
    article, _ = ferries(2)

    assert "Ferry 2" in see(client, f"{article.get_absolute_url()}?{query}")


def test_the_right_address_of_an_article_stays_clean(client: Client) -> None:
    [article] = ferries(1)
    page = get(client, f"{article.get_absolute_url()}?found=q%3Dferry&at=1")

    assert f'<link rel="canonical" href="{article.get_absolute_url()}">' in page
    assert "No longer among" not in page
    assert "Through the results" not in get(client, article.get_absolute_url())
