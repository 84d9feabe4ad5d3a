"""What changed from one revision of an article to the next."""

import hashlib
import zlib

import pytest
from django.test import Client

from articles.models import Article, Revision, Source
from tests.factories import NOON
from tests.views.pages import get, links, see
from tests.views.test_article import mill

pytestmark = pytest.mark.django_db

FIRST = "Mill reopens\n\nThe mill turns again, and nobody asked.\n\nThe town had waited long.\n"
SECOND = "Mill reopens\n\nThe mill turns again, and everybody asked.\n\nThe town had waited long.\n"


def revised(*texts: str) -> Article:
    article = mill()
    for number, text in enumerate(texts, start=2):
        raw = text.encode()
        sha256 = hashlib.sha256(raw + bytes([number])).hexdigest()
        source = Source.objects.create(
            sha256=sha256, packed=zlib.compress(raw), size=len(raw), encoding="utf-8"
        )
        Revision.objects.create(article=article, number=number, source=source, imported_at=NOON)
    return article


def test_the_last_two_revisions_stand_side_by_side_word_by_word(client: Client) -> None:
    address = f"{revised(FIRST, SECOND).get_absolute_url()}revisions/"
    page, shown = get(client, address), see(client, address)
    assert "<b>nobody</b>" in page
    assert "<b>everybody</b>" in page
    assert "What changed from revision 2 to 3: 1 paragraph." in shown
    assert "1 paragraph the same The town had waited long." in shown


def test_any_two_revisions_can_be_asked_for(client: Client) -> None:
    shown = see(client, f"{revised(FIRST, SECOND).get_absolute_url()}revisions/?from=1&to=3")
    assert "What changed from revision 1 to 3" in shown


def test_a_revision_that_changed_no_word_says_so(client: Client) -> None:
    shown = see(client, f"{revised(FIRST, FIRST).get_absolute_url()}revisions/")
    assert "No word of the article changed from revision 2 to 3" in shown


def test_the_article_leads_there_when_there_is_something_to_compare(client: Client) -> None:
    article = revised(FIRST)
    assert f"{article.get_absolute_url()}revisions/" in links(get(client, article.get_absolute_url()))
    other = mill(title="Mill closes")
    assert f"{other.get_absolute_url()}revisions/" not in links(get(client, other.get_absolute_url()))
    assert "It has one revision" in see(client, f"{other.get_absolute_url()}revisions/")


def test_numbers_that_are_none_show_the_usual(client: Client) -> None:
    assert "from revision 2 to 3" in see(
        client, f"{revised(FIRST, SECOND).get_absolute_url()}revisions/?from=x&to=99"
    )


def test_hostile_revisions_are_text(client: Client) -> None:
    hostile = FIRST.replace("nobody", "<script>alert(1)</script>")
    assert "<script>alert" not in get(client, f"{revised(FIRST, hostile).get_absolute_url()}revisions/")
