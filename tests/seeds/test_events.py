"""000 and 001 tell one event; how they differ is on the page."""

import pytest
from django.test import Client

from articles.models import Article, Event


@pytest.fixture
def event(seed: dict[str, Article]) -> Event:
    return Event.objects.get()


def test_the_two_tellings_are_one_event_and_the_others_are_not_in_it(event: Event, seed) -> None:
    assert {article.key for article in event.articles.all()} == {seed["000"].key, seed["001"].key}


def test_the_event_says_why_they_belong_together(event: Event, page) -> None:
    words = page(event.get_absolute_url())
    assert "Why these belong together" in words
    assert "16,000" in words
    assert "Sergei Shoigu" in words


def compared(event: Event, client: Client) -> dict:
    return client.get(event.get_absolute_url().rstrip("/") + "/compare.json").json()


def test_the_comparison_tells_who_is_quoted_named_and_absent(event: Event, client: Client) -> None:
    rows = compared(event, client)["people"]
    who = {row["name"]: [cell["presence"] for cell in row["cells"]] for row in rows}
    assert "absent" not in who["Vladimir Putin"] + who["Sergei Shoigu"]
    for only_in_one in ("Tatiana Stanovaya", "Bashar al-Assad", "Volodymyr Zelenskyy"):
        assert who[only_in_one].count("absent") == 1
    assert who["Tatiana Stanovaya"].index("absent") != who["Volodymyr Zelenskyy"].index("absent")
    assert who["Tatiana Stanovaya"].index("absent") == who["Bashar al-Assad"].index("absent")


def test_the_same_number_stands_with_both_its_claims(event: Event, page) -> None:
    words = page(event.get_absolute_url() + "compare/")
    assert "16,000 applications" in words
    assert "16,000 people" in words
    assert "Absence here does not prove" in words


def test_one_outlets_own_word_is_a_quoted_speakers_in_the_other(event: Event, client: Client) -> None:
    uses = [
        (column["article_title"], use["voice"])
        for family in compared(event, client)["wording"]
        for column in family["columns"]
        for use in column["uses"]
        if use["term"].lower() == "mercenaries"
    ]
    assert sorted(voice for _, voice in uses) == ["Vladimir Putin", "own"]
