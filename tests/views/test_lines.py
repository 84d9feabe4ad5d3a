"""The lines that many articles carry, for analysts to see."""

import pytest
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_house_mark
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db

LINE = "Write to the Post at its old mill."


def carriers(count: int, line: str = LINE, outlet: str = "Harbour Post") -> list[Article]:
    return [
        make_article(title=f"{line[:5]} {n}", body=f"It turned {n}.\n\n{line}", outlet=outlet)
        for n in range(count)
    ]


def test_a_line_says_whom_it_gives_away_what_it_is_taken_for_and_where_it_stands(client: Client) -> None:
    make_house_mark(LINE, *carriers(4), outlet="Harbour Post", elsewhere=1, is_learned=True)
    shown = see(client, "/method/lines/")
    assert (
        "Write to the Post at its old mill. a line 4 articles of Harbour Post, 1 of others "
        "left out of articles learned by counting" in shown
    )
    assert shown.count("(Harbour Post)") == 3


def test_a_ruling_is_shown_beside_what_counting_says(client: Client) -> None:
    make_house_mark(LINE, *carriers(2), is_learned=True, ruling="own")
    assert "the article’s own ruled by a curator; counting says otherwise" in see(client, "/method/lines/")


def test_what_of_a_text_a_mark_is_is_said(client: Client) -> None:
    make_house_mark(LINE, *carriers(2), kind="credit")
    make_house_mark("Sail with us.", *carriers(2, "Sail with us."), kind="ruled")
    shown = see(client, "/method/lines/")
    assert "a form of credit 2 articles" in shown
    assert "Sail with us. a line 2 articles" in shown


def test_lines_are_narrowed_by_words_kind_and_outlet(client: Client) -> None:
    make_house_mark(LINE, *carriers(2), outlet="Harbour Post")
    make_house_mark("Sail with us.", *carriers(2, "Sail with us."), is_learned=True)
    for query, words in [("q=mill", LINE), ("kind=house", "Sail with us."), ("outlet=harbour-post", LINE)]:
        shown = see(client, f"/method/lines/?{query}")
        assert "1 mark" in shown
        assert words in shown


def test_what_is_asked_for_and_not_there_gives_a_notice(client: Client) -> None:
    assert "There is no kind of line “burnt”." in see(client, "/method/lines/?kind=burnt")
    assert "There is no outlet “no-such”." in see(client, "/method/lines/?outlet=no-such")
    assert "Nothing is all of this." in see(client, "/method/lines/?q=nobody")


def test_an_archive_that_has_learned_nothing_says_what_it_takes(client: Client) -> None:
    assert "Nothing is learned yet" in see(client, "/method/lines/")


def test_the_page_of_a_line_lists_every_article_with_it(client: Client) -> None:
    articles = carriers(5)
    make_house_mark(LINE, *articles, outlet="Harbour Post")
    [address] = {
        link
        for link in links(get(client, "/method/lines/"))
        if link.startswith("/method/lines/") and link[14:]
    }
    found = links(get(client, address))
    assert all(article.get_absolute_url() in found for article in articles)
    assert "/method/lines/?outlet=harbour-post" in found


def test_the_list_is_there_as_data(client: Client) -> None:
    make_house_mark(LINE, *carriers(4), outlet="Harbour Post", is_learned=True)
    make_house_mark("Sail with us.", *carriers(2, "Sail with us."), is_learned=True)
    answer = client.get("/method/lines.json?q=mill&kind=house").json()
    assert (answer["count"], answer["understood"]) == (1, "lines left out of articles, with “mill”")
    [row] = answer["results"]
    assert (row["words"], row["outlet"], row["articles"], row["effect"]) == (LINE, "Harbour Post", 4, "house")
    assert "Sail with us." in client.get("/method/lines.csv").content.decode()
    assert "/method/lines.csv?q=mill" in links(get(client, "/method/lines/?q=mill"))


@pytest.mark.parametrize("number", ["0000000000000001", "nonsense", "f" * 40])
def test_a_line_that_is_not_there_is_404(client: Client, number: str) -> None:
    assert "Nothing has this address." in see(client, f"/method/lines/{number}/", 404)


def test_hostile_lines_are_text(client: Client) -> None:
    line = "<script>alert(1)</script> said so."
    make_house_mark(line, *carriers(2, line))
    assert "<script>alert" not in get(client, "/method/lines/")


@pytest.mark.parametrize("marks", [1, 20])
def test_the_number_of_queries_does_not_grow(
    client: Client, marks: int, django_assert_num_queries: object
) -> None:
    for n in range(marks):
        line = f"Line {chr(97 + n)} of the post."
        make_house_mark(line, *carriers(3, line))
    with django_assert_num_queries(10):  # type: ignore[operator]
        get(client, "/method/lines/")
