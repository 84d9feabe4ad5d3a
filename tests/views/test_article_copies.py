"""Where an article's text stands again."""

import pytest
from django.test import Client

from articles.models import Article
from articles.views.article_copies import came_out, share_words, shared_marks
from tests.factories import Dated, make_article, make_copy, make_one_text
from tests.views.pages import get, links, see
from tests.views.test_article import mill

pytestmark = pytest.mark.django_db


def other(**kwargs: object) -> Article:
    facts: dict[str, object] = {
        "title": "Old mill turns",
        "body": "Nobody asked.\n\nThe town had\nwaited long.",
        "outlet": "Northern Wire",
        "published": "2023-04-03",
    }
    return make_article(**{**facts, **kwargs})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "shares", "says"),
    [
        ("exact", (1, 1), "Word for word the same"),
        ("near", (1, 1), "The same but for a few words"),
        ("near", (0.97, 0.91), "Nearly the same: nearly all of this text, nine tenths of that one"),
        ("contains", (1, 0.4), "All of this text, and more"),
        ("contains", (0.52, 0.99), "A part of this text: half of it"),
        (
            "shared passages",
            (0.3, 0.02),
            "Passages in common: three tenths of this text, less than a tenth",
        ),
    ],
)
def test_how_much_of_the_text_stands_there_is_said_in_words(
    client: Client, kind: str, shares: tuple[float, float], says: str
) -> None:
    article = mill()
    make_copy(article, other(), kind, shares=shares, passages=["One.", "Two."])
    shown = see(client, article.get_absolute_url())
    assert "NW Northern Wire Old mill turns 3 April 2023, a day after this one" in shown
    assert says in shown


def test_the_other_side_says_it_the_other_way_round(client: Client) -> None:
    article, longer = mill(), other()
    make_copy(article, longer, "contains", shares=(1, 0.4))
    assert "a day before this one A part of this text: four tenths of it" in see(
        client, longer.get_absolute_url()
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "order"),
    [
        ("2023-04-02", "2023-04-02", "the same day"),
        ("2023-04-02", "2023-04-09", "7 days after this one"),
        ("2023-04-02", Dated("2023-03-01", certainty="inferred"), "≈ 32 days before this one"),
        ("2023-04-02", Dated("2023-05-01", "2023-05-09", "inferred"), "≈ at least 29 days after this one"),
        ("2023-04-02", Dated("2023-04-01", "2023-04-09", "inferred"), "about the same time"),
        ("2023-04-02", None, ""),
        (None, "2023-04-02", "which came first is not known"),
    ],
)
def test_which_came_first_is_said_as_far_as_the_dates_bear(
    ours: str | None, theirs: Dated | str | None, order: str
) -> None:
    assert came_out(mill(published=ours), other(published=theirs)) == order


def test_the_first_of_several_copies_is_called_so_and_none_is_left_out(client: Client) -> None:
    first, second, third = mill(published="2023-04-01"), other(), other(title="A third")
    make_one_text(first, second, third)
    shown = see(client, second.get_absolute_url())
    assert "the same text in 2 other articles" in shown
    assert "2 days before this one; the first of them Nearly" not in shown
    assert "2 days before this one; the first of them The same but for a few words" in shown
    assert "A third 3 April 2023, the same day The same text by way of another copy" in shown


WAITED = "The town had waited for nine long years until it turned."


def test_what_is_shared_is_marked_on_demand(client: Client) -> None:
    article = mill(body=f"Nobody came. {WAITED}", people=[], quotations=[])
    copy = other(body=f"{WAITED.upper()} Nobody asked.")
    make_copy(article, copy, "shared passages", shares=(0.3, 0.5), passages=[WAITED])
    address = article.get_absolute_url()
    assert f"?copy={copy.key}" in links(get(client, address))
    page = get(client, f"{address}?copy={copy.key}")
    assert f'<mark class="asked asked--shared">{WAITED}</mark>' in page
    assert "Marked: 1 sentence that also stands in Old mill turns (Northern Wire)" in see(
        client, f"{address}?copy={copy.key}"
    )
    assert "Nobody came." in page.replace(f'<mark class="asked asked--shared">{WAITED}</mark>', "")


def test_a_sentence_is_shared_over_line_ends_quotation_marks_and_case() -> None:
    text = (
        "He said: so. The Town had\n waited for nineteen  long years, until the mill’s arm turned. He left."
    )
    theirs = "The town had waited for nineteen long years until the mill's arm turned."
    marks = shared_marks(text, [(0, len(text))], theirs)
    assert [text[mark.start : mark.end] for mark in marks] == [
        "The Town had\n waited for nineteen  long years, until the mill’s arm turned."
    ]


def test_a_short_sentence_is_everybodys() -> None:
    assert shared_marks("He did not elaborate.", [(0, 21)], "He did not elaborate.") == []


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1, "all"),
        (0.96, "nearly all"),
        (0.9, "nine tenths"),
        (0.5, "half"),
        (0.1, "a tenth"),
        (0.0, "less than a tenth"),
    ],
)
def test_a_share_is_said_in_tenths(share: float, words: str) -> None:
    assert share_words(share) == words


def test_a_text_that_stands_nowhere_else_says_nothing_of_copies(client: Client) -> None:
    assert "same text" not in see(client, mill().get_absolute_url())


def test_copies_are_in_the_json_too(client: Client) -> None:
    first, second = mill(), other()
    make_one_text(first, second)
    answer = client.get(f"/articles/{second.key}.json").json()
    assert answer["copy_of"] == first.key
    assert answer["copies"] == [
        {"article": first.key, "kind": "near", "of_this": 1.0, "of_other": 1.0, "passages": []}
    ]


@pytest.mark.parametrize("copies", [1, 20])
def test_the_number_of_queries_does_not_grow_with_the_copies(
    client: Client, copies: int, django_assert_num_queries: object
) -> None:
    article = mill()
    for n in range(copies):
        make_copy(article, other(title=f"Mill {n}", outlet=f"Outlet {n}"))
    get(client, article.get_absolute_url())
    with django_assert_num_queries(11):  # type: ignore[operator]
        get(client, article.get_absolute_url())


def test_an_article_and_its_copy_stand_side_by_side(client: Client) -> None:
    article, copy = mill(), other(body="The town had waited long. Brook thanked everybody.")
    make_copy(article, copy, "near", shares=(0.9, 0.9))
    address = f"{article.get_absolute_url()}beside/{copy.key}/"
    assert address in links(get(client, article.get_absolute_url()))
    page = get(client, address)
    assert "<b>nobody.</b>" in page
    assert "<b>everybody.</b>" in page
    assert "Nearly the same: nine tenths of this text, nine tenths of that one." in see(client, address)


def test_two_articles_that_are_no_copies_are_not_called_so(client: Client) -> None:
    article, stranger = mill(), other()
    assert "does not take these two for copies" in see(
        client, f"{article.get_absolute_url()}beside/{stranger.key}/"
    )
