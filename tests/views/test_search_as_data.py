"""A search as JSON and as CSV."""

import csv
import json

import pytest
from django.test import Client

from articles.exports import lists
from articles.models import Change
from tests.factories import make_article
from tests.views.pages import get, links

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("_four_articles")
class TestAsData:
    def test_json_says_what_was_asked_and_how_many_there_are(self, client: Client) -> None:
        answer = client.get("/articles.json?q=weapons&sort=newest").json()

        assert answer["query"] == "q=weapons&sort=newest"
        assert answer["understood"] == "articles with *weapons*, newest first"
        assert answer["count"] == len(answer["results"]) == 3
        assert answer["next"] is None
        assert answer["version"] == Change.objects.latest("number").number
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
        assert article["address"].startswith("http://testserver/articles/")
        assert article["url"] == {"value": None, "certainty": "unknown"}

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

    def test_authors_place_and_original_address_are_columns(self, client: Client) -> None:
        article = make_article(title="Dateline known")
        stated = {"certainty": "stated", "rule": "byline", "evidence": [], "candidates": []}
        article.reading |= {
            "authors": stated | {"value": ["Ada Brook", "Tomas Hald"]},
            "placed": stated | {"value": "MILLFORD"},
            "url": stated | {"value": "https://post.example/mill"},
        }
        article.save()
        [row] = self.rows(client, "/articles.csv?q=dateline")
        assert (row["authors"], row["place"], row["url"]) == (
            "Ada Brook; Tomas Hald",
            "MILLFORD",
            "https://post.example/mill",
        )
        [found] = client.get("/articles.json?q=dateline").json()["results"]
        assert found["authors"] == {"value": ["Ada Brook", "Tomas Hald"], "certainty": "stated"}

    def test_articles_read_before_authors_were_looked_for_are_rows_too(self, client: Client) -> None:
        article = make_article(title="Old reading")
        del article.reading["authors"]
        article.save()
        [row] = self.rows(client, "/articles.csv?q=reading")
        assert row["authors"] == ""

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
        monkeypatch.setattr(lists, "STREAMED_FROM", 2)

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
