"""What outlets beside one another say themselves, whom they quote alike, and which text they share."""

import pytest
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_copy
from tests.views.pages import see
from tests.views.two_outlets import BOTH, telling, two_outlets

pytestmark = pytest.mark.django_db


def outlets_that_write_differently() -> None:
    for number in range(30):
        quayside = f"Mill {number} stands at the quayside. “A jetty fell,” said Ada Brook."
        make_article(
            title=f"Mill {number}",
            body=quayside,
            outlet="Harbour Post",
            people=["Ada Brook"],
            quotations=[("A jetty fell,", "Ada Brook")],
        )
        make_article(
            title=f"Barn {number}", body=f"Barn {number} stands in the meadow.", outlet="Northern Wire"
        )


def test_words_that_set_an_outlet_apart_stand_in_a_sentence_of_its_own(client: Client) -> None:
    outlets_that_write_differently()
    shown = see(client, BOTH)
    assert "quayside" in shown.partition("In their own voice")[2]
    assert "30 of 30 0 of 30" in shown
    assert "360 words in 30 articles: 25 % quoted, the rest its own" in shown
    own = client.get(BOTH.replace("/?", ".json?")).json()["voices"][0]
    words = {each["word"] for each in own["distinctive"]}
    assert "quayside" in words
    assert not {"jetty", "fell", "harbour", "post"} & words
    first = next(each for each in own["distinctive"] if each["word"] == "quayside")
    assert first["example"]["sentence"].endswith("stands at the quayside.")


def test_outlets_of_few_articles_have_no_distinctive_word(client: Client) -> None:
    two_outlets()
    assert "No word is surely distinctive: too few articles, or they write alike." in see(client, BOTH)


def test_of_many_articles_a_sample_is_read_and_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.views.own_voices.READ_AT_MOST", 10)
    outlets_that_write_differently()
    assert "120 words in 10 articles, drawn by chance from 30: 25 % quoted" in see(client, BOTH)


def quoting(outlet: str, words: str, speaker: str = "Ada Brook", title: str = "") -> Article:
    return make_article(
        title=title or f"{outlet} hears {words}",
        body=f"“{words}” said {speaker} to {outlet}.",
        outlet=outlet,
        people=[speaker],
        quotations=[(words, speaker)],
    )


def test_quotations_are_shared_when_two_outlets_carry_the_same_words_of_one_speaker(client: Client) -> None:
    quoting("Harbour Post", "We shall rebuild the mill before the winter comes,")
    quoting("Northern Wire", "We shall rebuild the mill before,")
    quoting("Northern Wire", "We shall rebuild the mill before,", speaker="Tomas Hald", title="Another")
    quoting("Harbour Post", "Nobody asked the miller,")
    shown = see(client, BOTH)
    assert "1 quotation of 3 carried by two of these or more" in shown
    assert "“We shall rebuild the mill before the winter comes,” Ada Brook Harbour Post hears" in shown
    assert "Only here, of these outlets 1 of 21 of 2" in shown
    alone = see(client, f"{BOTH}&quoted=alone.harbour-post")
    assert "Nobody asked the miller" in alone.partition("only one of these has")[2]
    assert "We shall rebuild" not in alone.partition("only one of these has")[2]
    assert "is no kind of row" in see(client, f"{BOTH}&quoted=first.harbour-post")
    told = client.get(BOTH.replace("/?", ".json?")).json()["quotations"]
    assert told["by_outlet"]["harbour-post"] == {"shared": 1, "only": 1}
    assert len(told["results"]) == 3


def test_text_shared_with_other_outlets_is_counted_with_whom_and_who_was_first(client: Client) -> None:
    wire = telling("Northern Wire", "2023-04-01", title="Wire copy")
    make_copy(wire, telling("Harbour Post", "2023-04-02", title="From the wire"), shares=(1.0, 0.5))
    make_copy(telling("Harbour Post", None, title="Own"), telling("Harbour Post", None, title="Own again"))
    shown = see(client, BOTH).partition("Text shared with others")[2]
    assert "HP Harbour Post 1 article of 3: 1 with Northern Wire (first in 0, later in 1)" in shown
    assert "NW Northern Wire 1 article of 1: 1 with Harbour Post (first in 1, later in 0)" in shown
    assert "all of the one, half of the other Northern Wire" in shown
    (pair,) = client.get(BOTH.replace("/?", ".json?")).json()["copies"]["results"]
    assert (pair["first"], pair["first_certainty"]) == (wire.key, "stated")


def test_copies_of_an_outlet_that_is_not_compared_are_counted_too(client: Client) -> None:
    make_copy(telling("Harbour Post", "2023-04-02"), telling("Coast Wire", None))
    telling("Northern Wire", "2023-04-02")
    shown = see(client, BOTH).partition("Text shared with others")[2]
    assert "1 article of 1: 1 with Coast Wire (first in 0, later in 0)" in shown
    assert "the dates do not say" in shown
    assert "NW Northern Wire none of 1" in shown


def test_of_very_many_quotations_the_newest_are_looked_at_and_this_is_said(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.views.outlet_quotations.READ_AT_MOST", 1)
    quoting("Harbour Post", "We shall rebuild the mill before the winter comes,")
    quoting("Northern Wire", "Nobody asked the miller,")
    assert "Looked at: the newest 1 of 2; an earlier period shows the others." in see(client, BOTH)
