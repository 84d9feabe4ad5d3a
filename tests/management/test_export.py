"""`manage.py export`: the archive, or a search, as data for other programs."""

import csv
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from tests.factories import Dated, make_article, make_event, make_one_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def _mill_and_ferry(db: None) -> None:
    mill = make_article(
        title="Mill reopens",
        body="“It turns,” said Ada Brook.",
        outlet="Harbour Post",
        published=Dated("2023-04-02", certainty="inferred"),
        people=["Ada Brook"],
        quotations=[("It turns,", "Ada Brook")],
        path="/texts/mill.txt",
    )
    ferry = make_article(title="Ferry sails")
    make_event(mill, ferry, title="A busy day")
    make_one_text(mill, ferry)


def export(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("export", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("_mill_and_ferry")
class TestExport:
    def test_every_article_is_a_line_with_its_reading_and_what_the_archive_made_of_it(self) -> None:
        written, said = export()
        rows = {row["title"]["value"]: row for row in map(json.loads, written.splitlines())}

        assert set(rows) == {"Mill reopens", "Ferry sails"}
        mill = rows["Mill reopens"]
        assert mill["places"] == ["/texts/mill.txt"]
        assert mill["persons"] == [{"name": "Ada Brook", "slug": "ada-brook", "spelling": "Ada Brook"}]
        assert mill["event"]["title"] == "A busy day"
        assert mill["revision"] == 1
        assert mill["published"]["certainty"] == "inferred"
        assert rows["Ferry sails"]["copy_of"] == mill["id"]
        assert "2 articles: all articles" in said

    def test_a_row_is_what_the_article_s_own_address_gives(self, client: Client) -> None:
        [row] = map(json.loads, export("mill")[0].splitlines())
        own = client.get(f"/articles/{row['id']}.json").json()

        assert row == {name: value for name, value in own.items() if name not in ("address", "copies")}

    def test_a_search_is_asked_for_in_words_or_by_its_address(self) -> None:
        assert len(export("mill -ferry")[0].splitlines()) == 1
        assert len(export("?outlet=none")[0].splitlines()) == 1
        assert "The archive knows no outlet “nobody”." in export("?outlet=nobody")[1]

    def test_a_table_keeps_estimated_dates_apart(self) -> None:
        lines = export("--format", "csv", "mill")[0].splitlines()

        assert "# count: 1" in lines
        [row] = csv.DictReader(line for line in lines if not line.startswith("# "))
        assert (row["published_stated"], row["published_earliest"]) == ("", "2023-04-02")
