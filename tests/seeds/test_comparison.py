"""What sets 000 and 001 apart, beyond who is in them."""

import pytest
from django.test import Client

from articles.models import Article, Event


@pytest.fixture
def compared(seed: dict[str, Article], client: Client) -> dict:
    return client.get(Event.objects.get().get_absolute_url().rstrip("/") + "/compare.json").json()


def test_one_utterance_in_two_translations_is_inferred_and_no_other(compared: dict) -> None:
    (row,) = compared["quotations"]["same_utterance_inferred"]
    assert {cell["speaker"] for cell in row} == {"Vladimir Putin"}
    assert all(cell["text"].rstrip("”").endswith("zone,") for cell in row)
    assert compared["quotations"]["same_words"] == []


def test_the_claims_of_the_shared_number_differ(compared: dict) -> None:
    differing = {row["value"]: row["different_claims"] for row in compared["numbers"]["shared"]}
    assert differing[16000] is True


def test_sentences_that_tell_the_same_are_found_without_a_shared_run_of_words(compared: dict) -> None:
    rows = compared["statements"]["told_by_more"]
    assert any(all("Stinger" in cell["text"] for cell in row.values()) for row in rows)


def test_what_two_men_proposed_does_not_stand_beside_a_third_thing(compared: dict) -> None:
    rows = [[cell["text"] for cell in row.values()] for row in compared["statements"]["told_by_more"]]
    beside = [text for row in rows for text in row if any("endorsed a proposal" in each for each in row)]
    assert len(beside) == 2
    assert any("Shoigu also proposed" in text for text in beside)


def test_each_text_mostly_speaks_for_itself(compared: dict) -> None:
    assert all(50 < share["own"]["percent"] < 95 for share in compared["shares"])
