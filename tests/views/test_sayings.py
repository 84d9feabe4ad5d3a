"""One saying in several outlets, what is said about somebody, and statements that may have changed."""

from typing import Any

import pytest
from django.test import Client

from articles.deciding.sayings import regroup_sayings
from articles.models import Article, Event, Quotation
from tests.factories import make_article, make_event
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db

WORDS = "We shall rebuild the dam of Lisk before the autumn floods come back,"


def told(n: int, words: str = WORDS, day: str = "2023-04-02", kind: str = "full", **kwargs: Any) -> Article:
    facts: dict[str, Any] = {
        "title": f"Dam {n}",
        "body": f"“{words}” said Ada Brook. The mill of town {n} stands still.",
        "outlet": f"Post {n}",
        "published": day,
        "people": ["Ada Brook"],
        "quotations": [(words, "Ada Brook", kind)],
    }
    return make_article(**facts | kwargs)


def test_a_saying_in_several_outlets_stands_once_with_its_renderings(client: Client) -> None:
    told(1), told(2, "rebuild the dam of Lisk before the autumn"), told(3, day="2023-04-03")
    regroup_sayings()
    shown = see(client, "/quotations/")
    assert "3 quotations (1 distinct)" in shown
    assert "One saying in 3 outlets, 2 renderings" in shown
    assert shown.count("Dam ") == 1
    assert client.get("/quotations.json").json()["count"] == 3


def test_a_saying_in_other_words_is_only_suggested_and_says_why(client: Client) -> None:
    told(1, "help the volunteers of Corvenna reach the flooded valley")
    told(2, "help volunteers from Corvenna move into the flooded lowlands")
    regroup_sayings()
    page, shown = get(client, "/quotations/"), see(client, "/quotations/")
    assert "≈ Perhaps one saying in 2 outlets, 2 renderings" in shown
    assert "Suggested, not sure: both have “Corvenna”" in shown
    assert "<b>move into</b>" in page


def test_a_narrowed_list_shows_the_first_telling_that_fits(client: Client) -> None:
    told(1), told(2, day="2023-04-03")
    regroup_sayings()
    shown = see(client, "/quotations/?outlet=post-2")
    assert "1 quotation" in shown
    assert "Dam 2 Ada Brook “We shall rebuild" in shown
    assert "One saying in 2 outlets, in the same words" in shown


def test_what_is_said_about_a_person_or_a_word_is_found_in_the_sentence(client: Client) -> None:
    article = told(1, people=["Ada Brook", "Tomas Hald"], body=f"“{WORDS}” Ada Brook told Tomas Hald.")
    said = Quotation.objects.get()
    said.sentence = f"{article.body[:-1]}, who had come to Lisk on foot to see the dam and the weir again."
    said.save()
    said.named.add(article.appearances.get(name="Tomas Hald"))
    told(2, "Nobody asked us about the mill,")
    for about in ("tomas-hald", "Tomas Hald", "told", "rebuild"):
        shown = see(client, f"/quotations/?person=ada-brook&about={about}")
        assert "1 quotation" in shown, about
        assert "Ada Brook told Tomas Hald, who had come" in shown
    assert "1 quotation" in see(client, "/quotations/?about=mill")
    assert "0 quotations" in see(client, "/quotations/?about=vera")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("from=2023-04", 2),
        ("from=2023-05", 1),
        ("to=2023-04-02", 1),
        ("from=2023-04-03&to=2023-05-01", 0),
        ("from=2023&to=2023", 2),
        ("event=mill-reopens", 1),
        ("q=%22the+dam%22", 1),
        ("q=%22dam+the%22", 0),
        ("person=Ada+Brook", 2),
        ("kind=marks", 1),
        ("kind=indirect", 1),
    ],
)
def test_quotations_can_be_narrowed_by_time_event_phrase_and_name(
    client: Client, query: str, count: int
) -> None:
    one = told(1)
    make_event(one, make_article(title="Another"))
    Event.objects.update(slug="mill-reopens")
    told(2, "the mill turns again", "2023-05-02", "indirect", body="Ada Brook said the mill turns again.")
    rows = client.get(f"/quotations.json?{query}").json()
    assert rows["count"] == count


def test_reported_clauses_are_counted_apart(client: Client) -> None:
    told(1)
    told(2, "the mill turns again", "2023-05-02", "indirect", body="Ada Brook said the mill turns again.")
    shown = see(client, "/quotations/")
    assert "1 quotation and 1 clause reported without marks" in shown
    assert "the mill turns again indirectly said" in shown


@pytest.mark.parametrize("query", ["from=spring", "to=2023-13", "event=nothing"])
def test_what_cannot_be_understood_gives_a_notice(client: Client, query: str) -> None:
    told(1)
    shown = see(client, f"/quotations/?{query}")
    assert "is no day, month or year." in shown or "There is no event “nothing”." in shown
    assert "0 quotations" in shown


def test_nothing_found_says_which_part_stands_in_the_way(client: Client) -> None:
    told(1)
    shown = see(client, "/quotations/?q=dam&outlet=none")
    assert "Nothing is quoted so." in shown
    assert "Without “none”: 1 quotation" in shown
    assert "Without “dam”" not in shown
    assert 'href="?q=dam&amp;"' in get(client, "/quotations/?q=dam&outlet=none")


def test_statements_that_may_have_changed_stand_side_by_side(client: Client) -> None:
    told(1, "We counted 40 ships in the harbour of Corvenna,")
    told(2, "We counted 60 ships in the harbour of Corvenna,", "2023-05-02")
    regroup_sayings()
    assert "1 statement that may have changed" in see(client, "/quotations/?person=ada-brook")
    assert 'href="/quotations/changed/?person=ada-brook"' in get(client, "/people/ada-brook/")
    page, shown = get(client, "/quotations/changed/"), see(client, "/quotations/changed/?person=ada-brook")
    assert "They differ: “40 ships” and “60 ships” 2 April 2023, Post 1 “We counted 40 ships" in shown
    assert "<b>40</b>" in page
    assert "<b>60</b>" in page
    assert "contradict" not in page
    [row] = client.get("/quotations/changed.json").json()["results"]
    assert (row["earlier_article"], row["later_outlet"]) == (Article.objects.get(title="Dam 1").key, "Post 2")
    assert "earlier_text" in get(client, "/quotations/changed.csv")


def test_where_nothing_may_have_changed_the_page_says_so(client: Client) -> None:
    assert "0 candidates No two statements are so alike and so different." in see(
        client, "/quotations/changed/"
    )
    assert "There is no person “nemo”." in see(client, "/quotations/changed/?person=nemo")


@pytest.mark.parametrize("sayings", [1, 10])
def test_sayings_cost_as_many_questions_for_one_as_for_many(
    client: Client, sayings: int, django_assert_num_queries: Any
) -> None:
    for n in range(sayings):
        words = f"We shall rebuild the dam of Lisk before flood number {n} comes,"
        told(2 * n, words, f"2023-04-{n + 1:02}"), told(2 * n + 1, words, f"2023-04-{n + 1:02}")
    regroup_sayings()
    with django_assert_num_queries(15):
        get(client, "/quotations/")
