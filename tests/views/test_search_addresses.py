"""Whatever stands in the address of a search, it is answered, and what cannot be read is said."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.factories import make_article
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


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
            (
                "q=host%3Aferry",
                ": is no sign of this search where it stands, so the words around it were read as words.",
            ),
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
    def test_odd_words_are_answered(self, client: Client, typed: str) -> None:
        for key in ("q", "outlet", "from", "page", "sort", "x"):
            page = get(client, f"/articles/?{urlencode({key: typed})}")
            assert "<script>alert" not in page

    def test_bytes_that_are_no_text_are_answered(self, client: Client) -> None:
        make_article()

        get(client, "/articles/?q=%ff%fe&outlet=%c3%28&%80=1")

    @pytest.mark.usefixtures("_four_articles")
    def test_hundreds_of_values_are_answered(self, client: Client) -> None:
        get(client, "/articles/?" + "&".join(f"person=p{number}" for number in range(900)))
