"""When things happened, as the text says it."""

import pytest
from django.test import Client

from articles.models import Article
from tests.views.pages import get, links, see
from tests.views.test_article import mill

pytestmark = pytest.mark.django_db

BODY = "It opened on Friday.\n\nLast month it stood still, and on Friday it turned."


def dated() -> Article:
    article = mill(body=BODY, people=[], quotations=[])
    content = article.source.raw.decode()
    moments = [
        ("on Friday", content.index("on Friday"), "2023-03-31", "2023-03-31"),
        ("Last month", content.index("Last month"), "2023-03-01", "2023-03-31"),
        ("on Friday", content.rindex("on Friday"), "2023-03-31", "2023-03-31"),
    ]
    article.reading["moments"] = [
        {
            "text": text,
            "start": start,
            "end": start + len(text),
            "earliest": one,
            "latest": other,
            "rule": "x",
        }
        for text, start, one, other in moments
    ]
    article.save()
    return article


def test_relative_dates_are_there_for_machines_and_stand_quietly_in_the_text(client: Client) -> None:
    page = get(client, dated().get_absolute_url())
    assert '<time class="moment" datetime="2023-03-31">on Friday</time>' in page
    assert '<time class="moment" datetime="2023-03">Last month</time>' in page
    assert "[≈" not in page


def test_on_demand_the_days_are_written_beside_the_words(client: Client) -> None:
    shown = see(client, f"{dated().get_absolute_url()}?show=dates")
    assert "It opened on Friday [≈ 31 March 2023]." in shown
    assert "Last month [≈ March 2023] it stood still" in shown


def test_a_table_beside_the_text_tells_when_things_happened_the_earliest_first(client: Client) -> None:
    article = dated()
    shown = see(client, article.get_absolute_url())
    assert (
        "≈ March 2023 (inferred) Last month ¶ 2 ≈ 31 March 2023 (inferred) on Friday ¶ 1on Friday ¶ 2"
        in shown
    )
    assert f"#t{article.reading['moments'][0]['start']}" in links(get(client, article.get_absolute_url()))


def test_showing_the_dates_keeps_what_else_is_laid_open(client: Client) -> None:
    page = get(client, f"{dated().get_absolute_url()}?show=removed&why=title")
    assert "?show=removed&why=title&show=dates" in links(
        page
    ) or "?show=removed&show=dates&why=title" in links(page)


def test_a_text_without_moments_has_no_table(client: Client) -> None:
    shown = see(client, mill().get_absolute_url())
    assert "When things happened" not in shown
    assert "dates into the text" not in shown
