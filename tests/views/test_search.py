import csv
import json
import re
import time
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from articles import exports
from articles.models import Change
from tests.factories import Dated, make_article, make_event
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db

BRIDGE = "“It holds,” said Ada Brook.\n\nThe bridge into the combat zone of the harbour carries weapons."


@pytest.fixture(autouse=True)
def _own_index(settings: Settings, tmp_path: Path) -> None:
    settings.SEARCH_INDEX = tmp_path / "index"


@pytest.fixture
def _four_articles() -> None:
    one = make_article(
        title="Bridge opens",
        body=BRIDGE,
        outlet="Harbour Post",
        published="2022-03-11",
        people=["Ada Brook"],
        quotations=[("It holds,", "Ada Brook")],
    )
    two = make_article(
        title="A bridge for weapons",
        body="The bridge opened for weapons.",
        outlet="Coast Wire",
        outlet_certainty="inferred",
        published=Dated("2022-03-11", certainty="inferred"),
    )
    make_article(title="Ferry sails", body="The ferry sails with weapons.", published="2023-04-01")
    make_article(title="Mill turns", body="The mill turns again.")
    make_event(one, two, title="Opening of the bridge")
    for article in (one, two):
        Change.objects.create(article_key=article.key)


def links(page: str) -> list[str]:
    """Return where the links of a page lead, as one would type it."""
    return [unescape(address) for address in re.findall(r'href="([^"]*)"', page)]


@pytest.mark.usefixtures("_four_articles")
class TestThePage:
    def test_everything_is_shown_when_nothing_is_asked(self, client: Client) -> None:
        page = see(client, "/articles/")

        assert "All articles, newest first" in page
        assert "4 articles · 1 undated" in page

    def test_the_question_is_said_in_a_sentence(self, client: Client) -> None:
        page = see(
            client, '/articles/?q=weapons+"combat+zone"+-Syria&outlet=harbour-post&year=2022&person=ada-brook'
        )

        assert (
            "Articles with weapons × and “combat zone” × without Syria × from Harbour Post × "
            "naming Ada Brook × published in 2022 ×, most relevant first" in page
        )

    def test_the_title_says_what_is_shown(self, client: Client) -> None:
        page = get(client, "/articles/?q=bridge&outlet=harbour-post")

        assert "<title>bridge · Harbour Post – 1 article – News archive</title>" in page

    def test_the_number_found_is_announced(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        status = re.search(r'<p role="status"[^>]*>(.*?)</p>', page, re.DOTALL)
        assert status
        assert "3 articles" in status[1]

    def test_each_constraint_can_be_taken_away_by_a_link(self, client: Client) -> None:
        found = links(get(client, "/articles/?q=bridge+-mill&outlet=harbour-post&not.year=2023"))

        for rest in (
            "q=-mill&outlet=harbour-post&not.year=2023",
            "q=bridge&outlet=harbour-post&not.year=2023",
            "q=bridge+-mill&not.year=2023",
            "q=bridge+-mill&outlet=harbour-post",
        ):
            assert f"/articles/?{rest}" in found

    def test_start_over_leads_to_everything(self, client: Client) -> None:
        page = get(client, "/articles/?q=bridge")

        assert re.search(r'<a href="/articles/">Start over</a>', page)

    def test_a_card_says_who_when_how_sure_and_where_the_words_stand(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons&outlet=coast-wire")
        words = see(client, "/articles/?q=weapons&outlet=coast-wire")

        assert "A bridge for weapons" in words
        assert "≈ Coast Wire (inferred)" in words
        assert "≈ 11 March 2022 (inferred)" in words
        assert "one telling of Opening of the bridge" in words
        assert "The bridge opened for <mark>weapons</mark>." in page

    def test_values_are_shown_with_counts_and_links_to_choose_and_exclude(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert "/articles/?q=weapons&outlet=coast-wire" in links(page)
        assert "/articles/?q=weapons&not.outlet=coast-wire" in links(page)
        assert "outlet unknown 1 not" in see(client, "/articles/?q=weapons")
        assert 'aria-label="without Coast Wire"' in page

    def test_a_chosen_value_is_marked_and_taken_away_by_the_same_link(self, client: Client) -> None:
        page = get(client, "/articles/?outlet=coast-wire")

        assert re.search(r'href="/articles/"[^>]*aria-current="true">Coast Wire', page)

    def test_an_excluded_value_says_so(self, client: Client) -> None:
        page = see(client, "/articles/?not.outlet=coast-wire")

        assert "Articles not from Coast Wire ×" in page
        assert "Coast Wire, excluded: take it back" in page

    def test_what_is_missing_has_words(self, client: Client) -> None:
        page = see(client, "/articles/?outlet=none")

        assert "Articles from an unknown outlet ×" in page
        assert "2 articles" in page

    def test_a_time_says_how_many_undated_it_leaves_out(self, client: Client) -> None:
        page = see(client, "/articles/?from=2022-03&to=2022")

        assert "published since March 2022 × published until 2022 ×" in page
        assert "2 articles · 1 undated article left out, because nobody knows when it was published" in page

    def test_the_bars_of_the_histogram_are_links_and_stand_in_a_table(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert links(page).count("/articles/?q=weapons&from=2022-03&to=2022-03") == 2
        assert 'aria-label="March 2022: 2 articles"' in page
        assert "March 2022 2 April 2023 1" in see(client, "/articles/?q=weapons")

    def test_the_order_is_a_link(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert "/articles/?q=weapons&sort=oldest" in links(page)
        assert "oldest first" in see(client, "/articles/?q=weapons&sort=oldest")

    def test_when_nothing_is_found_it_says_which_constraint_is_in_the_way(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons+zebra&outlet=harbour-post")
        words = see(client, "/articles/?q=weapons+zebra&outlet=harbour-post")

        assert "without “zebra” there is 1 article" in words
        assert "from Harbour Post” there" not in words
        assert "/articles/?q=weapons&outlet=harbour-post" in links(page)

    def test_a_choice_in_the_way_is_named_with_what_there_would_be(self, client: Client) -> None:
        page = see(client, "/articles/?q=ferry&outlet=harbour-post")

        assert "without “from Harbour Post” there is 1 article" in page

    def test_when_a_single_word_finds_nothing_it_says_what_is_searched(self, client: Client) -> None:
        page = see(client, "/articles/?q=zebra")

        assert "0 articles" in page
        assert "not what was put aside as boilerplate" in page

    def test_the_constraints_stay_when_other_words_are_typed(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons&outlet=coast-wire&from=2022")

        assert '<input type="hidden" name="outlet" value="coast-wire">' in page
        assert re.search(r'name="from" value="2022"', page)
        assert re.search(r'name="q" value="weapons"', page)
        assert page.count('role="search"') == 1

    def test_one_address_is_the_right_one(self, client: Client) -> None:
        page = get(client, "/articles/?sort=&to=&outlet=coast-wire&q=++weapons&outlet=coast-wire&page=1")

        assert '<link rel="canonical" href="/articles/?q=weapons&amp;outlet=coast-wire">' in page


class TestPages:
    def make(self, number: int) -> None:
        so_far = Change.objects.count()
        for each in range(so_far, so_far + number):
            make_article(
                title=f"Ferry {each} sails",
                body="“All aboard,” said Ada Brook.",
                outlet="Coast Wire",
                published="2022-03-11",
                people=["Ada Brook"],
                quotations=[("All aboard,", "Ada Brook")],
            )

    def test_pages_are_linked_with_the_question(self, client: Client) -> None:
        self.make(45)

        found = links(get(client, "/articles/?q=ferry&page=2"))

        assert found.count("/articles/?q=ferry") >= 2
        assert "/articles/?q=ferry&page=3" in found

    def test_a_page_after_the_last_shows_the_last_and_says_so(self, client: Client) -> None:
        self.make(21)

        page = see(client, "/articles/?q=ferry&page=9999")

        assert "There is no page 9,999; this is the last." in page
        assert page.count("Coast Wire 11 March 2022") == 1

    def test_one_article_and_twenty_take_the_same_number_of_questions_to_the_database(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        self.make(1)
        get(client, "/articles/?q=ferry")
        with django_assert_num_queries(7):
            get(client, "/articles/?q=ferry")

        self.make(20)
        get(client, "/articles/?q=ferry")
        with django_assert_num_queries(7):
            get(client, "/articles/?q=ferry")


class TestOddAddresses:
    def test_an_empty_archive_says_what_to_do(self, client: Client) -> None:
        page = see(client, "/articles/")

        assert "The archive is empty" in page
        assert "import_articles" in page

    @pytest.mark.usefixtures("_four_articles")
    @pytest.mark.parametrize(
        ("query", "notice"),
        [
            ("page=abc", "“abc” is no page. This is the first."),
            ("page=-1", "“-1” is no page. This is the first."),
            ("page=" + "9" * 5_000, "is no page. This is the first."),
            ("from=2022-13", "“2022-13” is no date. Write 2022, 2022-03 or 2022-03-11."),
            ("to=yesterday", "“yesterday” is no date. Write 2022, 2022-03 or 2022-03-11."),
            ("from=0000", "“0000” is no date. Write 2022, 2022-03 or 2022-03-11."),
            ("outlet=no-such", "The archive knows no outlet “no-such”."),
            ("not.person=no-such", "The archive knows no person “no-such”."),
            ("year=MMXXII", "The archive knows no year “MMXXII”."),
            ("certainty=sure", "The archive knows no certainty “sure”."),
            ("language=xx", "The archive knows no language “xx”."),
            ("sort=random", "“random” is no order: there are relevance, newest and oldest."),
            ("colour=red", "“colour” is nothing one can search by here, so it was left out."),
            ("q=%22ferry", 'A quotation mark " stands alone, so what follows it was read as words.'),
            ("q=title%3Aferry", ": is no sign of this search, so the words around it were read as words."),
        ],
    )
    def test_what_cannot_be_read_is_said(self, client: Client, query: str, notice: str) -> None:
        assert notice in see(client, f"/articles/?{query}")

    @pytest.mark.usefixtures("_four_articles")
    @pytest.mark.parametrize("query", ["outlet=no-such", "from=2022-13", "year=1850", "event=gone-0123abcd"])
    def test_what_the_archive_does_not_know_finds_nothing(self, client: Client, query: str) -> None:
        assert "0 articles" in see(client, f"/articles/?{query}")
        assert client.get(f"/articles.json?{query}").json()["count"] == 0

    @pytest.mark.usefixtures("_four_articles")
    def test_a_date_that_is_none_can_be_taken_away_again(self, client: Client) -> None:
        page = get(client, "/articles/?q=ferry&from=2022-13")

        assert "/articles/?q=ferry" in links(page)
        assert re.search(r'name="from" value="2022-13"', page)

    @pytest.mark.usefixtures("_four_articles")
    @pytest.mark.parametrize(
        "typed",
        [
            "\x00",
            "ferry\x00dam",
            "\x07\x1b[31m",
            "a" * 100_000,
            "ferry " * 20_000,
            '"' * 100_001,
            "-" * 100_000,
            "(" * 50_000,
            "' OR 1=1; --",
            "title:[a TO z] AND body:/.*/ ~2 ^9",
            "<script>alert(1)</script>",
            "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
            "日本語 россия",
            "%",
            "OR OR OR",
        ],
    )
    def test_odd_words_are_answered_quickly(self, client: Client, typed: str) -> None:
        started = time.monotonic()

        for key in ("q", "outlet", "from", "page", "sort", "x"):
            page = get(client, f"/articles/?{urlencode({key: typed})}")
            assert "<script>alert" not in page

        assert time.monotonic() - started < 6

    def test_bytes_that_are_no_text_are_answered(self, client: Client) -> None:
        make_article()

        get(client, "/articles/?q=%ff%fe&outlet=%c3%28&%80=1")

    @pytest.mark.usefixtures("_four_articles")
    def test_hundreds_of_values_are_answered(self, client: Client) -> None:
        get(client, "/articles/?" + "&".join(f"person=p{number}" for number in range(900)))


@pytest.mark.usefixtures("_four_articles")
class TestAsData:
    def test_json_says_what_was_asked_and_how_many_there_are(self, client: Client) -> None:
        answer = client.get("/articles.json?q=weapons&sort=newest").json()

        assert answer["query"] == "q=weapons&sort=newest"
        assert answer["understood"] == "articles with *weapons*, newest first"
        assert answer["count"] == len(answer["results"]) == 3
        assert answer["next"] is None
        assert answer["version"] == Change.objects.count()
        assert answer["generated_at"]

    def test_json_gives_every_finding_with_its_certainty(self, client: Client) -> None:
        [article] = client.get("/articles.json?outlet=coast-wire").json()["results"]

        assert article["title"] == {"value": "A bridge for weapons", "certainty": "stated"}
        assert article["outlet"] == {"value": "Coast Wire", "slug": "coast-wire", "certainty": "inferred"}
        assert article["published"] == {
            "value": "2022-03-11",
            "certainty": "inferred",
            "earliest": "2022-03-11",
            "latest": "2022-03-11",
        }
        assert article["event"]["title"] == "Opening of the bridge"
        assert article["url"].startswith("http://testserver/articles/")

    def test_csv_begins_with_what_was_asked(self, client: Client) -> None:
        lines = client.get("/articles.csv?q=weapons").content.decode().splitlines()

        assert lines[0] == "# query: q=weapons"
        assert lines[1] == "# understood: articles with *weapons*, most relevant first"
        assert "# count: 3" in lines

    def test_csv_has_a_row_for_each_article_and_keeps_estimates_apart(self, client: Client) -> None:
        rows = self.rows(client, "/articles.csv?q=bridge")

        assert [(row["outlet"], row["published_stated"], row["published_certainty"]) for row in rows] in (
            [("Coast Wire", "", "inferred"), ("Harbour Post", "2022-03-11", "stated")],
            [("Harbour Post", "2022-03-11", "stated"), ("Coast Wire", "", "inferred")],
        )
        assert {row["published_earliest"] for row in rows} == {"2022-03-11"}

    def test_csv_without_rows_still_names_its_columns(self, client: Client) -> None:
        lines = client.get("/articles.csv?q=zebra").content.decode().splitlines()

        assert lines[-1].startswith("id,title,title_certainty,outlet,")

    def test_no_cell_is_run_as_a_formula(self, client: Client) -> None:
        for start in "=+-@":
            make_article(title=f"{start}SUM(A1) formula {ord(start)}")

        titles = {row["title"] for row in self.rows(client, "/articles.csv?q=formula")}

        assert len(titles) == 4
        assert all(title.startswith("'") for title in titles)

    def test_all_rows_are_there_and_not_only_a_page(self, client: Client) -> None:
        for number in range(30):
            make_article(title=f"Ferry {number} sails twice")

        assert len(self.rows(client, "/articles.csv?q=twice&page=2")) == 30
        assert len(client.get("/articles.json?q=twice").json()["results"]) == 30

    def test_a_long_list_leaves_row_by_row(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(exports, "STREAMED_FROM", 2)

        response = client.get("/articles.json?q=weapons")

        assert response.streaming
        assert json.loads(b"".join(response))["count"] == 3  # type: ignore[arg-type]

    def test_the_page_links_its_twins_with_the_same_question(self, client: Client) -> None:
        found = links(get(client, "/articles/?q=weapons&outlet=coast-wire"))

        assert "/articles.csv?q=weapons&outlet=coast-wire" in found
        assert "/articles.json?q=weapons&outlet=coast-wire" in found

    def rows(self, client: Client, address: str) -> list[dict[str, str]]:
        lines = client.get(address).content.decode().splitlines()
        return list(csv.DictReader(line for line in lines if not line.startswith("# ")))
