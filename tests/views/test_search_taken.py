"""A search as JSON Lines, BibTeX, RIS and a feed; an article as a reference."""

import json
import re
from html import unescape
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.feeds import ATOM
from articles.models import Article
from tests.factories import Dated, make_article
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db

NAMES = {"a": ATOM}


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.usefixtures("_four_articles")
class TestTakenAway:
    def test_json_lines_say_first_what_they_are_and_then_give_every_row(self, client: Client) -> None:
        head, *rows = map(json.loads, text_of(client, "/articles.jsonl?q=weapons").splitlines())

        assert head["count"] == len(rows) == 3
        assert head["understood"] == "articles with *weapons*, most relevant first"
        assert rows == client.get("/articles.json?q=weapons").json()["results"]

    def test_bibtex_has_an_entry_an_article_and_no_estimated_date(self, client: Client) -> None:
        taken = text_of(client, "/articles.bib?q=bridge")

        assert "% count: 2" in taken
        assert taken.count("@article{") == 2
        assert taken.count("date = {2022-03-11}") == 1
        assert "Date estimated by the archive, not stated: 11 March 2022. Outlet inferred" in taken
        assert "journal = {[Coast Wire]}" in taken

    def test_no_question_begins_an_entry_of_bibtex(self, client: Client) -> None:
        assert "@" not in text_of(client, "/articles.bib?q=%40book%7Bx")

    def test_ris_has_a_record_an_article_that_says_out_of_what_it_was_taken(self, client: Client) -> None:
        taken = text_of(client, "/articles.ris?q=bridge")

        assert taken.count("TY  - NEWS\r\n") == taken.count("ER  - \r\n") == 2
        assert taken.count("DA  - 2022/03/11/") == 1
        assert taken.count("DB  - News archive: articles with *bridge*, most relevant first (count: 2,") == 2

    def test_a_feed_gives_what_came_last_first(self, client: Client) -> None:
        make_article(title="An old ferry with weapons", published="1999-01-01")

        root = ET.fromstring(client.get("/articles.atom?q=weapons").content)

        titles = [title.text for title in root.findall("a:entry/a:title", NAMES)]
        assert titles == ["An old ferry with weapons", "Ferry sails", "A bridge for weapons", "Bridge opens"]
        published = [entry.findtext("a:published", None, NAMES) for entry in root.findall("a:entry", NAMES)]
        assert published[2] is None
        assert published[3] == "2022-03-11T00:00:00Z"

    @pytest.mark.parametrize("suffix", ["jsonl", "bib", "ris", "atom", "csv", "json"])
    def test_nothing_found_and_odd_questions_are_answered(self, client: Client, suffix: str) -> None:
        for question in ("q=zebra", "q=%00%22%28%3C&from=x&outlet=nobody&page=-3&sort=z", "q=%ff"):
            text_of(client, f"/articles.{suffix}?{question}")

    def test_the_page_links_all_of_them(self, client: Client) -> None:
        found = links(get(client, "/articles/?q=weapons&page=1"))

        for suffix in ("csv", "json", "jsonl", "bib", "ris", "atom"):
            assert f"/articles.{suffix}?q=weapons" in found

    @pytest.mark.parametrize("suffix", ["jsonl", "bib", "ris", "atom"])
    def test_more_rows_take_no_more_questions_to_the_database(self, client: Client, suffix: str) -> None:
        address = f"/articles.{suffix}?q=ferry"
        text_of(client, address)
        with CaptureQueriesContext(connection) as for_one:
            text_of(client, address)
        for number in range(12):
            make_article(title=f"Ferry {number}", outlet=f"Post {number}")
        text_of(client, address)

        with CaptureQueriesContext(connection) as for_many:
            text_of(client, address)

        assert len(for_many) == len(for_one)


class TestAnArticle:
    def by_two(self) -> Article:
        article = make_article(title="Mill reopens", outlet="Harbour Post", published="2023-04-02")
        names = ["Ada Brook", "Tomas van der Hald"]
        article.reading["authors"] = {"value": names, "certainty": "stated", "rule": "", "evidence": []}
        article.save()
        return article

    def test_its_authors_are_cited_as_each_style_writes_them(self, client: Client) -> None:
        page = see(client, self.by_two().get_absolute_url())

        assert "Brook, A., & van der Hald, T. (2023, April 2). Mill reopens. Harbour Post. http" in page
        assert "Brook, Ada, and Tomas van der Hald. “Mill reopens.” Harbour Post, 2 Apr. 2023, http" in page
        assert "Brook, Ada, and Tomas van der Hald. “Mill reopens.” Harbour Post, April 2, 2023. http" in page

    def test_it_is_a_reference_by_itself(self, client: Client) -> None:
        article = self.by_two()

        assert "author = {Brook, Ada and van der Hald, Tomas}" in text_of(
            client, f"/articles/{article.key}.bib"
        )
        assert "AU  - van der Hald, Tomas\r\n" in text_of(client, f"/articles/{article.key}.ris")
        assert client.get("/articles/0000000000000000.bib").status_code == 404

    def test_a_reference_manager_finds_it_on_its_page(self, client: Client) -> None:
        found = self.coins(client, self.by_two())

        assert found["rft.atitle"] == ["Mill reopens"]
        assert found["rft.au"] == ["Brook, Ada", "van der Hald, Tomas"]
        assert found["rft.date"] == ["2023-04-02"]

    def test_an_estimated_date_is_kept_from_it(self, client: Client) -> None:
        article = make_article(published=Dated("2023-04-02", certainty="inferred"))

        assert "rft.date" not in self.coins(client, article)

    def coins(self, client: Client, article: Article) -> dict[str, list[str]]:
        span = re.search(
            r'<span class="Z3988" title="([^"]*)"></span>', get(client, article.get_absolute_url())
        )
        assert span
        return parse_qs(unescape(span[1]))


@pytest.mark.parametrize("subject", ["people", "quotations", "events", "outlets", "timeline"])
def test_every_list_has_its_lines_of_json(client: Client, subject: str) -> None:
    make_article(outlet="Harbour Post", published="2023-04-02", body="“So,” said Ada Brook.",
                 people=["Ada Brook"], quotations=[("So,", "Ada Brook")])  # fmt: skip

    head, *rows = map(json.loads, text_of(client, f"/{subject}.jsonl").splitlines())

    assert head["count"] == len(rows)
    assert rows == client.get(f"/{subject}.json").json()["results"]
