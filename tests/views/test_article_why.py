"""Why an article's page says what it says."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Decision
from tests.factories import NOON, Dated, make_article, make_event, make_house_mark
from tests.views.pages import get, links, see
from tests.views.test_article import mill

pytestmark = pytest.mark.django_db


def evidence(article: Article, words: str) -> dict[str, Any]:
    start = article.source.raw.decode().index(words)
    return {"start": start, "end": start + len(words), "text": words}


def counted_from_the_flood() -> Article:
    article = mill(published=Dated("2023-04-02", certainty="inferred"))
    article.reading["published"] |= {
        "rule": "counted from the flood; Sunday is the first weekday named",
        "evidence": [evidence(article, "waited long")],
        "candidates": ["Tomas Hald", "2023-04-09"],
    }
    article.published_rule = article.reading["published"]["rule"]
    article.save()
    return article


def test_every_finding_can_be_asked_after(client: Client) -> None:
    address = mill().get_absolute_url()
    assert "Why this title outlet date authors place language ?" in see(client, address)
    for finding in ("title", "outlet", "date", "authors", "place", "language"):
        assert f"?why={finding}" in links(get(client, address))
        assert f"Why this {finding}?" in see(client, f"{address}?why={finding}")


def test_why_says_value_certainty_and_each_reason(client: Client) -> None:
    shown = see(client, f"{counted_from_the_flood().get_absolute_url()}?why=date")
    assert (
        "≈ 2 April 2023 (inferred) is inferred, because counted from the flood "
        "Sunday is the first weekday named" in shown
    )


def test_the_words_it_rests_on_are_marked_in_the_text_with_a_note_beside_them(client: Client) -> None:
    article = counted_from_the_flood()
    page = get(client, f"{article.get_absolute_url()}?why=date")
    start = article.reading["published"]["evidence"][0]["start"]
    assert (
        '<span class="because">the date<span class="visually-hidden">: </span></span>'
        f'<span id="e{start}"><mark class="asked asked--because">waited long</mark></span>' in page
    )
    assert f'<a href="#e{start}">¶&nbsp;2</a>' in page


def test_nothing_is_marked_until_somebody_asks(client: Client) -> None:
    page = get(client, counted_from_the_flood().get_absolute_url())
    assert "<mark" not in page


def test_what_else_was_weighed_is_named_with_where_it_stands(client: Client) -> None:
    article = counted_from_the_flood()
    page = get(client, f"{article.get_absolute_url()}?why=date")
    assert "Also weighed, and not taken for fact: Tomas Hald, named in ¶ 3 2023-04-09" in see(
        client, f"{article.get_absolute_url()}?why=date"
    )
    assert '<mark class="asked asked--weighed"><a class="name" href="/people/tomas-hald/">' in page


def test_evidence_in_removed_text_opens_it(client: Client) -> None:
    article = mill()
    article.reading["blocks"][2] |= {"kind": "boilerplate", "rule": "call to subscribe"}
    article.reading["outlet"]["evidence"] = [evidence(article, "waited long")]
    article.save()
    address = article.get_absolute_url()
    assert '<details class="removed">' in get(client, address)
    assert '<details class="removed" open>' in get(client, f"{address}?why=outlet")
    assert "waited long” in removed text" not in see(client, address)
    assert "waited long in removed text" in see(client, f"{address}?why=outlet")


def test_the_headline_is_shown_where_it_stands_when_the_title_is_asked_after(client: Client) -> None:
    article = mill()
    article.reading["title"]["evidence"] = [evidence(article, "Mill reopens")]
    article.save()
    assert "headline in the text" not in see(client, article.get_absolute_url())
    assert "headline in the text the title: Mill reopens" in see(
        client, f"{article.get_absolute_url()}?why=title"
    )


def test_a_ruling_says_who_when_and_why_and_what_the_text_says_by_itself(client: Client) -> None:
    article = mill()
    Decision.objects.create(
        kind="article.title",
        subject={"article": article.key},
        value={"title": "The mill turns"},
        reason="seen in print",
        by="kim",
        decided_at=NOON,
    )
    article.title, article.title_rule = "The mill turns", "decided by kim: seen in print"
    article.save()
    shown = see(client, f"{article.get_absolute_url()}?why=title")
    assert "The mill turns: decided by kim on 1 May 2024, because: seen in print." in shown
    assert "The text by itself says: Mill reopens (headline)" in shown


def test_what_is_unknown_says_why_and_how_to_mend_it(client: Client) -> None:
    address = mill(outlet="", published=None).get_absolute_url()
    assert "Unknown: nothing-found." in see(client, f"{address}?why=date")
    assert f"/admin/articles/article/{Article.objects.get().pk}/change/" in links(
        get(client, f"{address}?why=date")
    )
    assert "A sidecar or manifest beside the file corrects it." in see(client, f"{address}?why=place")


def test_a_borrowed_date_links_the_tellings_that_lend_it(client: Client) -> None:
    lender = make_article(title="Old mill turns", outlet="Northern Wire", published="2023-04-03")
    article = mill(published=Dated("2023-04-01", "2023-04-05", "inferred"))
    article.across = {
        "published": article.reading["published"] | {"rule": "1 dated telling of the same event"}
    }
    article.reading["published"] |= {"value": None, "earliest": None, "latest": None, "certainty": "unknown"}
    article.published_rule, article.published_is_borrowed = "1 dated telling of the same event", True
    article.save()
    make_event(article, lender)
    shown = see(client, f"{article.get_absolute_url()}?why=date")
    assert "is inferred, by the rule: 1 dated telling of the same event." in shown
    assert "3 April 2023 Old mill turns Northern Wire" in shown
    assert "The text by itself says: unknown" in shown


def known_by_its_line() -> Article:
    article = mill(outlet="Harbour Post", outlet_certainty="inferred")
    other = make_article(
        title="Ferry sails", body="It sailed.\n\nThe town had waited long.", outlet="Harbour Post"
    )
    make_house_mark("The town had waited long.", article, other, outlet="Harbour Post")
    make_house_mark("The town had waited long.", article, kind="opening", outlet="Coast Wire")
    article.across = {
        "outlet": article.reading["outlet"]
        | {"rule": "known by its lines", "evidence": [evidence(article, "The town had waited long.")]}
    }
    article.reading["outlet"] |= {"value": None, "certainty": "unknown"}
    article.outlet_rule, article.outlet_is_learned = "known by its lines", True
    article.save()
    return article


def test_a_learned_outlet_shows_its_lines_and_other_articles_with_them(client: Client) -> None:
    address = known_by_its_line().get_absolute_url()
    shown = see(client, f"{address}?why=outlet")
    assert (
        "The town had waited long. ¶ 2 a line in 2 articles of Harbour Post and nowhere else, as Ferry sails"
        in shown
    )
    [line] = [link for link in links(get(client, f"{address}?why=outlet")) if "/method/lines/" in link]
    assert "Articles with it 2" in see(client, line)


def test_a_finding_that_nobody_knows_is_no_question(client: Client) -> None:
    assert "Why this colour?" not in see(client, f"{mill().get_absolute_url()}?why=colour")


def test_an_article_read_before_authors_were_looked_for_still_opens(client: Client) -> None:
    article = mill()
    for name in ("authors", "placed", "url", "moments"):
        del article.reading[name]
    article.save()
    shown = see(client, f"{article.get_absolute_url()}?why=authors")
    assert "Unknown: read before this was looked for." in shown


def test_authors_place_and_address_stand_in_the_head_and_at_the_foot(client: Client) -> None:
    article = mill()
    stated = {"certainty": "stated", "rule": "byline", "evidence": [], "candidates": []}
    article.reading |= {
        "authors": stated | {"value": ["Ada Brook", "Tomas Hald"]},
        "placed": stated | {"value": "MILLFORD"},
        "url": stated | {"value": "https://post.example/mill", "rule": "manifest"},
    }
    article.save()
    page, shown = get(client, article.get_absolute_url()), see(client, article.get_absolute_url())
    assert "by Ada Brook and Tomas Hald from MILLFORD" in shown
    assert '<a href="https://post.example/mill" rel="noopener nofollow">' in page


def test_an_address_that_is_no_web_address_is_only_words(client: Client) -> None:
    article = mill()
    article.reading["url"] |= {"value": "javascript:alert(1)", "certainty": "stated"}
    article.save()
    assert "javascript:alert(1)" not in links(get(client, article.get_absolute_url()))
