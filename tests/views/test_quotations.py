import pytest
from django.test import Client

from articles.models import Quotation
from tests.factories import make_article, make_event
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def two_speakers() -> None:
    make_article(
        title="Mill reopens",
        body="“It turns,” said Ada Brook. “Nobody asked,” said Tomas Hald. “It is open,” a sign read.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("It turns,", "Ada Brook"), ("Nobody asked,", "Tomas Hald"), ("It is open,", "")],
    )
    make_article(
        title="Ferry stops",
        body="“We were late,” said Ada Brook.",
        published="2023-05-02",
        people=["Ada Brook"],
        quotations=[("We were late,", "Ada Brook")],
    )


def test_all_that_is_said_stands_newest_first_with_speaker_and_article(client: Client) -> None:
    two_speakers()
    shown = see(client, "/quotations/")
    assert "4 quotations ? outlet unknown 2 May 2023 Ferry stops Ada Brook “We were late,” said" in shown
    assert "2 April 2023 Mill reopens Ada Brook “It turns,” said Tomas Hald “Nobody asked,” said" in shown


def test_a_quotation_leads_to_its_place_in_the_text(client: Client) -> None:
    two_speakers()
    said = Quotation.objects.get(text="Nobody asked,")
    assert f'href="{said.article.get_absolute_url()}#q{said.start}"' in get(client, "/quotations/")


def test_a_speaker_who_is_not_known_is_said_to_be_unclear(client: Client) -> None:
    two_speakers()
    assert "speaker unclear “It is open,”" in see(client, "/quotations/")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("person=ada-brook", 2),
        ("person=none", 1),
        ("outlet=harbour-post", 3),
        ("outlet=none", 1),
        ("q=nobody", 1),
        ("q=were+late", 1),
        ("kind=full", 4),
        ("kind=indirect", 0),
        ("person=ada-brook&outlet=harbour-post", 1),
    ],
)
def test_quotations_can_be_narrowed(client: Client, query: str, count: int) -> None:
    two_speakers()
    noun = "quotation" if count == 1 else "quotations"
    assert f"{count} {noun}" in see(client, f"/quotations/?{query}")


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("person=nemo", "There is no person “nemo”."),
        ("outlet=nowhere", "There is no outlet “nowhere”."),
        ("kind=sung", "There is no kind of quotation “sung”."),
    ],
)
def test_an_unknown_value_gives_a_notice_and_no_rows(client: Client, query: str, notice: str) -> None:
    two_speakers()
    shown = see(client, f"/quotations/?{query}")
    assert notice in shown
    assert "0 quotations Nothing is quoted so. Show all quotations" in shown


def test_a_chosen_speaker_is_named_in_the_title_and_can_be_removed(client: Client) -> None:
    two_speakers()
    page = get(client, "/quotations/?person=ada-brook&q=it")
    assert "<title>Ada Brook · Quotations – 1 quotation – News archive</title>" in page
    assert '<a class="chip" href="?q=it"' in page


def test_an_archive_without_quotations_says_where_they_come_from(client: Client) -> None:
    assert "No quotations yet: they come with the first import." in see(client, "/quotations/")


def test_a_long_list_has_pages_that_keep_the_filters(client: Client) -> None:
    body = " ".join(f"“It turned {n} times,” said Ada Brook." for n in range(60))
    said = [(f"It turned {n} times,", "Ada Brook") for n in range(60)]
    make_article(body=body, people=["Ada Brook"], quotations=said)
    page = get(client, "/quotations/?q=turned")
    assert "Page 1 of 2" in see(client, "/quotations/?q=turned")
    assert 'rel="next" href="?q=turned&amp;page=2"' in page


def test_hostile_words_are_text(client: Client) -> None:
    hostile = "<script>alert(1)</script>"
    make_article(
        body=f"“{hostile}” said Ada Brook.", people=["Ada Brook"], quotations=[(hostile, "Ada Brook")]
    )
    assert "<script>alert" not in get(client, f"/quotations/?q={hostile}&person={hostile}")
    assert "<script>alert" not in get(client, "/quotations/")


@pytest.mark.parametrize("articles", [1, 20])
def test_the_number_of_queries_does_not_grow(
    client: Client, articles: int, django_assert_num_queries: object
) -> None:
    for n in range(articles):
        article = make_article(
            title=f"Mill {n}",
            body=f"“It turns {n},” said Ada Brook{n}.",
            outlet=f"Post {n}",
            people=[f"Ada Brook{n}"],
            quotations=[(f"It turns {n},", f"Ada Brook{n}")],
        )
        make_event(article)
    with django_assert_num_queries(14):  # type: ignore[operator]
        get(client, "/quotations/")


def test_the_narrowed_list_comes_whole_as_json_and_csv(client: Client) -> None:
    two_speakers()
    answer = client.get("/quotations.json?person=ada-brook").json()
    assert (answer["count"], answer["understood"]) == (2, "quotations of ada-brook")
    assert [row["text"] for row in answer["results"]] == ["We were late,", "It turns,"]
    table = get(client, "/quotations.csv?person=ada-brook")
    assert table.splitlines()[-1].startswith('"It turns,",full,Ada Brook,ada-brook,stated,said,')
    assert 'href="/quotations.csv?person=ada-brook"' in get(client, "/quotations/?person=ada-brook&page=1")


def test_a_list_of_nothing_is_still_a_list(client: Client) -> None:
    assert client.get("/quotations.json").json()["results"] == []
    assert "count" in get(client, "/quotations.csv")
