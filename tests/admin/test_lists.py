"""Every list of the back office: readable, searchable, and as cheap for twenty rows as for one."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import ImportRun
from tests.factories import make_article, make_decision, make_event, make_house_mark

pytestmark = pytest.mark.django_db

LISTS = (
    "article",
    "outlet",
    "person",
    "appearance",
    "event",
    "quotation",
    "importrun",
    "decision",
    "housemark",
)

_numbers = count(1)


def make_rows(wanted: int) -> None:
    for _ in range(wanted):
        number = next(_numbers)
        given = "abcdefghijklmnopqrstuvwxyz"[number % 26] * (1 + number // 26)
        name = f"{given.title()} Brook{given}"
        one = make_article(
            title=f"Mill {number} reopens",
            body=f"“It turns again,” said {name}.",
            outlet=f"Harbour Post {number}",
            published="2024-05-01",
            people=[name],
            quotations=[("It turns again,", name)],
        )
        make_house_mark(f"said {name}.", one, outlet=f"Harbour Post {number}")
        make_event(one, make_article(title=f"Mill {number} turns"))
        make_decision("article.title", {"article": one.key}, {"title": "Mill"})
        ImportRun.objects.create(paths=["texts"], started_at=datetime(2024, 5, 1, tzinfo=UTC), new=2)


def queries_for(action: Callable[[], Any]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        action()
    return len(queries)


@pytest.mark.parametrize("rows", LISTS)
def test_a_list_of_twenty_takes_as_many_queries_as_a_list_of_one(curator: Client, rows: str) -> None:
    make_rows(1)
    address = f"/admin/articles/{rows}/"
    curator.get(address)
    for_one = queries_for(lambda: curator.get(address))
    make_rows(20)
    for_twenty = queries_for(lambda: curator.get(address))
    assert for_twenty == for_one


@pytest.mark.parametrize(
    ("rows", "query", "words"),
    [
        ("article", "reopens", "Mill"),
        ("outlet", "Harbour", "Harbour Post"),
        ("person", "Brook", "Brook"),
        ("appearance", "Brook", "Brook"),
        ("event", "Mill", "reopens"),
        ("quotation", "turns", "It turns again,"),
        ("decision", "Mill", "&quot;Mill&quot;"),
        ("housemark", "Brook", "said"),
    ],
)
def test_a_list_is_searched_by_what_one_would_type(
    curator: Client, rows: str, query: str, words: str
) -> None:
    make_rows(1)
    assert words in curator.get(f"/admin/articles/{rows}/?q={query}").content.decode()
    assert words not in curator.get(f"/admin/articles/{rows}/?q=nobody").content.decode()


@pytest.mark.parametrize("rows", LISTS)
def test_nothing_is_added_by_hand(curator: Client, rows: str) -> None:
    assert curator.get(f"/admin/articles/{rows}/add/").status_code == 403


def test_the_back_office_has_the_archives_name(curator: Client) -> None:
    page = curator.get("/admin/").content.decode()
    assert "News archive" in page
    assert "Import runs" in page
