import pytest
from django.test import Client

from tests.factories import Dated, make_article, make_event
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def test_an_empty_archive_says_what_to_do(client: Client) -> None:
    page, shown = get(client, "/"), see(client, "/")
    assert "<title>News archive – nothing imported yet</title>" in page
    assert "The archive is empty" in shown
    assert "python manage.py import_articles FOLDER --dry-run" in shown
    assert shown.count("python manage.py import_articles FOLDER") == 2


def test_it_counts_what_is_in_the_archive(client: Client) -> None:
    make_article(
        body="“It turns,” said Ada Brook.",
        outlet="Harbour Post",
        people=["Ada Brook"],
        quotations=[("It turns,", "Ada Brook")],
    )
    assert "1 article, read closely They name 1 person, quote 1 passage and tell of 0 events" in see(
        client, "/"
    )


def test_an_event_shows_its_tellings_and_offers_to_compare_them(client: Client) -> None:
    one = make_article(title="Mill reopens", outlet="Harbour Post", published="2023-04-02")
    other = make_article(title="Old mill turns", outlet="", published="2023-04-03")
    event = make_event(one, other)
    shown = see(client, "/")
    assert (
        "2–3 April 2023 Mill reopens HP Harbour Post Mill reopens ? outlet unknown Old mill turns "
        "Compare the two tellings" in shown
    )
    assert f'href="/events/{event.slug}/compare/"' in get(client, "/")


def test_the_most_quoted_come_with_their_counts_as_links(client: Client) -> None:
    make_article(
        body="“It turns,” said Ada Brook. “It holds,” said Ada Brook.",
        people=["Ada Brook"],
        quotations=[("It turns,", "Ada Brook"), ("It holds,", "Ada Brook")],
    )
    assert "Most quoted Ada Brook 2" in see(client, "/")
    assert 'href="/quotations/?person=ada-brook"' in get(client, "/")


def test_it_says_what_is_not_certain(client: Client) -> None:
    make_article(title="One", outlet="Harbour Post", published=Dated("2023-04-02", certainty="inferred"))
    make_article(title="Two")
    shown = see(client, "/")
    assert "1 article of 2 without a known outlet 1 article undated 1 date inferred from the text" in shown


def test_there_is_one_search_box(client: Client) -> None:
    make_article()
    for address in ("/", "/people/"):
        assert get(client, address).count('type="search"') == 1


@pytest.mark.parametrize("events", [1, 20])
def test_the_number_of_queries_does_not_grow(
    client: Client, events: int, django_assert_num_queries: object
) -> None:
    for n in range(events):
        one = make_article(
            title=f"Mill {n}", outlet=f"Post {n}", body=f"Ada Brook{n} came.", people=[f"Ada Brook{n}"]
        )
        make_event(one, make_article(title=f"Old mill {n}", outlet=f"Wire {n}"))
    with django_assert_num_queries(14):  # type: ignore[operator]
        get(client, "/")


def test_what_was_counted_is_not_counted_again(client: Client, django_assert_num_queries: object) -> None:
    make_article()
    get(client, "/")
    with django_assert_num_queries(4):  # type: ignore[operator]
        get(client, "/")


def test_hostile_names_are_text(client: Client) -> None:
    make_event(
        make_article(title="<script>a()</script>", outlet="<script>b()</script>"), make_article(title="Two")
    )
    assert "<script>a" not in get(client, "/")
    assert "<script>b" not in get(client, "/")


def test_health_is_one_word(client: Client) -> None:
    assert get(client, "/healthz") == "ok"


def test_the_navigation_marks_where_one_is(client: Client) -> None:
    assert '<a href="/people/" aria-current="page">People</a>' in get(client, "/people/")


def test_no_page_may_run_a_script_or_style_of_its_own(client: Client) -> None:
    policy = client.get("/")["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe-inline" not in policy


def test_reported_speech_is_counted_among_quotations_nowhere(client: Client) -> None:
    make_article(
        body="“It turns,” said Ada Brook. Tomas Hald said it does not.",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("It turns,", "Ada Brook"), ("it does not", "Tomas Hald", "indirect")],
    )
    shown = see(client, "/")
    assert "quote 1 passage" in shown
    assert "Most quoted Ada Brook 1" in shown
    assert "Tomas Hald" not in shown
