"""What is boilerplate in the five texts is found by no search."""

import pytest
from django.test import Client

from articles.models import Article


def titles(client: Client, **query: str) -> list[str]:
    return [row["title"]["value"] for row in client.get("/articles.json", query).json()["results"]]


@pytest.mark.parametrize("prompt", ["newsletter", '"support us monthly"', '"foreign agent"'])
def test_prompts_of_the_outlets_are_not_found(seed, client: Client, prompt: str) -> None:
    assert titles(client, q=prompt) == []


def test_words_of_the_texts_are_found(seed: dict[str, Article], client: Client) -> None:
    assert titles(client, q="Bayraktars") == [seed["004"].title]
    assert set(titles(client, q='"Middle East" -Stanovaya')) == {seed["001"].title}


def test_the_caption_that_stands_twice_is_kept_once_and_outside_the_body(seed: dict[str, Article]) -> None:
    article = seed["002"]
    captions = [block for block in article.reading["blocks"] if block["kind"] == "caption"]
    assert len(captions) == 1
    assert "Lavrov said Russia was sending weapons" not in article.body


def test_the_body_of_the_fourth_ends_before_its_outlets_plea(seed: dict[str, Article]) -> None:
    assert seed["004"].body.endswith("There was no immediate official reaction from the Kremlin.")
